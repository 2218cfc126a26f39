// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importtasks.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace collectz::ui {

/// Live progress of one import task: rows, rate, remaining time, the title in work, and the way to stop.
class ProgressPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    void showTask(const models::ImportTask &task, qsizetype waitingBefore);

    /// "12,400 of 100,000 rows · 5,300 a second · about 17 seconds left", as far as it is known.
    [[nodiscard]] static QString describe(const Progress &progress);

Q_SIGNALS:
    void cancelRequested();
    void leaveRequested();

private:
    QLabel *m_title;
    QLabel *m_step;
    QProgressBar *m_bar;
    QLabel *m_numbers;
    QLabel *m_current;
    QLabel *m_promise;
    QPushButton *m_cancel;
};

} // namespace collectz::ui
