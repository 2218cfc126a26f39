// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberservice.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace collectz::models {
class DeviceModel;
class PeopleSession;
} // namespace collectz::models

namespace collectz::ui {

class Notifier;

/// Where a member is signed in, with signing out of one device or of all but this one.
class DeviceList : public QWidget
{
    Q_OBJECT
public:
    DeviceList(models::PeopleSession &people, Notifier &notifier, QWidget *parent = nullptr);

    /// `mayEnd` says whether devices can be signed out here, `reason` why not.
    void show(const members::MemberProfile &profile, bool mayEnd, const QString &reason);

Q_SIGNALS:
    /// Something was signed out: what is shown is out of date.
    void changed();

private:
    void updateButtons();
    void endSelected();
    void endAll();

    models::PeopleSession &m_people;
    Notifier &m_notifier;
    models::DeviceModel *m_model;
    QTableView *m_table;
    QLabel *m_none; ///< says why there is no table
    QPushButton *m_end;
    QPushButton *m_endAll;
    MemberId m_member;
    bool m_mayEnd = false;
};

} // namespace collectz::ui
