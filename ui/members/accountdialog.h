// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberdirectory.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace collectz::models {
class PeopleSession;
}

namespace collectz::ui {

class DeviceList;
class NotificationBar;

/// What everybody may do with their own account: name, password, devices.
class AccountDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AccountDialog(models::PeopleSession &people, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *buildAccount();
    [[nodiscard]] QWidget *buildPassword();
    void load();
    void show(const members::MemberProfile &profile);
    void updateButtons();
    void saveName();
    void changePassword();

    models::PeopleSession &m_people;
    NotificationBar *m_notifications;
    QLabel *m_heading;
    QLabel *m_about;
    QLineEdit *m_name;
    QPushButton *m_saveName;
    QLineEdit *m_current;
    QLineEdit *m_next;
    QLineEdit *m_again;
    QLabel *m_passwordHint;
    QPushButton *m_change;
    DeviceList *m_devices;
    members::Member m_member;
};

} // namespace collectz::ui
