// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importtasks.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QProgressBar;

namespace collectz::ui {

/// The import work that is running or queued while the page shows something else, one line each with progress and Show.
class TaskStrip : public QFrame
{
    Q_OBJECT
public:
    explicit TaskStrip(models::ImportTasks &tasks, QWidget *parent = nullptr);

    /// The task that the page shows in full is left out.
    void setShownTask(qint64 id);

Q_SIGNALS:
    void showRequested(qint64 id);

private:
    struct Line
    {
        QWidget *widget = nullptr;
        QLabel *label = nullptr;
        QProgressBar *bar = nullptr;
    };

    void update();
    void updateLine(qint64 id);
    [[nodiscard]] Line makeLine(qint64 id);

    models::ImportTasks &m_tasks;
    QHash<qint64, Line> m_lines;
    qint64 m_shown = 0;
};

} // namespace collectz::ui
