// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/blobplace.h"
#include "storage/openerparts.h"
#include "storage/projectionrebuilder.h"
#include "storage/sqlitebackup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

/// SQLite's own default, and the size of a page of memory and of most disks; 8192 has not been tried.
constexpr int pageSize = 4096;

Result<void> checkPlace(const OpenOptions &options)
{
    const QFileInfo file(options.location);
    const QString name = file.fileName();
    if (options.location.isEmpty() || name.isEmpty())
        return fail(ErrorKind::Usage, u"no_catalog_named"_s, u"No catalog is named."_s);
    if (file.isDir())
        return fail(ErrorKind::Invalid, u"not_a_catalog"_s, u"\"%1\" is a folder, not a catalog."_s.arg(name));
    if (file.exists()) {
        if (!file.isReadable())
            return fail(ErrorKind::Denied, u"catalog_denied"_s,
                        u"There is no permission to read the catalog \"%1\"."_s.arg(name));
        if (!options.readOnly && !file.isWritable())
            return fail(
                ErrorKind::ReadOnly, u"catalog_read_only"_s,
                u"The catalog \"%1\" cannot be written. Open it read-only, or change its permissions."_s.arg(name));
        return {};
    }
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return fail(ErrorKind::NotFound, u"folder_missing"_s,
                    u"There is no folder \"%1\" for the catalog \"%2\"."_s.arg(folder.fileName(), name));
    if (!options.createIfMissing || options.readOnly)
        return fail(ErrorKind::NotFound, u"catalog_missing"_s, u"There is no catalog \"%1\"."_s.arg(name));
    if (!folder.isWritable())
        return fail(ErrorKind::ReadOnly, u"folder_read_only"_s,
                    u"The folder \"%1\" cannot be written, so no catalog can be made there."_s.arg(folder.fileName()));
    return {};
}

/// A backup that somebody goes on working in is one no more.
Result<void> refuseBackup(Connection &connection)
{
    const Result<bool> isBackup = BlobPlace::isInside(connection);
    if (!isBackup)
        return fail(isBackup.error());
    if (*isBackup)
        return fail(
            ErrorKind::ReadOnly, u"catalog_is_backup"_s,
            u"\"%1\" is a backup and stays as it is. Restore it to go on with its content, or open it read-only "
            "to look at it."_s.arg(connection.displayName()));
    return {};
}

Result<SchemaState> inspect(const OpenOptions &options, const Migrator &migrator)
{
    ConnectOptions connect;
    connect.location = options.location;
    connect.readOnly = true;
    const Result<std::unique_ptr<Connection>> connection = openConnection(connect);
    if (!connection)
        return fail(connection.error());
    Result<SchemaState> state = readSchemaState(**connection);
    if (!state)
        return state;
    if (Result<void> ours = migrator.refuseForeign(*state, (*connection)->displayName()); !ours)
        return fail(std::move(ours).error());
    if (Result<void> ordinary = options.readOnly ? Result<void>() : refuseBackup(**connection); !ordinary)
        return fail(std::move(ordinary).error());
    return state;
}

/// So that the name of a new file is as safe as its content.
void flushFolder(const QString &path)
{
    const int folder = open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
}

Result<std::unique_ptr<Connection>> openWriter(const QString &path, bool create)
{
    ConnectOptions connect;
    connect.location = path;
    connect.create = create;
    Result<std::unique_ptr<Connection>> connection = openConnection(connect);
    if (!connection)
        return connection;
    QByteArray settings = "PRAGMA journal_mode = WAL";
    if (create)
        settings = "PRAGMA page_size = " + QByteArray::number(pageSize) + "; " + settings;
    if (Result<void> set = (*connection)->executeScript(settings); !set)
        return fail(std::move(set).error());
    return connection;
}

Result<std::unique_ptr<Connection>> createCatalog(const QString &path, const Clock &clock, const Migrator &migrator)
{
    const bool isOurs = !QFileInfo::exists(path);
    Result<std::unique_ptr<Connection>> writer = openWriter(path, true);
    Result<void> made = writer ? migrator.migrate(**writer, 0) : fail(writer.error());
    if (made)
        made = writeFirstProperties(**writer, clock);
    if (made) {
        flushFolder(path);
        return writer;
    }
    if (writer)
        writer->reset();
    if (isOurs) {
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(path + ending);
    }
    return fail(std::move(made).error());
}

Result<std::unique_ptr<Connection>> bringUpToDate(const OpenOptions &options, const SchemaState &state,
                                                  const Clock &clock, const Migrator &migrator)
{
    const QFileInfo file(options.location);
    const QString folder = options.backupFolder.isEmpty() ? file.absolutePath() : options.backupFolder;
    const QString backup = folder + u'/' + file.completeBaseName() +
                           u"-format-%1-%2."_s.arg(state.version).arg(clock.now().toString(u"yyyyMMdd-HHmmss")) +
                           file.suffix();
    if (Result<void> copied = backupSqlite(options.location, backup, options.progress, options.cancel); !copied)
        return fail(std::move(copied).error());
    Result<std::unique_ptr<Connection>> writer = openWriter(options.location, false);
    if (!writer)
        return writer;
    if (Result<void> migrated = migrator.migrate(**writer, state.version); !migrated)
        return fail(std::move(migrated).error());
    return writer;
}

} // namespace

Result<CatalogParts> openSqliteCatalog(const OpenOptions &options, const Clock &clock, const Migrator &migrator)
{
    if (Result<void> possible = checkPlace(options); !possible)
        return fail(std::move(possible).error());
    CatalogParts parts;
    parts.connect.location = options.location;
    parts.displayName = QFileInfo(options.location).fileName();
    if (!options.readOnly) {
        Result<std::unique_ptr<FileLock>> lock = FileLock::acquire(options.location);
        if (!lock)
            return fail(std::move(lock).error());
        parts.lock = std::move(*lock);
    }

    SchemaState state;
    state.isEmpty = true;
    if (QFileInfo::exists(options.location)) {
        const Result<SchemaState> inspected = inspect(options, migrator);
        if (!inspected)
            return fail(inspected.error());
        state = *inspected;
    }
    if (state.isEmpty && (options.readOnly || !options.createIfMissing))
        return fail(ErrorKind::Invalid, u"not_a_catalog"_s,
                    u"\"%1\" is empty, not a collectz catalog."_s.arg(parts.displayName));
    const bool isOlder = !state.isEmpty && state.version < migrator.newestVersion();
    if (options.readOnly && isOlder)
        return fail(needsMigrationError(parts.displayName));

    Result<std::unique_ptr<Connection>> connection = options.readOnly ? openConnection({options.location, true, false})
                                                     : state.isEmpty  ? createCatalog(options.location, clock, migrator)
                                                     : isOlder        ? bringUpToDate(options, state, clock, migrator)
                                                                      : openWriter(options.location, false);
    if (!connection)
        return fail(std::move(connection).error());
    const Result<CatalogId> id = readCatalogId(**connection);
    if (!id)
        return fail(id.error());
    parts.id = *id;
    if (!options.readOnly)
        parts.writer = std::move(*connection);
    else if (Result<void> whole = refuseUnfinished(**connection); !whole)
        return fail(std::move(whole).error());
    return parts;
}

} // namespace collectz::storage
