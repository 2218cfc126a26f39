// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "base/clock.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace collectz::ui {

/// The questions one can ask of the activity list. Enter in any field, or a choice in a list, asks.
class ActivityFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityFilterBar(const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] activity::EventFilter filter() const;
    [[nodiscard]] QLineEdit *wordsField() const { return m_words; }
    void reset();

Q_SIGNALS:
    void filterApplied();

private:
    const Clock &m_clock;
    QLineEdit *m_words;
    QLineEdit *m_actor;
    QLineEdit *m_entity;
    QComboBox *m_action;
    QComboBox *m_outcome;
    QComboBox *m_since;
};

} // namespace collectz::ui
