// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draftstore.h"

#include "models/catalogsession.h"

#include <QDir>
#include <QLockFile>
#include <QMutex>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

namespace {

constexpr qint64 largestDraft = 4 * 1024 * 1024;
constexpr qsizetype mostDrafts = 100;

/// Notes which work has touched a file last; true when this one is not newer.
bool isOvertaken(QHash<QString, quint64> &newest, const QString &file, quint64 number)
{
    quint64 &last = newest[file];
    if (last > number)
        return true;
    last = number;
    return false;
}

struct FoundDraft
{
    FormDraft draft;
    QString file;
};

Error notKept(const QString &file, const QString &technical)
{
    Error error = makeError(ErrorKind::Unavailable, u"draft_not_kept"_s,
                            DraftStore::tr("What you are typing cannot be kept for the case of a crash. It is still in "
                                           "the form; save it soon."));
    error.technical = file + u": "_s + technical;
    return error;
}

Result<void> write(const QString &file, const QByteArray &bytes)
{
    // Synced to the disk and renamed into place, so a draft is there whole or not at all.
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return fail(notKept(file, target.errorString()));
    target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (target.write(bytes) != bytes.size() || !target.commit())
        return fail(notKept(file, target.errorString()));
    return {};
}

QList<FoundDraft> readDrafts(const QDir &folder, const QString &ownOwner)
{
    QList<FoundDraft> drafts;
    QHash<QString, bool> running;
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Time).mid(0, mostDrafts);
    for (const QString &name : names) {
        const QString owner = name.section(u'_', 0, 0);
        if (owner == ownOwner)
            continue;
        if (!running.contains(owner)) {
            QLockFile lock(folder.filePath(owner + u".lock"_s));
            lock.setStaleLockTime(0);
            running.insert(owner, !lock.tryLock(0));
        }
        QFile file(folder.filePath(name));
        if (running.value(owner) || !file.open(QIODevice::ReadOnly) || file.size() > largestDraft)
            continue;
        if (const std::optional<FormDraft> draft = draftFromJson(file.readAll()))
            drafts.append({*draft, file.fileName()});
    }
    std::stable_sort(drafts.begin(), drafts.end(), [](const FoundDraft &left, const FoundDraft &right) {
        return left.draft.typedAt > right.draft.typedAt;
    });
    return drafts;
}

} // namespace

/// What the pieces of work of one store share, of which two may run at once when it dies.
struct DraftStore::Files
{
    explicit Files(const QString &lockFile)
        : lock(lockFile)
    {
        // However old a lock is, only a program that runs no more has left it.
        lock.setStaleLockTime(0);
    }

    QMutex mutex;
    QHash<QString, quint64> newest; ///< the number of the work that touched a file last
    QLockFile lock;
};

DraftStore::DraftStore(CatalogSession &session, QString folder, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_folder(std::move(folder))
    , m_owner(newDraftId())
    , m_shared(std::make_shared<Files>(m_folder + u'/' + m_owner + u".lock"_s))
{}

DraftStore::~DraftStore()
{
    // What is still to be done is done by the pool, which outlives this.
    if (!m_waiting.isEmpty())
        std::ignore = begin();
}

QString DraftStore::folderOf(const CatalogSession &session)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/drafts/"_s +
           session.catalog().id().text();
}

void DraftStore::keep(FormDraft draft)
{
    draft.typedAt = m_clock.now();
    const QString own = m_folder + u'/' + m_owner + u'_' + draft.id + u".json"_s;
    const QString former = m_files.value(draft.id, own);
    m_waiting.insert(own, draftToJson(draft));
    // A draft that was found and is gone on with becomes this program's own.
    if (former != own)
        m_waiting.insert(former, QByteArray());
    m_files.insert(draft.id, own);
    step();
}

void DraftStore::drop(const QString &id)
{
    if (!m_files.contains(id))
        return;
    m_waiting.insert(m_files.take(id), QByteArray());
    step();
}

QFuture<Result<void>> DraftStore::begin()
{
    return m_session.run([todo = std::exchange(m_waiting, {}), folder = m_folder, shared = m_shared,
                          number = ++m_number]() -> Result<void> {
        const QMutexLocker locker(&shared->mutex);
        const QString first = todo.cbegin().key();
        if (!QDir().mkpath(folder))
            return fail(notKept(first, u"the folder cannot be made"_s));
        if (!shared->lock.isLocked() && !shared->lock.tryLock(0))
            return fail(notKept(first, u"the folder cannot be locked"_s));
        Result<void> done;
        // Writing comes first, so that a draft that moves to another file is never in none.
        for (const bool writes : {true, false}) {
            for (auto entry = todo.cbegin(); entry != todo.cend(); ++entry) {
                if (entry->isNull() == writes || isOvertaken(shared->newest, entry.key(), number))
                    continue;
                if (!writes)
                    QFile::remove(entry.key());
                else if (Result<void> written = write(entry.key(), *entry); !written)
                    done = written;
            }
        }
        return done;
    });
}

void DraftStore::step()
{
    if (m_writing || m_waiting.isEmpty())
        return;
    m_writing = true;
    whenDone(begin(), this, [this](const Result<void> &done) {
        m_writing = false;
        if (!done)
            Q_EMIT failed(done.error());
        step();
    });
}

void DraftStore::look()
{
    auto future = m_session.run([folder = m_folder, owner = m_owner]() -> Result<QList<FoundDraft>> {
        return readDrafts(QDir(folder), owner);
    });
    whenDone(future, this, [this](const Result<QList<FoundDraft>> &left) {
        QList<FormDraft> drafts;
        for (const FoundDraft &one : *left) {
            m_files.insert(one.draft.id, one.file);
            drafts.append(one.draft);
        }
        if (!drafts.isEmpty())
            Q_EMIT found(drafts);
    });
}

} // namespace collectz::models
