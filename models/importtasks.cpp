// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importtasks.h"

#include "models/catalogsession.h"

#include <QFileInfo>

#include <algorithm>

namespace collectz::models {

using imports::ImportReport;
using imports::ImportRequest;

namespace {

constexpr qsizetype rememberedTasks = 50;

} // namespace

ImportTasks::ImportTasks(CatalogSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session.jobs(), &JobList::jobsChanged, this, &ImportTasks::readProgress);
}

qint64 ImportTasks::plan(ImportRequest request)
{
    request.author = m_session.author();
    request.device = m_session.device();
    const ImportTask task = begin(ImportTask::Work::Plan, 0, QFileInfo(request.path).fileName());
    follow(task.id,
           m_session.imports().startPlan(std::move(request), m_session.jobs().reporter(task.job), task.cancel));
    return task.id;
}

qint64 ImportTasks::resume(qint64 number, const QString &path)
{
    const ImportTask task = begin(ImportTask::Work::Plan, number, QFileInfo(path).fileName());
    follow(task.id,
           m_session.imports().startResumedPlan(number, path, m_session.jobs().reporter(task.job), task.cancel));
    return task.id;
}

qint64 ImportTasks::apply(qint64 number, const QString &fileName)
{
    const ImportTask task = begin(ImportTask::Work::Apply, number, fileName);
    follow(task.id, m_session.imports().startApply(number, m_session.jobs().reporter(task.job), task.cancel));
    return task.id;
}

qint64 ImportTasks::undo(qint64 number, const QString &fileName)
{
    const ImportTask task = begin(ImportTask::Work::Undo, number, fileName);
    follow(task.id, m_session.imports().startUndo(number, m_session.author(), m_session.device(),
                                                  m_session.jobs().reporter(task.job), task.cancel));
    return task.id;
}

void ImportTasks::cancel(qint64 id)
{
    if (const ImportTask *task = find(id))
        task->cancel.cancel();
}

const ImportTask *ImportTasks::find(qint64 id) const
{
    const auto found =
        std::find_if(m_tasks.cbegin(), m_tasks.cend(), [id](const ImportTask &task) { return task.id == id; });
    return found != m_tasks.cend() ? &*found : nullptr;
}

QList<ImportTask> ImportTasks::running() const
{
    QList<ImportTask> tasks;
    std::copy_if(m_tasks.cbegin(), m_tasks.cend(), std::back_inserter(tasks),
                 [](const ImportTask &task) { return task.isRunning; });
    return tasks;
}

ImportTask &ImportTasks::begin(ImportTask::Work work, qint64 number, const QString &fileName)
{
    const auto finishedTask =
        std::find_if(m_tasks.begin(), m_tasks.end(), [](const ImportTask &task) { return !task.isRunning; });
    if (m_tasks.size() >= rememberedTasks && finishedTask != m_tasks.end())
        m_tasks.erase(finishedTask);
    ImportTask task;
    task.id = ++m_lastId;
    task.work = work;
    task.number = number;
    task.fileName = fileName;
    const QString title = work == ImportTask::Work::Plan    ? tr("Reading %1").arg(fileName)
                          : work == ImportTask::Work::Apply ? tr("Importing %1").arg(fileName)
                                                            : tr("Undoing the import of %1").arg(fileName);
    task.job = m_session.jobs().begin(title, task.cancel);
    m_tasks.append(task);
    Q_EMIT started(task.id);
    return m_tasks.last();
}

void ImportTasks::follow(qint64 id, const Future &future)
{
    whenDone(future, this, [this, id](const Result<ImportReport> &answer) {
        const auto task =
            std::find_if(m_tasks.begin(), m_tasks.end(), [id](const ImportTask &t) { return t.id == id; });
        if (task == m_tasks.end())
            return;
        m_session.jobs().end(task->job);
        task->isRunning = false;
        if (answer) {
            task->report = *answer;
            task->number = answer->record.number;
        } else {
            task->error = answer.error();
        }
        Q_EMIT finished(id);
    });
}

void ImportTasks::readProgress()
{
    for (const Job &job : m_session.jobs().jobs()) {
        for (ImportTask &task : m_tasks) {
            if (task.job != job.id || !task.isRunning)
                continue;
            task.progress = job.progress;
            Q_EMIT progressed(task.id);
        }
    }
}

} // namespace collectz::models
