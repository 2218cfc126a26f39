// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first step of the import service: from a file to a stored plan.

#include "base/clock.h"
#include "imports/applier.h"
#include "imports/filedigest.h"
#include "imports/importservice.h"
#include "imports/mappingmemory.h"
#include "imports/planpipeline.h"

#include <QFileInfo>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

Result<const FormatReader *> readerFor(const FormatRegistry &formats, const QString &format, const SourceFile &file)
{
    if (format.isEmpty())
        return formats.recognise(file);
    if (const FormatReader *reader = formats.find(format))
        return reader;
    return fail(ErrorKind::Usage, u"format_not_known"_s,
                u"There is no import format \"%1\"; `collectz formats` lists them."_s.arg(format));
}

/// Uses the mapping remembered for these headers, or remembers the one that was given.
Result<void> settleMapping(ImportStore &store, const SourceDescription &description, ReadOptions &options)
{
    if (description.headers.isEmpty())
        return {};
    const QString signature = headerSignature(description.headers);
    if (!options.mapping.isEmpty())
        return store.rememberMapping(signature, mappingToJson(options.mapping, options.defaultKind));
    const Result<QJsonObject> remembered = store.rememberedMapping(signature);
    if (!remembered)
        return fail(remembered.error());
    options.mapping = mappingFromJson(*remembered);
    if (!options.defaultKind)
        options.defaultKind = defaultKindFromJson(*remembered);
    return {};
}

/// The first import of the same content that still stands and was applied; 0 when none.
Result<qint64> earlierImportOf(ImportStore &store, const QString &fileHash)
{
    const Result<QList<ImportRecord>> found = store.findByHash(fileHash);
    if (!found)
        return fail(found.error());
    qint64 earliest = 0;
    for (const ImportRecord &record : *found) {
        if (record.appliedThrough > 0 && (earliest == 0 || record.number < earliest))
            earliest = record.number;
    }
    return earliest;
}

/// What a program that ended while planning the same content has left; this plan takes its place.
Result<void> dropInterrupted(ImportStore &store, const QString &fileHash)
{
    const Result<QList<ImportRecord>> found = store.findByHash(fileHash);
    if (!found)
        return fail(found.error());
    for (const ImportRecord &record : *found) {
        if (record.state != ImportState::Interrupted)
            continue;
        if (Result<void> discarded = store.discard(record.number); !discarded)
            return discarded;
    }
    return {};
}

Error noRows(const QString &fileName)
{
    return makeError(ErrorKind::Invalid, u"no_rows"_s,
                     u"\"%1\" has no rows that could be imported. Nothing was written."_s.arg(fileName));
}

} // namespace

Result<ImportReport> ImportService::plan(const ImportRequest &request, const ProgressFunction &progress,
                                         const CancelToken &cancel)
{
    const Result<SourceFile> file = openSource(request.path);
    if (!file)
        return fail(file.error());
    const Result<const FormatReader *> reader = readerFor(m_formats, request.format, *file);
    if (!reader)
        return fail(reader.error());
    const Result<FileDigest> digest = digestFile(request.path, cancel);
    if (!digest)
        return fail(digest.error());
    const Result<SourceDescription> description = (*reader)->describe(*file, request.options);
    if (!description)
        return fail(description.error());
    ImportRequest settled = request;
    if (const auto mapped = settleMapping(m_catalog.imports(), *description, settled.options); !mapped)
        return fail(mapped.error());

    if (const auto dropped = dropInterrupted(m_catalog.imports(), digest->sha256); !dropped)
        return fail(dropped.error());

    ImportRecord record;
    record.state = ImportState::Planning;
    record.fileName = QFileInfo(request.path).fileName();
    record.fileHash = digest->sha256;
    record.fileSize = digest->size;
    record.format = (*reader)->id();
    record.encoding = description->encoding;
    record.options = optionsToJson(settled.options);
    record.author = request.author;
    record.device = request.device;
    record.startedAt = SystemClock().now();
    const Result<qint64> number = m_catalog.imports().create(record);
    if (!number)
        return fail(number.error());
    record.number = *number;
    const qint64 lines = (*reader)->isTable() ? std::max<qint64>(0, digest->lines - 1) : 0;
    Result<ImportReport> planned = planRecord(record, **reader, *file, settled, lines, progress, cancel);
    if (!planned)
        (void)m_catalog.imports().discard(record.number);
    return planned;
}

Result<ImportReport> ImportService::resumePlan(qint64 number, const QString &path, const ProgressFunction &progress,
                                               const CancelToken &cancel)
{
    const Result<ImportRecord> record = m_catalog.imports().find(number);
    if (!record)
        return fail(record.error());
    if (record->state != ImportState::Interrupted)
        return fail(
            ErrorKind::Conflict, u"import_state"_s,
            u"Import %1 (%2) is not one whose plan was interrupted."_s.arg(QString::number(number), record->fileName));
    const Result<FileDigest> digest = digestFile(path, cancel);
    if (!digest)
        return fail(digest.error());
    if (digest->sha256 != record->fileHash)
        return fail(ErrorKind::Conflict, u"another_file"_s,
                    u"This is not the file that import %1 (%2) was begun with. Nothing was changed."_s.arg(
                        QString::number(number), record->fileName));
    return plan({path, record->format, optionsFromJson(record->options), record->author, record->device}, progress,
                cancel);
}

Result<ImportReport> ImportService::planRecord(ImportRecord record, const FormatReader &format, const SourceFile &file,
                                               const ImportRequest &request, qint64 lines,
                                               const ProgressFunction &progress, const CancelToken &cancel)
{
    const Result<std::unique_ptr<CatalogReader>> reader = m_catalog.openReader();
    if (!reader)
        return fail(reader.error());
    const Result<FieldRegistry> registry = (*reader)->registry();
    if (!registry)
        return fail(registry.error());
    const Result<qint64> earlier = earlierImportOf(m_catalog.imports(), record.fileHash);
    if (!earlier)
        return fail(earlier.error());
    const Result<qint64> sequence = lastSequence(**reader);
    if (!sequence)
        return fail(sequence.error());

    ProgressMeter meter(progress, u"plan"_s, lines);
    Planner planner(
        **reader, m_catalog.imports(), *registry,
        {.importNumber = record.number, .earlierImport = *earlier, .rowsAreCopies = format.rowsAreCopies()});
    PlanPipeline pipeline(planner, m_catalog.imports(), *registry, record.number);
    const Result<PlanPipeline::Outcome> outcome = pipeline.run(format, file, request.options, meter, cancel);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->rows == 0)
        return fail(outcome->readError.value_or(noRows(record.fileName)));
    meter.finish();

    record.state = ImportState::Planned;
    record.rows = outcome->rows;
    record.options.insert(u"planned_at_sequence"_s, *sequence);
    record.finishedAt = SystemClock().now();
    if (outcome->readError)
        record.problem = outcome->readError->withPlace();
    if (const Result<void> stored = m_catalog.imports().update(record); !stored)
        return fail(stored.error());
    Result<ImportReport> made = report(record.number);
    if (made)
        made->seconds = meter.seconds();
    return made;
}

} // namespace collectz::imports
