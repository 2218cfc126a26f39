// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/catalogbackup.h"

#include "storage/catalogcopy.h"
#include "storage/schema.h"
#include "storage/sqlitebackup.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace collectz::storage {

using namespace Qt::StringLiterals;

void removeCatalogFile(const QString &path)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + ending);
}

namespace {

bool flush(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isFlushed = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isFlushed;
}

/// The engine's own check of a file.
Result<void> quickCheck(Connection &connection, const QString &name)
{
    Result<std::unique_ptr<Statement>> check = connection.prepare("PRAGMA quick_check(1)");
    if (!check)
        return fail(std::move(check).error());
    QString answer;
    Result<void> read = (*check)->forEachRow([&answer](const Statement &row) { answer = row.text(0); });
    if (!read)
        return read;
    if (answer == "ok"_L1)
        return {};
    return fail(ErrorKind::Corrupt, u"backup_damaged"_s, u"The backup \"%1\" is damaged and was not used."_s.arg(name),
                answer);
}

/// Pages are copied as they are, which is a hundred times as fast as row by row.
Result<void> copyFile(Connection &from, const QString &location, const QString &file, const ProgressFunction &progress,
                      const CancelToken &cancel)
{
    if (Result<void> copied = backupSqlite(location, file, progress, cancel); !copied)
        return copied;
    const Result<std::unique_ptr<Connection>> to = openConnection({file, false, false});
    if (!to)
        return fail(to.error());
    CopySide source{from, BlobPlace::ofCatalog(from, location)};
    CopySide target{**to, BlobPlace::insideFile(**to)};
    Result<Transaction> transaction = Transaction::begin(**to, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    Result<void> done = copyBlobs(source, target, progress, cancel);
    if (done)
        done = transaction->commit();
    return done ? (*to)->executeScript("PRAGMA journal_mode = DELETE") : done;
}

Result<void> copyIntoFile(Connection &from, const QString &location, const QString &file, const Clock &clock,
                          const ProgressFunction &progress, const CancelToken &cancel)
{
    const Result<std::unique_ptr<Connection>> to = openConnection({file, false, true});
    if (!to)
        return fail(to.error());
    Result<void> done = Migrator(clock).migrate(**to, 0);
    if (done)
        done = copyCatalog({from, BlobPlace::ofCatalog(from, location)}, {**to, BlobPlace::insideFile(**to)}, {},
                           progress, cancel);
    // One plain file: no log beside it that could be left behind when it is carried away.
    if (done)
        done = (*to)->executeScript("PRAGMA journal_mode = DELETE");
    return done ? quickCheck(**to, QFileInfo(file).fileName()) : done;
}

} // namespace

Result<void> backupCatalog(const ConnectOptions &source, const QString &file, const Clock &clock,
                           const ProgressFunction &progress, const CancelToken &cancel)
{
    const QString name = QFileInfo(file).fileName();
    if (QFileInfo::exists(file))
        return fail(ErrorKind::Conflict, u"backup_exists"_s,
                    u"There is already a file \"%1\". It was left as it is."_s.arg(name));
    ConnectOptions reading = source;
    reading.readOnly = true;
    reading.create = false;
    const Result<std::unique_ptr<Connection>> from = openConnection(reading);
    if (!from)
        return fail(from.error());
    const QString unfinished = file + u".unfinished"_s;
    removeCatalogFile(unfinished);
    Result<void> done = (*from)->engine() == Engine::Sqlite
                            ? copyFile(**from, source.location, unfinished, progress, cancel)
                            : copyIntoFile(**from, source.location, unfinished, clock, progress, cancel);
    if (done && !(flush(unfinished, O_RDONLY) && QFile::rename(unfinished, file) &&
                  flush(QFileInfo(file).absolutePath(), O_RDONLY | O_DIRECTORY)))
        done = fail(ErrorKind::Unavailable, u"backup_not_written"_s,
                    u"The backup \"%1\" could not be written. The catalog was left as it is."_s.arg(name));
    if (!done)
        removeCatalogFile(unfinished);
    return done;
}

BackupFile::BackupFile(BackupFile &&other) noexcept
    : m_connection(std::move(other.m_connection))
    , m_migratedCopy(std::exchange(other.m_migratedCopy, QString()))
    , m_hasBlobsInside(other.m_hasBlobsInside)
{}

BackupFile::~BackupFile()
{
    m_connection.reset();
    if (!m_migratedCopy.isEmpty())
        removeCatalogFile(m_migratedCopy);
}

Result<BackupFile> BackupFile::open(const QString &file, const Clock &clock, const CancelToken &cancel)
{
    const QString name = QFileInfo(file).fileName();
    if (!QFileInfo(file).isFile())
        return fail(ErrorKind::NotFound, u"backup_missing"_s, u"There is no backup \"%1\"."_s.arg(name));
    Result<std::unique_ptr<Connection>> connection = openConnection({file, true, false});
    if (!connection)
        return fail(std::move(connection).error());
    const Result<SchemaState> state = readSchemaState(**connection);
    if (!state)
        return fail(state.error());
    const Migrator migrator(clock);
    if (Result<void> ours = migrator.refuseForeign(*state, name); !ours)
        return fail(ours.error());
    if (Result<void> sound = quickCheck(**connection, name); !sound)
        return fail(sound.error());
    BackupFile backup;
    backup.m_connection = std::move(*connection);
    if (state->version < migrator.newestVersion()) {
        backup.m_migratedCopy = file + u".migrated"_s;
        removeCatalogFile(backup.m_migratedCopy);
        if (Result<void> copied = backupSqlite(file, backup.m_migratedCopy, {}, cancel); !copied)
            return fail(copied.error());
        Result<std::unique_ptr<Connection>> copy = openConnection({backup.m_migratedCopy, false, false});
        if (!copy)
            return fail(std::move(copy).error());
        if (Result<void> migrated = migrator.migrate(**copy, state->version); !migrated)
            return fail(migrated.error());
        backup.m_connection = std::move(*copy);
    }
    const Result<bool> isInside = BlobPlace::isInside(*backup.m_connection);
    if (!isInside)
        return fail(isInside.error());
    backup.m_hasBlobsInside = *isInside;
    return backup;
}

} // namespace collectz::storage
