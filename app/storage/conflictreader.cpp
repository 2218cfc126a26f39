// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/conflictreader.h"

#include "catalog/sortkey.h"
#include "storage/rowdecoder.h"
#include "storage/sqltext.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

ConflictSide decodeSide(const Statement &row, int first)
{
    ConflictSide side;
    side.changeSet = ChangeSetId::fromBytes(row.blob(first));
    side.author = row.text(first + 1);
    side.device = row.text(first + 2);
    side.reason = reasonFromWord(row.text(first + 3)).value_or(Reason::Edit);
    side.at = QDateTime::fromString(row.text(first + 4), Qt::ISODateWithMs);
    return side;
}

/// What the entity is called where there is no work.
QString nameOf(const Entity &entity)
{
    for (const QString &key : {u"title"_s, u"label"_s, u"name"_s}) {
        if (!entity.value(key).isNull())
            return entity.value(key).text();
    }
    return {};
}

ConflictRecord decodeRecord(const Statement &row)
{
    ConflictRecord record;
    record.number = row.integer(0);
    record.sequence = row.integer(1);
    record.values = decodeConflict(row, 2);
    record.settledSequence = row.integer(8);
    Entity entity;
    entity.id = EntityId::fromBytes(row.blob(9));
    entity.level = static_cast<Level>(row.integer(10));
    entity.kind = static_cast<Kind>(row.integer(11));
    entity.parent = EntityId::fromBytes(row.blob(12));
    entity.state = static_cast<State>(row.integer(13));
    entity.fields = fieldsFromJson(row.utf8(15));
    record.values.entity = entity.id;
    record.level = entity.level;
    record.kind = entity.kind;
    record.state = entity.state;
    record.version = row.integer(14);
    record.now = entity.attribute(record.values.key);
    record.work = EntityId::fromBytes(row.blob(16));
    record.workKey = row.integer(17);
    record.title = row.text(18);
    if (record.title.isEmpty())
        record.title = nameOf(entity);
    record.cover = row.text(19);
    record.live = decodeSide(row, 20);
    record.other = decodeSide(row, 25);
    if (record.other.changeSet.isNull())
        record.other.changeSet = record.values.otherChangeSet;
    record.settled = decodeSide(row, 30);
    return record;
}

} // namespace

ConflictReader::ConflictReader(Connection &connection)
    : m_connection(connection)
{}

Result<ConflictPage> ConflictReader::conflicts(const ConflictFilter &filter)
{
    const Result<Statement *> statement = m_connection.statement("read_conflicts");
    if (!statement)
        return fail(statement.error());
    Statement &read = **statement;
    read.bind(1, filter.after);
    read.bind(2, qint64(filter.status));
    read.bindText(3, filter.dispute ? disputeWord(*filter.dispute) : QString());
    read.bindText(4, filter.field);
    read.bindText(5, filter.person);
    const QString words = filter.words.simplified();
    read.bindText(6, words.isEmpty() ? QString() : literalPattern(foldText(words)));
    read.bindText(7, literalPattern(words.toLower()));
    read.bind(8, qint64(!filter.entity.isNull()));
    read.bindId(9, filter.entity);
    read.bind(10, qint64{filter.limit});
    ConflictPage page;
    Result<void> done = read.forEachRow([&page](const Statement &row) {
        page.rows << decodeRecord(row);
        page.matching = row.integer(35);
    });
    if (!done)
        return fail(std::move(done).error());
    return page;
}

Result<bool> ConflictReader::hasAny()
{
    const Result<Statement *> statement = m_connection.statement("has_conflicts");
    if (!statement)
        return fail(statement.error());
    bool any = false;
    Result<void> read = (*statement)->forEachRow([&any](const Statement &row) { any = row.integer(0) != 0; });
    if (!read)
        return fail(std::move(read).error());
    return any;
}

Result<void> ConflictReader::addTo(QList<HistoryEntry> &history)
{
    const Result<bool> any = hasAny();
    if (!any || !*any)
        return any ? Result<void>() : fail(any.error());
    QHash<EntityId, QList<std::pair<qint64, Conflict>>> known;
    for (HistoryEntry &entry : history) {
        const EntityId &entity = entry.change.entity;
        if (!known.contains(entity)) {
            const Result<Statement *> statement = m_connection.statement("read_conflicts_in_history");
            if (!statement)
                return fail(statement.error());
            (*statement)->bindId(1, entity);
            QList<std::pair<qint64, Conflict>> &conflicts = known[entity];
            Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
                conflicts.emplaceBack(row.integer(0), decodeConflict(row, 2));
                conflicts.last().second.entity = entity;
            });
            if (!read)
                return read;
        }
        QStringList named;
        for (const FieldChange &field : std::as_const(entry.change.fields)) {
            if (field.key == pseudofield::conflicts)
                named = field.after.list();
        }
        for (const auto &[sequence, conflict] : known.value(entity)) {
            if (sequence == entry.sequence)
                entry.opened << conflict;
            if (named.contains(conflictName(conflict.otherChangeSet, conflict.key)))
                entry.settled << conflict;
        }
    }
    return {};
}

} // namespace collectz::storage
