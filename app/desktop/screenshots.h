// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/desktopprogram.h"

#include <QTimer>

namespace collectz::desktop {

/// Renders every page of the real window to PNG files, each once everything on it is loaded, and then ends the program:
/// with 0, or with 3 when the catalog cannot be opened, a page does not settle in time or a file cannot be written.
class Screenshots : public QObject
{
    Q_OBJECT
public:
    Screenshots(DesktopProgram &program, QString folder, QObject *parent = nullptr);

    /// Renders the welcome state, then opens the catalog and renders the pages; without a location only the former.
    void start(const QString &location);

Q_SIGNALS:
    void finished(int exitCode);

private:
    struct Shot
    {
        QString page;
        QString name;
        std::function<void()> prepare;
    };

    [[nodiscard]] bool save(const QString &name);
    void plan();
    void next();
    void look();
    void give(int exitCode, const QString &problem);

    DesktopProgram &m_program;
    QString m_folder;
    QList<Shot> m_shots;
    QTimer m_timer;
    int m_settledLooks = 0;
    int m_looks = 0;
};

} // namespace collectz::desktop
