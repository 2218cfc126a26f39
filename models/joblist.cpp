// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/joblist.h"

#include <QMutex>
#include <QPointer>

#include <memory>

namespace collectz::models {

namespace {

/// The newest report of a job on its way to the UI thread: later ones replace it, so a fast worker cannot flood the loop.
struct Mailbox
{
    QMutex mutex;
    Progress newest;
    bool posted = false;
};

} // namespace

JobList::JobList(QObject *parent)
    : QObject(parent)
{}

qint64 JobList::begin(const QString &title, const CancelToken &cancel)
{
    m_jobs.append(Job{++m_lastId, title, {}, cancel});
    Q_EMIT jobsChanged();
    return m_lastId;
}

ProgressFunction JobList::reporter(qint64 id)
{
    // The relay lives in the UI thread and outlives the list, so a worker never touches a deleted object.
    auto relay = std::shared_ptr<QObject>(new QObject, [](QObject *object) { object->deleteLater(); });
    auto mailbox = std::make_shared<Mailbox>();
    QPointer<JobList> list(this);
    return [relay, mailbox, list, id](const Progress &progress) {
        {
            const QMutexLocker lock(&mailbox->mutex);
            mailbox->newest = progress;
            if (std::exchange(mailbox->posted, true))
                return;
        }
        QMetaObject::invokeMethod(
            relay.get(),
            [mailbox, list, id] {
                Progress newest;
                {
                    const QMutexLocker lock(&mailbox->mutex);
                    newest = mailbox->newest;
                    mailbox->posted = false;
                }
                if (list)
                    list->report(id, newest);
            },
            Qt::QueuedConnection);
    };
}

void JobList::end(qint64 id)
{
    if (m_jobs.removeIf([id](const Job &job) { return job.id == id; }) > 0)
        Q_EMIT jobsChanged();
}

void JobList::cancelAll()
{
    for (const Job &job : std::as_const(m_jobs))
        job.cancel.cancel();
}

void JobList::report(qint64 id, const Progress &progress)
{
    for (Job &job : m_jobs) {
        if (job.id == id) {
            job.progress = progress;
            Q_EMIT jobsChanged();
            return;
        }
    }
}

} // namespace collectz::models
