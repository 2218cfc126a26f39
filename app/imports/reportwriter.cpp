// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/reportwriter.h"

#include "base/csvline.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

/// Keys of what a row writes, each with its level when it is not the work's: "rating; edition.format".
QStringList writtenFields(const PlanRow &row)
{
    QStringList keys;
    const QList<EntityChange> changes = entityChangesFromJson(row.changes);
    for (const EntityChange &change : changes) {
        const QString prefix = change.level == Level::Work ? QString() : levelWord(change.level) + u'.';
        for (const FieldChange &field : change.fields)
            keys << prefix + field.key;
    }
    return keys;
}

QStringList candidateTexts(const PlanRow &row)
{
    QStringList texts;
    for (const MatchCandidate &candidate : row.candidates) {
        const QString year = candidate.year.isEmpty() ? QString() : u" (%1)"_s.arg(candidate.year);
        texts << candidate.title + year + u" "_s + candidate.work.text();
    }
    return texts;
}

QJsonObject candidateToJson(const MatchCandidate &candidate)
{
    return {{u"work"_s, candidate.work.text()},  {u"title"_s, candidate.title}, {u"year"_s, candidate.year},
            {u"creators"_s, candidate.creators}, {u"rule"_s, candidate.rule},   {u"score"_s, candidate.score}};
}

void insertText(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

/// Opens, separates and closes what the rows stand in.
QByteArray opening(ReportFormat format)
{
    return format == ReportFormat::Csv ? planRowCsvHeader() : QByteArray("[");
}

QByteArray rowText(const PlanRow &row, ReportFormat format, bool first)
{
    if (format == ReportFormat::Csv)
        return planRowCsvLine(row);
    return QByteArray(first ? "\n" : ",\n") + QJsonDocument(planRowToJson(row)).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray planRowCsvHeader()
{
    return csvLine({u"row"_s, u"line"_s, u"verdict"_s, u"rule"_s, u"score"_s, u"kind"_s, u"title"_s, u"work"_s,
                    u"choice"_s, u"fields"_s, u"candidates"_s, u"problem_code"_s, u"problem_column"_s, u"problem"_s});
}

QByteArray planRowCsvLine(const PlanRow &row)
{
    return csvLine({QString::number(row.number), QString::number(row.sourceLine), verdictWord(row.verdict), row.rule,
                    QString::number(row.score), kindWord(row.kind), row.title,
                    row.work.isNull() ? QString() : row.work.text(), rowChoiceWord(row.choice),
                    writtenFields(row).join(u"; "_s), candidateTexts(row).join(u"; "_s), row.problemCode,
                    row.problemColumn < 0 ? QString() : QString::number(row.problemColumn), row.problemText},
                   FormulaGuard::On);
}

QJsonObject planRowToJson(const PlanRow &row)
{
    QJsonObject json{{u"row"_s, row.number}, {u"line"_s, row.sourceLine}, {u"verdict"_s, verdictWord(row.verdict)},
                     {u"rule"_s, row.rule},  {u"score"_s, row.score},     {u"kind"_s, kindWord(row.kind)},
                     {u"title"_s, row.title}};
    if (!row.work.isNull())
        json.insert(u"work"_s, row.work.text());
    if (row.choice != RowChoice::None)
        json.insert(u"choice"_s, rowChoiceWord(row.choice));
    QJsonArray candidates;
    for (const MatchCandidate &candidate : row.candidates)
        candidates.append(candidateToJson(candidate));
    json.insert(u"candidates"_s, candidates);
    json.insert(u"fields"_s, QJsonArray::fromStringList(writtenFields(row)));
    insertText(json, u"problem_code"_s, row.problemCode);
    insertText(json, u"problem"_s, row.problemText);
    if (row.problemColumn >= 0)
        json.insert(u"problem_column"_s, row.problemColumn);
    return json;
}

Result<void> writeReport(ImportStore &store, qint64 number, ReportFormat format, QIODevice &device,
                         const CancelToken &cancel)
{
    const auto write = [&device](const QByteArray &bytes) -> Result<void> {
        if (device.write(bytes) == bytes.size())
            return {};
        return fail(ErrorKind::Unavailable, u"report_not_written"_s,
                    u"The report could not be written to its end; it is not complete."_s, device.errorString());
    };
    if (const Result<void> written = write(opening(format)); !written)
        return written;
    PlanFilter filter;
    filter.limit = 1'000;
    for (;;) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"The report was stopped; it is not complete."_s);
        const Result<QList<PlanRow>> page = store.rows(number, filter);
        if (!page)
            return fail(page.error());
        if (page->isEmpty())
            return format == ReportFormat::Json ? write("\n]\n") : Result<void>();
        QByteArray text;
        for (const PlanRow &row : *page) {
            text += rowText(row, format, filter.afterNumber == 0);
            filter.afterNumber = row.number;
        }
        if (const Result<void> written = write(text); !written)
            return written;
    }
}

} // namespace collectz::imports
