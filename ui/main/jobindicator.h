// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace collectz::models {
class JobList;
}

namespace collectz::ui {

/// The corner of the status bar that shows the long work going on, its rate and remaining time, and stops it.
class JobIndicator : public QWidget
{
    Q_OBJECT
public:
    explicit JobIndicator(QWidget *parent = nullptr);

    void setJobs(models::JobList *jobs);

private:
    void refresh();

    QPointer<models::JobList> m_jobs;
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_stop;
};

/// "3 min left", "45 s left"; empty while unknown.
[[nodiscard]] QString remainingText(qint64 seconds);

} // namespace collectz::ui
