// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/progress.h"

#include <QList>
#include <QObject>

namespace collectz::models {

/// One piece of long work as the status bar shows it.
struct Job
{
    qint64 id = 0;
    QString title; ///< for people: "Importing goodreads.csv"
    Progress progress;
    CancelToken cancel;
};

/// The long work that goes on in the background of one catalog. A UI-thread object; the functions that `begin` is told to
/// report through may be called from any thread.
class JobList : public QObject
{
    Q_OBJECT
public:
    explicit JobList(QObject *parent = nullptr);

    [[nodiscard]] const QList<Job> &jobs() const { return m_jobs; }

    /// Adds a job and returns its id; every `begin` needs one `end`.
    [[nodiscard]] qint64 begin(const QString &title, const CancelToken &cancel);
    /// A function for workers that reports on a job; harmless after the job or the list is gone.
    [[nodiscard]] ProgressFunction reporter(qint64 id);
    void end(qint64 id);
    void cancelAll();

Q_SIGNALS:
    void jobsChanged();

private:
    void report(qint64 id, const Progress &progress);

    QList<Job> m_jobs;
    qint64 m_lastId = 0;
};

} // namespace collectz::models
