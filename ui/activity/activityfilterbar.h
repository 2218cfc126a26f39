// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "base/clock.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace collectz::ui {

/// The questions one can ask of the activity list: whose log, what, who, how it ended, why, when. Enter in any field, or a choice in a
/// list, asks.
class ActivityFilterBar : public QWidget
{
    Q_OBJECT
public:
    /// `companion` is the name of the companion whose log can be chosen beside this computer's; empty = there is none.
    ActivityFilterBar(const Clock &clock, const QString &companion, QWidget *parent = nullptr);

    [[nodiscard]] activity::EventFilter filter() const;
    /// Whether the companion's log is asked, not this computer's.
    [[nodiscard]] bool isAboutCompanion() const;
    [[nodiscard]] QLineEdit *wordsField() const { return m_words; }
    void reset();

Q_SIGNALS:
    void filterApplied();

private:
    void fillLists(const QString &companion);
    void arrange();
    void connectFields();
    void showDays();

    const Clock &m_clock;
    QComboBox *m_source;
    QLineEdit *m_words;
    QLineEdit *m_actor;
    QLineEdit *m_entity;
    QLineEdit *m_reason;
    QComboBox *m_action;
    QComboBox *m_outcome;
    QComboBox *m_since;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_fromLabel;
    QLabel *m_toLabel;
};

} // namespace collectz::ui
