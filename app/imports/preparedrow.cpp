// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/preparedrow.h"

#include "imports/itemtorecord.h"

#include <QJsonDocument>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

void noteProblems(const SourceItem &item, PlanRow &row)
{
    QStringList sentences;
    for (const SourceProblem &problem : item.problems) {
        const bool first = row.problemCode.isEmpty();
        const bool weightier = problem.rejectsRow && !first;
        if (first || weightier) {
            row.problemCode = problem.code;
            row.problemColumn = problem.column;
        }
        if (weightier)
            sentences.prepend(problem.message);
        else
            sentences << problem.message;
    }
    row.problemText = sentences.join(u' ');
}

void reject(PreparedRow &prepared)
{
    prepared.isRejected = true;
    prepared.row.verdict = Verdict::Rejected;
    prepared.row.rule = u"row_rejected"_s;
}

} // namespace

PreparedRow prepareRow(const SourceItem &item, qint64 number, const ReadOptions &options, const FieldRegistry &registry)
{
    static const QString titleKey = u"title"_s;
    static const QString languageKey = u"language"_s;
    static const QString seriesKey = u"series"_s;
    static const QString numberKey = u"series_number"_s;

    PreparedRow prepared;
    PlanRow &row = prepared.row;
    row.number = number;
    row.sourceLine = item.line;
    row.source = QJsonDocument(item.source).toJson(QJsonDocument::Compact);
    row.title = item.fields.value(titleKey).text();
    row.kind = kindOf(item, options.defaultKind);
    noteProblems(item, row);
    if (item.isRejected()) {
        reject(prepared);
        return prepared;
    }
    if (item.definition) {
        prepared.definition = item.definition;
        row.rowHash = rowHashOf(item, row.kind);
        return prepared;
    }
    if (row.title.isEmpty() && item.work.isNull()) {
        row.problemCode = u"title_missing"_s;
        row.problemText = u"The row has no title, so nothing can be made of it."_s;
        reject(prepared);
        return prepared;
    }
    prepared.exactWork = item.work;
    row.rowHash = rowHashOf(item, row.kind);
    prepared.record = toRecord(item, row.kind, registry);
    prepared.identifierKeys = identifierKeysOf(prepared.record);
    QMap<QString, FieldValue> &fields = prepared.record.work.fields;
    if (!options.language.isEmpty() && !fields.contains(languageKey))
        fields.insert(languageKey, FieldValue(options.language));
    prepared.matchKey = matchKey(row.kind, row.title, fields.value(languageKey).text(), fields.value(seriesKey).text(),
                                 fields.value(numberKey).text());
    return prepared;
}

} // namespace collectz::imports
