// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/blobfolder.h"
#include "storage/catalogbackup.h"
#include "storage/catalogcopy.h"
#include "storage/membercopy.h"
#include "storage/openerparts.h"

#include <QDir>
#include <QFileInfo>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

Result<CatalogParts> openParts(const OpenOptions &options, const Clock &clock)
{
    const Migrator migrator(clock);
    return isPostgresLocation(options.location) ? openPostgresCatalog(options, clock, migrator)
                                                : openSqliteCatalog(options, clock, migrator);
}

Error cannotBeWritten(const QString &name)
{
    return makeError(ErrorKind::ReadOnly, u"catalog_read_only"_s,
                     u"The catalog \"%1\" cannot be written. Nothing was changed."_s.arg(name));
}

/// Where the present content goes before it is replaced.
QString safetyCopyOf(const OpenOptions &target, const QString &displayName, const Clock &clock)
{
    const bool isFile = !isPostgresLocation(target.location);
    QString folder = target.backupFolder;
    if (folder.isEmpty())
        folder = isFile ? QFileInfo(target.location).absolutePath() : QDir::currentPath();
    const QString name = isFile ? QFileInfo(target.location).completeBaseName() : displayName;
    return folder + u'/' + name + u"-before-restore-"_s + clock.now().toString(u"yyyyMMdd-HHmmss-zzz") + u".collectz"_s;
}

activity::Event restoreEvent(const OpenOptions &target, const QString &backupFile, const Clock &clock)
{
    activity::Event event;
    event.at = clock.now();
    event.action = u"backup.restore"_s;
    event.actor = target.author;
    event.device = target.device;
    event.subject = QFileInfo(backupFile).fileName();
    return event;
}

} // namespace

Result<void> moveCatalog(const OpenOptions &from, const OpenOptions &to, const Clock &clock,
                         const ProgressFunction &progress, const CancelToken &cancel)
{
    OpenOptions reading = from;
    reading.readOnly = true;
    reading.createIfMissing = false;
    const Result<CatalogParts> source = openParts(reading, clock);
    if (!source)
        return fail(source.error());
    OpenOptions writing = to;
    writing.createIfMissing = true;
    const Result<CatalogParts> target = openParts(writing, clock);
    if (!target)
        return fail(target.error());
    if (!target->writer)
        return fail(cannotBeWritten(target->displayName));
    const Result<bool> unused = isUnused(*target->writer);
    if (!unused)
        return fail(unused.error());
    if (!*unused)
        return fail(ErrorKind::Conflict, u"target_not_empty"_s,
                    u"The catalog \"%1\" already has content. It was left as it is; move into a new one."_s.arg(
                        target->displayName));
    ConnectOptions connect = source->connect;
    connect.readOnly = true;
    const Result<std::unique_ptr<Connection>> connection = openConnection(connect);
    if (!connection)
        return fail(connection.error());
    return copyCatalog({**connection, BlobPlace::ofCatalog(**connection, from.location)},
                       {*target->writer, BlobPlace::ofCatalog(*target->writer, to.location)}, {}, progress, cancel);
}

Result<void> restoreCatalog(const OpenOptions &target, const QString &backupFile, const Clock &clock,
                            const ProgressFunction &progress, const CancelToken &cancel)
{
    Result<BackupFile> backup = BackupFile::open(backupFile, clock, cancel);
    if (!backup)
        return fail(backup.error());
    OpenOptions writing = target;
    writing.createIfMissing = true;
    const bool isNewFile = !isPostgresLocation(target.location) && !QFileInfo::exists(target.location);
    QDir pictures(BlobFolder::pathFor(target.location));
    const bool hadPictures = pictures.exists();
    Result<CatalogParts> parts = openParts(writing, clock);
    if (!parts)
        return fail(parts.error());
    if (!parts->writer)
        return fail(cannotBeWritten(parts->displayName));
    const Result<bool> unused = isUnused(*parts->writer);
    if (!unused)
        return fail(unused.error());
    if (!*unused) {
        const QString safety = safetyCopyOf(target, parts->displayName, clock);
        if (Result<void> kept = backupCatalog(parts->connect, safety, clock, progress, cancel); !kept)
            return kept;
    }
    Connection &source = backup->connection();
    const BlobPlace blobs =
        backup->hasBlobsInside() ? BlobPlace::insideFile(source) : BlobPlace::ofCatalog(source, backupFile);
    const Result<bool> hasPeople = hasActiveOwner(*parts->writer);
    if (!hasPeople)
        return fail(hasPeople.error());
    // Who may come in is a question of today: an old backup does not let anybody in again who was shut out since.
    CopyRules rules{*hasPeople, restoreEvent(target, backupFile, clock)};
    rules.event->details.insert("members"_L1, QString::fromLatin1(*hasPeople ? "kept" : "restored"));
    Result<void> copied =
        copyCatalog({source, blobs}, {*parts->writer, BlobPlace::ofCatalog(*parts->writer, target.location)}, rules,
                    progress, cancel);
    // What was made for this alone goes again; the lock is still ours, so nobody else has written to it.
    if (!copied && isNewFile) {
        parts->writer.reset();
        removeCatalogFile(target.location);
        if (!hadPictures)
            pictures.removeRecursively();
    }
    return copied;
}

} // namespace collectz::storage
