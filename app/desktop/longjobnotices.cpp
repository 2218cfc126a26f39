// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/longjobnotices.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QVariantMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

LongJobNotices::LongJobNotices(std::chrono::milliseconds shortest, std::function<bool()> isLookedAt,
                               std::function<void(const QString &)> tell, QObject *parent)
    : QObject(parent)
    , m_shortest(shortest)
    , m_isLookedAt(std::move(isLookedAt))
    , m_tell(std::move(tell))
{}

void LongJobNotices::follow(models::JobList *jobs)
{
    if (m_jobs)
        m_jobs->disconnect(this);
    m_running.clear();
    m_jobs = jobs;
    if (!m_jobs)
        return;
    connect(m_jobs, &models::JobList::jobsChanged, this, &LongJobNotices::look);
    look();
}

void LongJobNotices::look()
{
    const QList<models::Job> &jobs = m_jobs->jobs();
    for (auto running = m_running.begin(); running != m_running.end();) {
        const bool goesOn = std::any_of(jobs.begin(), jobs.end(),
                                        [id = running.key()](const models::Job &job) { return job.id == id; });
        if (goesOn) {
            ++running;
            continue;
        }
        const Running ended = *running;
        running = m_running.erase(running);
        // What a person has stopped needs no news.
        if (!ended.cancel.isCancelled() && ended.clock.elapsed() >= m_shortest.count() && !m_isLookedAt())
            m_tell(ended.title);
    }
    for (const models::Job &job : jobs) {
        if (m_running.contains(job.id))
            continue;
        Running running{job.title, {}, job.cancel};
        running.clock.start();
        m_running.insert(job.id, running);
    }
}

void showDesktopNotice(const QString &title, const QString &text)
{
    QDBusMessage notice =
        QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                                       u"org.freedesktop.Notifications"_s, u"Notify"_s);
    const uint replaces = 0;
    const int usualTime = -1;
    // Servers read the text as markup; ours is plain.
    notice.setArguments({u"collectz"_s, replaces, u"collectz"_s, title, text.toHtmlEscaped(), QStringList(),
                         QVariantMap{{u"desktop-entry"_s, u"collectz"_s}, {u"category"_s, u"transfer.complete"_s}},
                         usualTime});
    QDBusConnection::sessionBus().asyncCall(notice);
}

} // namespace collectz::desktop
