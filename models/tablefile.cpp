// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tablefile.h"

#include "activity/eventexport.h"
#include "base/csvline.h"

#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::FieldDefinition;
using catalog::FieldType;
using catalog::PlanRow;

namespace {

constexpr int pageSize = 1000;

Unexpected cannotWrite(const QSaveFile &file)
{
    return fail(ErrorKind::Denied, u"file_not_written"_s,
                u"The file %1 could not be written; what was there before is kept."_s.arg(file.fileName()),
                file.errorString());
}

Unexpected stopped()
{
    return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. No file was written."_s);
}

QByteArray reportHeader()
{
    return csvLine({u"row"_s, u"line"_s, u"verdict"_s, u"title"_s, u"kind"_s, u"rule"_s, u"score"_s, u"choice"_s,
                    u"problem_code"_s, u"problem"_s, u"problem_column"_s, u"work"_s, u"source"_s});
}

QString choiceWord(catalog::RowChoice choice)
{
    switch (choice) {
    case catalog::RowChoice::None:
        return u"none"_s;
    case catalog::RowChoice::Create:
        return u"create"_s;
    case catalog::RowChoice::UseCandidate:
        return u"use_candidate"_s;
    case catalog::RowChoice::Skip:
        return u"skip"_s;
    }
    return {};
}

QByteArray reportCsvLine(const PlanRow &row)
{
    return csvLine({QString::number(row.number), QString::number(row.sourceLine), catalog::verdictWord(row.verdict),
                    row.title, catalog::kindWord(row.kind), row.rule, QString::number(row.score),
                    choiceWord(row.choice), row.problemCode, row.problemText,
                    row.problemColumn > 0 ? QString::number(row.problemColumn) : QString(),
                    row.work.isNull() ? QString() : row.work.text(), QString::fromUtf8(row.source)},
                   FormulaGuard::On);
}

QJsonObject reportJson(const PlanRow &row)
{
    QJsonObject json{{u"row"_s, row.number},
                     {u"line"_s, row.sourceLine},
                     {u"verdict"_s, catalog::verdictWord(row.verdict)},
                     {u"title"_s, row.title},
                     {u"kind"_s, catalog::kindWord(row.kind)},
                     {u"rule"_s, row.rule},
                     {u"score"_s, row.score},
                     {u"choice"_s, choiceWord(row.choice)},
                     {u"source"_s, QJsonDocument::fromJson(row.source).object()}};
    if (!row.problemText.isEmpty())
        json.insert(u"problem"_s, QJsonObject{{u"code"_s, row.problemCode},
                                              {u"message"_s, row.problemText},
                                              {u"column"_s, row.problemColumn}});
    if (!row.work.isNull())
        json.insert(u"work"_s, row.work.text());
    return json;
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

Result<qint64> writeImportReport(catalog::ImportStore &imports, qint64 number, const QString &path,
                                 const ProgressFunction &progress, const CancelToken &cancel)
{
    const Result<catalog::ImportRecord> record = imports.find(number);
    if (!record)
        return fail(record.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    const bool json = tableFormatOf(path) == TableFormat::Json;
    file.write(json ? QByteArray("[\n") : reportHeader());
    catalog::PlanFilter filter;
    filter.limit = pageSize;
    qint64 written = 0;
    while (true) {
        if (cancel.isCancelled())
            return stopped();
        const Result<QList<PlanRow>> rows = imports.rows(number, filter);
        if (!rows)
            return fail(rows.error());
        for (const PlanRow &row : *rows) {
            if (json)
                file.write((written > 0 ? QByteArray(",\n") : QByteArray()) +
                           QJsonDocument(reportJson(row)).toJson(QJsonDocument::Compact));
            else
                file.write(reportCsvLine(row));
            ++written;
        }
        tell(progress, written, record->rows);
        if (rows->size() < pageSize)
            break;
        filter.afterNumber = rows->last().number;
    }
    if (json)
        file.write("\n]\n");
    if (!file.commit())
        return cannotWrite(file);
    return written;
}

Result<qint64> writeActivity(activity::ActivityLog &log, const activity::EventFilter &filter, const QString &path,
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
            const bool writable = field.type != FieldType::Image && field.type != FieldType::Reference &&
                                  field.type != FieldType::Timestamp && field.type != FieldType::Identifier;
            if (writable)
                header.append(field.key);
        }
    }
    header += QStringList{u"isbn"_s, u"ean"_s, u"imdb"_s};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    file.write(csvLine(header));
    if (!file.commit())
        return cannotWrite(file);
    return 1;
}

} // namespace collectz::models
