// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/joblist.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>

#include <chrono>
#include <functional>

namespace collectz::desktop {

/// Says through the desktop that long work has ended, to a person who is not looking at the window. A UI-thread object.
class LongJobNotices : public QObject
{
    Q_OBJECT
public:
    /// `tell` is called with a title for each job that took at least `shortest`; `isLookedAt` when one ends.
    LongJobNotices(std::chrono::milliseconds shortest, std::function<bool()> isLookedAt,
                   std::function<void(const QString &)> tell, QObject *parent = nullptr);

    /// Forgets the jobs of the list before; nothing follows none.
    void follow(models::JobList *jobs);

private:
    struct Running
    {
        QString title;
        QElapsedTimer clock;
        CancelToken cancel;
    };

    void look();

    std::chrono::milliseconds m_shortest;
    std::function<bool()> m_isLookedAt;
    std::function<void(const QString &)> m_tell;
    QPointer<models::JobList> m_jobs;
    QHash<qint64, Running> m_running;
};

/// Asks the desktop to show a notice (org.freedesktop.Notifications). Without such a service nothing happens.
void showDesktopNotice(const QString &title, const QString &text);

} // namespace collectz::desktop
