// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historyreader.h"

#include "storage/rowdecoder.h"

#include <limits>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

qint64 below(qint64 sequence)
{
    return sequence > 0 ? sequence : std::numeric_limits<qint64>::max();
}

Result<ChangeSetSummary> single(Statement &statement, const QString &code, const QString &message)
{
    Result<bool> row = statement.step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorKind::NotFound, code, message);
    ChangeSetSummary summary = decodeChangeSet(statement);
    statement.reset();
    return summary;
}

} // namespace

HistoryReader::HistoryReader(Connection &connection)
    : m_connection(connection)
{}

Result<QList<HistoryEntry>> HistoryReader::history(const HistoryFilter &filter)
{
    const bool ofEntity = !filter.entity.isNull();
    Result<Statement *> statement = m_connection.statement(ofEntity ? "read_history_of_entity" : "read_history");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, below(filter.beforeSequence));
    (*statement)->bind(2, qint64{filter.limit});
    if (ofEntity)
        (*statement)->bindId(3, filter.entity);
    QList<HistoryEntry> entries;
    Result<void> read = (*statement)->forEachRow([&entries](const Statement &row) {
        HistoryEntry entry;
        entry.changeSet = decodeChangeSet(row);
        entry.sequence = row.integer(changeSetColumns);
        entry.change.creates = row.integer(changeSetColumns + 1) != 0;
        entry.change.fields = fieldChangesFromJson(row.utf8(changeSetColumns + 2));
        entry.change.entity = EntityId::fromBytes(row.blob(changeSetColumns + 3));
        entry.change.level = static_cast<Level>(row.integer(changeSetColumns + 4));
        entry.change.kind = static_cast<Kind>(row.integer(changeSetColumns + 5));
        if (entry.change.creates)
            entry.change.parent = EntityId::fromBytes(row.blob(changeSetColumns + 6));
        entries << entry;
    });
    if (!read)
        return fail(read.error());
    return entries;
}

Result<QList<ChangeSetSummary>> HistoryReader::changeSets(qint64 beforeSequence, int limit)
{
    Result<Statement *> statement = m_connection.statement("read_change_sets");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, below(beforeSequence));
    (*statement)->bind(2, qint64{limit});
    QList<ChangeSetSummary> summaries;
    Result<void> read =
        (*statement)->forEachRow([&summaries](const Statement &row) { summaries << decodeChangeSet(row); });
    if (!read)
        return fail(read.error());
    return summaries;
}

Result<ChangeSetSummary> HistoryReader::changeSet(const ChangeSetId &id)
{
    Result<Statement *> statement = m_connection.statement("read_change_set");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, id);
    return single(**statement, u"no_such_change_set"_s, u"The catalog has no change set %1."_s.arg(id.text()));
}

Result<ChangeSetSummary> HistoryReader::nextOf(const QByteArray &statementName, const QString &author)
{
    Result<Statement *> statement = m_connection.statement(statementName);
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, author);
    const bool undoes = statementName == "read_next_undo";
    return single(**statement, undoes ? u"nothing_to_undo"_s : u"nothing_to_redo"_s,
                  undoes ? u"There is nothing to undo."_s : u"There is nothing to redo."_s);
}

Result<ChangeSetSummary> HistoryReader::nextUndo(const QString &author)
{
    return nextOf("read_next_undo", author);
}

Result<ChangeSetSummary> HistoryReader::nextRedo(const QString &author)
{
    return nextOf("read_next_redo", author);
}

} // namespace collectz::storage
