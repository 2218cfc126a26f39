// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "catalog/query.h"

#include <QObject>

class QAction;

namespace collectz::ui {

class MainWindow;

/// What the File menu does with the open catalog: export works, back it up, check it. All of it goes on in the background, with its
/// progress and a stop in the status bar. A UI-thread object that lives with the window.
class CatalogFiles : public QObject
{
    Q_OBJECT
public:
    explicit CatalogFiles(MainWindow &window);

private:
    void exportWorks();
    void exportTo(const QString &path, const QList<qint64> &selected, const catalog::Query &query);
    void backUp();
    void backUpTo(const QString &path);
    void check();
    void showFaults(const QStringList &faults);
    void updateActions();

    MainWindow &m_window;
    SystemClock m_clock;
    QAction *m_backUp;
    QAction *m_check;
};

} // namespace collectz::ui
