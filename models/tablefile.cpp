// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tablefile.h"

#include "activity/eventexport.h"
#include "base/csvline.h"
#include "imports/reportwriter.h"

#include <QCoreApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::FieldDefinition;
using catalog::FieldType;

namespace {

constexpr int pageSize = 1000;

struct TableFile
{
    Q_DECLARE_TR_FUNCTIONS(TableFile)
};

Unexpected cannotWrite(const QSaveFile &file)
{
    return fail(ErrorKind::Denied, u"file_not_written"_s,
                TableFile::tr("The file %1 could not be written; what was there before is kept.").arg(file.fileName()),
                file.errorString());
}

Unexpected stopped()
{
    return fail(ErrorKind::Cancelled, u"cancelled"_s, TableFile::tr("Stopped. No file was written."));
}

void tell(const ProgressFunction &progress, qint64 done, qint64 total)
{
    if (!progress)
        return;
    Progress report;
    report.step = u"export"_s;
    report.done = done;
    report.total = total;
    progress(report);
}

} // namespace

TableFormat tableFormatOf(const QString &path)
{
    return path.endsWith(u".json"_s, Qt::CaseInsensitive) || path.endsWith(u".jsonl"_s, Qt::CaseInsensitive)
               ? TableFormat::Json
               : TableFormat::Csv;
}

Result<void> writeBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(file);
    return {};
}

Result<void> writeImportReport(catalog::ImportStore &store, qint64 number, const QString &path,
                               const CancelToken &cancel)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    const imports::ReportFormat format =
        tableFormatOf(path) == TableFormat::Json ? imports::ReportFormat::Json : imports::ReportFormat::Csv;
    const Result<void> written = imports::writeReport(store, number, format, file, cancel);
    if (!written)
        return fail(written.error());
    if (!file.commit())
        return cannotWrite(file);
    return {};
}

Result<qint64> writeActivity(activity::ActivityReader &log, const activity::EventFilter &filter, const QString &path,
                             const ProgressFunction &progress, const CancelToken &cancel)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    const bool json = tableFormatOf(path) == TableFormat::Json;
    if (!json)
        file.write(activity::eventCsvHeader());
    activity::EventFilter page = filter;
    page.beforeNumber = 0;
    page.limit = pageSize;
    qint64 written = 0;
    while (true) {
        if (cancel.isCancelled())
            return stopped();
        const Result<QList<activity::Event>> events = log.events(page);
        if (!events)
            return fail(events.error());
        for (const activity::Event &event : *events)
            file.write(json ? activity::eventJsonLine(event) : activity::eventCsvLine(event));
        written += events->size();
        tell(progress, written, 0);
        if (events->size() < pageSize)
            break;
        page.beforeNumber = events->last().number;
    }
    if (!file.commit())
        return cannotWrite(file);
    return written;
}

Result<qint64> writeTemplate(catalog::Kind kind, const catalog::FieldRegistry &registry, const QString &path)
{
    QStringList header{u"type"_s};
    for (const catalog::Level level : {catalog::Level::Work, catalog::Level::Edition, catalog::Level::Copy}) {
        for (const FieldDefinition &field : registry.fieldsFor(kind, level)) {
            const bool writable = !field.derived && field.type != FieldType::Image &&
                                  field.type != FieldType::Reference && field.type != FieldType::Timestamp &&
                                  field.type != FieldType::Identifier;
            if (writable)
                header.append(field.key);
        }
    }
    header += QStringList{u"isbn"_s, u"ean"_s, u"imdb"_s};
    const Result<void> written = writeBytes(path, csvLine(header));
    return written ? Result<qint64>(1) : fail(written.error());
}

} // namespace collectz::models
