// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/importrows.h"

#include "storage/properties.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

QString choiceWord(RowChoice choice)
{
    switch (choice) {
    case RowChoice::None:
        return u"none"_s;
    case RowChoice::Create:
        return u"create"_s;
    case RowChoice::UseCandidate:
        return u"use_candidate"_s;
    case RowChoice::Skip:
        return u"skip"_s;
    }
    Q_UNREACHABLE();
}

RowChoice choiceFromWord(const QString &word)
{
    for (const RowChoice choice : {RowChoice::Create, RowChoice::UseCandidate, RowChoice::Skip}) {
        if (choiceWord(choice) == word)
            return choice;
    }
    return RowChoice::None;
}

/// Without the row number of this database, which a moved catalog need not have.
QByteArray candidatesToJson(const QList<MatchCandidate> &candidates)
{
    if (candidates.isEmpty())
        return "[]";
    QJsonArray array;
    for (const MatchCandidate &candidate : candidates) {
        array.append(QJsonObject{{u"work"_s, candidate.work.text()},
                                 {u"kind"_s, kindWord(candidate.kind)},
                                 {u"state"_s, stateWord(candidate.state)},
                                 {u"title"_s, candidate.title},
                                 {u"year"_s, candidate.year},
                                 {u"creators"_s, candidate.creators},
                                 {u"identifiers"_s, QJsonArray::fromStringList(candidate.identifiers)},
                                 {u"rule"_s, candidate.rule},
                                 {u"score"_s, candidate.score}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<MatchCandidate> candidatesFromJson(const QByteArray &json)
{
    QList<MatchCandidate> candidates;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue value : array) {
        const QJsonObject object = value.toObject();
        MatchCandidate candidate;
        candidate.work = EntityId::fromText(object.value("work"_L1).toString());
        candidate.kind = kindFromWord(object.value("kind"_L1).toString()).value_or(Kind::Other);
        candidate.state = stateFromWord(object.value("state"_L1).toString()).value_or(State::Live);
        candidate.title = object.value("title"_L1).toString();
        candidate.year = object.value("year"_L1).toString();
        candidate.creators = object.value("creators"_L1).toString();
        const QJsonArray identifiers = object.value("identifiers"_L1).toArray();
        for (const QJsonValue identifier : identifiers)
            candidate.identifiers << identifier.toString();
        candidate.rule = object.value("rule"_L1).toString();
        candidate.score = object.value("score"_L1).toInt();
        candidates << candidate;
    }
    return candidates;
}

} // namespace

void bindImport(Statement &statement, const ImportRecord &record)
{
    statement.bind(1, record.number);
    statement.bindText(2, importStateWord(record.state));
    statement.bindText(3, record.fileName);
    statement.bindText(4, record.fileHash);
    statement.bind(5, record.fileSize);
    statement.bindText(6, record.format);
    statement.bindText(7, record.encoding);
    statement.bindText(8, QJsonDocument(record.options).toJson(QJsonDocument::Compact));
    statement.bindText(9, record.author);
    statement.bindText(10, record.device);
    statement.bindText(11, timeText(record.startedAt));
    statement.bindText(12, timeText(record.finishedAt));
    statement.bind(13, record.rows);
    statement.bindText(14, record.problem);
}

ImportRecord decodeImport(const Statement &row)
{
    ImportRecord record;
    record.number = row.integer(0);
    record.state = importStateFromWord(row.text(1)).value_or(ImportState::Failed);
    record.fileName = row.text(2);
    record.fileHash = row.text(3);
    record.fileSize = row.integer(4);
    record.format = row.text(5);
    record.encoding = row.text(6);
    record.options = QJsonDocument::fromJson(row.utf8(7)).object();
    record.author = row.text(8);
    record.device = row.text(9);
    record.startedAt = timeFromText(row.text(10));
    record.finishedAt = timeFromText(row.text(11));
    record.rows = row.integer(12);
    record.appliedThrough = row.integer(13);
    record.problem = row.text(14);
    return record;
}

void bindPlanRow(Statement &statement, qint64 importNumber, const PlanRow &row)
{
    statement.bind(1, importNumber);
    statement.bind(2, row.number);
    statement.bind(3, row.sourceLine);
    statement.bindText(4, row.source);
    statement.bindBlob(5, row.rowHash);
    statement.bindText(6, verdictWord(row.verdict));
    statement.bindText(7, row.rule);
    statement.bind(8, qint64(row.score));
    statement.bindText(9, row.title);
    statement.bind(10, static_cast<qint64>(row.kind));
    statement.bindId(11, row.work);
    statement.bindText(12, row.changes);
    statement.bindText(13, candidatesToJson(row.candidates));
    statement.bindText(14, row.problemCode);
    statement.bindText(15, row.problemText);
    statement.bind(16, row.problemColumn);
    statement.bindText(17, choiceWord(row.choice));
    statement.bindId(18, row.chosenWork);
}

PlanRow decodePlanRow(const Statement &row)
{
    PlanRow decoded;
    decoded.number = row.integer(0);
    decoded.sourceLine = row.integer(1);
    decoded.source = row.utf8(2);
    decoded.rowHash = row.blob(3);
    decoded.verdict = verdictFromWord(row.text(4)).value_or(Verdict::Rejected);
    decoded.rule = row.text(5);
    decoded.score = static_cast<int>(row.integer(6));
    decoded.title = row.text(7);
    decoded.kind = static_cast<Kind>(row.integer(8));
    decoded.work = EntityId::fromBytes(row.blob(9));
    decoded.changes = row.utf8(10);
    decoded.candidates = candidatesFromJson(row.utf8(11));
    decoded.problemCode = row.text(12);
    decoded.problemText = row.text(13);
    decoded.problemColumn = row.integer(14);
    decoded.choice = choiceFromWord(row.text(15));
    decoded.chosenWork = EntityId::fromBytes(row.blob(16));
    return decoded;
}

} // namespace collectz::storage
