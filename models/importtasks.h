// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "imports/importservice.h"

#include <QObject>

#include <optional>

namespace collectz::models {

class CatalogSession;

/// One piece of import work that was begun in this window: a plan, an application or an undo.
struct ImportTask
{
    enum class Work : quint8 { Plan, Apply, Undo };

    qint64 id = 0;
    qint64 job = 0; ///< in the session's job list while it runs
    Work work = Work::Plan;
    QString fileName;
    qint64 number = 0; ///< of the import; 0 until it is planned
    Progress progress;
    CancelToken cancel;
    bool isRunning = true;
    imports::ImportReport report; ///< when it has ended well
    std::optional<Error> error;   ///< when it has not; Cancelled when a person stopped it
};

/// The import work of this window. Work queues in the import service; here it is followed. A UI-thread object that must die
/// before the session.
class ImportTasks : public QObject
{
    Q_OBJECT
public:
    explicit ImportTasks(CatalogSession &session, QObject *parent = nullptr);

    /// Each begins the work and returns the task's id.
    qint64 plan(imports::ImportRequest request);
    /// Plans an interrupted import anew from its file.
    qint64 resume(qint64 number, const QString &path);
    qint64 apply(qint64 number, const QString &fileName);
    qint64 undo(qint64 number, const QString &fileName);
    void cancel(qint64 id);

    [[nodiscard]] const ImportTask *find(qint64 id) const;
    /// Running tasks in the order of their beginning.
    [[nodiscard]] QList<ImportTask> running() const;

Q_SIGNALS:
    void started(qint64 id);
    void progressed(qint64 id);
    void finished(qint64 id);

private:
    using Future = QFuture<Result<imports::ImportReport>>;

    ImportTask &begin(ImportTask::Work work, qint64 number, const QString &fileName);
    void follow(qint64 id, const Future &future);
    void readProgress();

    CatalogSession &m_session;
    QList<ImportTask> m_tasks;
    qint64 m_lastId = 0;
};

} // namespace collectz::models
