// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/catalogcheck.h"

#include "storage/blobfolder.h"
#include "storage/digesttable.h"
#include "storage/journalcheck.h"
#include "storage/projectioncheck.h"
#include "storage/sqlblobstore.h"
#include "storage/syncplace.h"

#include <QHash>
#include <QSet>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamedBlobs = 10;

void report(const ProgressFunction &progress, const QString &step)
{
    Progress report;
    report.step = step;
    if (progress)
        progress(report);
}

Result<void> checkEngine(Connection &connection, QStringList &faults)
{
    if (connection.engine() == Engine::Postgres)
        return {};
    Result<std::unique_ptr<Statement>> integrity = connection.prepare("PRAGMA integrity_check(20)");
    if (!integrity)
        return fail(std::move(integrity).error());
    Result<void> read = (*integrity)->forEachRow([&faults](const Statement &row) {
        if (row.utf8(0) != "ok")
            faults << u"The file is damaged: %1."_s.arg(row.text(0));
    });
    if (!read)
        return read;
    Result<std::unique_ptr<Statement>> keys = connection.prepare("PRAGMA foreign_key_check");
    if (!keys)
        return fail(std::move(keys).error());
    return (*keys)->forEachRow(
        [&faults](const Statement &row) { faults << u"A row of '%1' refers to nothing."_s.arg(row.text(0)); });
}

/// Questions whose answer is the number of faults.
Result<void> checkCounts(Connection &connection, QStringList &faults)
{
    const std::pair<QByteArray, QString> questions[] = {
        {"check_entity_parents", u"%1 editions or copies belong to nothing."_s},
        {"check_journal_gaps", u"The history lacks rows (%1)."_s},
        {"check_journal_sets", u"%1 rows of the history belong to no change."_s},
        {"check_change_set_sizes", u"%1 changes are incomplete in the history."_s},
        {"check_listing_without_work", u"%1 list rows belong to no work."_s},
        {"check_term_uses", u"%1 terms have a wrong count of uses."_s},
        {"check_search_rows", u"The search index lacks or has too many rows (%1)."_s},
        {"check_covers", u"%1 works show a cover that is not kept."_s},
    };
    for (const auto &[name, sentence] : questions) {
        const Result<Statement *> statement = connection.statement(name);
        if (!statement)
            return fail(statement.error());
        qint64 count = 0;
        Result<void> read = (*statement)->forEachRow([&count](const Statement &row) { count = row.integer(0); });
        if (!read)
            return read;
        if (count != 0)
            faults << sentence.arg(count);
    }
    return {};
}

/// The sums that replicas compare, added up anew from the entities.
Result<void> checkDigests(Connection &connection, QStringList &faults)
{
    const Result<SyncFlags> flags = readSyncFlags(connection);
    if (!flags)
        return fail(flags.error());
    if (!flags->keepsDigests)
        return {};
    const Result<Statement *> statement = connection.statement("read_digest_buckets");
    if (!statement)
        return fail(statement.error());
    QHash<qint64, ContentSum> kept;
    Result<void> read = (*statement)->forEachRow([&kept](const Statement &row) {
        kept.insert(row.integer(0), ContentSum::fromBytes(row.blob(1)));
    });
    if (!read)
        return read;
    const Result<std::vector<ContentSum>> sums = addUpContents(connection);
    if (!sums)
        return fail(sums.error());
    qsizetype wrong = 0;
    for (size_t bucket = 0; bucket < sums->size(); ++bucket)
        wrong += kept.take(static_cast<qint64>(bucket)) == (*sums)[bucket] ? 0 : 1;
    wrong += kept.size();
    if (wrong > 0)
        faults << u"%1 of the %2 sums that replicas compare do not fit the content."_s.arg(wrong).arg(sums->size());
    return {};
}

struct KeptBlob
{
    QString sha256;
    qint64 size = 0;
};

Result<QList<KeptBlob>> keptBlobs(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("list_blobs");
    if (!statement)
        return fail(statement.error());
    QList<KeptBlob> blobs;
    Result<void> read = (*statement)->forEachRow([&blobs](const Statement &row) {
        blobs << KeptBlob{row.text(0), row.integer(1)};
    });
    if (!read)
        return fail(read.error());
    return blobs;
}

/// What is wrong with one blob's bytes; empty when nothing is.
Result<QString> faultOf(const KeptBlob &blob, Connection &connection, const std::optional<BlobFolder> &folder)
{
    const QString name = blob.sha256.left(12);
    if (folder && !folder->contains(blob.sha256))
        return u"The picture %1 is missing."_s.arg(name);
    if (folder && folder->size(blob.sha256) != blob.size)
        return u"The picture %1 has %2 bytes instead of %3."_s.arg(name).arg(folder->size(blob.sha256)).arg(blob.size);
    const Result<QByteArray> bytes = folder ? folder->read(blob.sha256) : readBlobRow(connection, blob.sha256);
    if (bytes)
        return QString();
    if (bytes.error().kind == ErrorKind::Corrupt || bytes.error().kind == ErrorKind::NotFound)
        return u"The picture %1 is damaged."_s.arg(name);
    return fail(bytes.error());
}

Result<void> checkBlobs(Connection &connection, const QString &location, const CancelToken &cancel, QStringList &faults)
{
    const Result<QList<KeptBlob>> blobs = keptBlobs(connection);
    if (!blobs)
        return fail(blobs.error());
    std::optional<BlobFolder> folder;
    if (connection.engine() == Engine::Sqlite)
        folder.emplace(BlobFolder::pathFor(location));
    QSet<QString> known;
    for (const KeptBlob &blob : *blobs) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"The check was stopped."_s);
        known.insert(blob.sha256);
        const Result<QString> fault = faultOf(blob, connection, folder);
        if (!fault)
            return fail(fault.error());
        if (!fault->isEmpty())
            faults << *fault;
    }
    if (!folder)
        return {};
    int orphans = 0;
    for (const QString &hash : folder->hashes()) {
        if (!known.contains(hash) && ++orphans <= mostNamedBlobs)
            faults << u"The file %1 of the pictures belongs to nothing."_s.arg(hash.left(12));
    }
    if (orphans > mostNamedBlobs)
        faults << u"%1 more files of the pictures belong to nothing."_s.arg(orphans - mostNamedBlobs);
    return {};
}

} // namespace

Result<QStringList> checkCatalog(Connection &connection, const QString &location, const ProgressFunction &progress,
                                 const CancelToken &cancel)
{
    const CancelScope scope(connection, cancel);
    Result<Transaction> snapshot = Transaction::begin(connection, Connection::Mode::Read);
    if (!snapshot)
        return fail(std::move(snapshot).error());
    QStringList faults;
    report(progress, u"engine"_s);
    if (Result<void> checked = checkEngine(connection, faults); !checked)
        return fail(checked.error());
    // In a damaged file every further question may be answered wrongly.
    if (!faults.isEmpty())
        return faults;
    report(progress, u"journal"_s);
    if (Result<void> checked = checkCounts(connection, faults); !checked)
        return fail(checked.error());
    Result<QStringList> history = JournalCheck(connection, progress, cancel).run();
    if (!history)
        return history;
    faults << *history;
    report(progress, u"digests"_s);
    if (Result<void> checked = checkDigests(connection, faults); !checked)
        return fail(checked.error());
    Result<QStringList> projections = ProjectionCheck(connection, progress, cancel).run();
    if (!projections)
        return projections;
    faults << *projections;
    report(progress, u"blobs"_s);
    if (Result<void> checked = checkBlobs(connection, location, cancel, faults); !checked)
        return fail(checked.error());
    return faults;
}

} // namespace collectz::storage
