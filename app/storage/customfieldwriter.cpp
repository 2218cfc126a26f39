// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/customfieldwriter.h"

#include "storage/entitytable.h"
#include "storage/projectionlimits.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr qint64 entitiesAtATime = 500;

QSet<QString> customKeys(const FieldRegistry &registry)
{
    QSet<QString> keys;
    for (const FieldDefinition &field : registry.all()) {
        if (field.custom)
            keys.insert(field.key);
    }
    return keys;
}

/// What a projection depends on.
bool sameMeaning(const FieldDefinition *one, const FieldDefinition *other)
{
    return one && other && one->type == other->type && one->list == other->list && one->level == other->level &&
           one->vocabulary == other->vocabulary && one->searched == other->searched && one->kinds == other->kinds;
}

/// The next entities whose fields have the key; `after` moves on.
Result<QSet<EntityId>> nextEntities(Connection &connection, const QString &key, qint64 &after)
{
    const Result<Statement *> statement = connection.statement("read_entities_with_field");
    if (!statement)
        return fail(statement.error());
    QString literal = key;
    literal.replace(u'_', u"\\_"_s);
    (*statement)->bind(1, after);
    (*statement)->bindText(2, QString(u"%\""_s + literal + u"\":%"_s));
    (*statement)->bind(3, entitiesAtATime);
    QSet<EntityId> ids;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        after = row.integer(0);
        ids.insert(EntityId::fromBytes(row.blob(1)));
    });
    if (!read)
        return fail(std::move(read).error());
    return ids;
}

std::vector<ProjectionChange> changesOf(const EntityTable &table, const FieldRegistry &before,
                                        const FieldRegistry &after, QSet<qint64> &done)
{
    std::vector<ProjectionChange> changes;
    const QList<qint64> workKeys = table.workKeys();
    for (const qint64 workKey : workKeys) {
        const std::optional<WorkRecord> record = table.record(workKey);
        if (!record || record->work.state == State::Removed || done.contains(workKey))
            continue;
        done.insert(workKey);
        ProjectionChange change;
        change.workKey = workKey;
        change.keys = table.keysOf(workKey);
        change.before = boundedProjection(project(*record, before));
        change.after = boundedProjection(project(*record, after));
        change.keepsListing = true;
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace

Result<void> projectCustomFields(Connection &connection, Counters &counters, ProjectionWriter &projections,
                                 const FieldRegistry &before, const FieldRegistry &after, const CancelToken &cancel)
{
    const QSet<QString> keys = customKeys(before) + customKeys(after);
    QSet<qint64> done; // a work is brought in step once, for all of its fields
    for (const QString &key : keys) {
        if (sameMeaning(before.find(key), after.find(key)))
            continue;
        for (qint64 place = 0;;) {
            if (cancel.isCancelled())
                return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. Nothing was changed."_s);
            const Result<QSet<EntityId>> ids = nextEntities(connection, key, place);
            if (!ids)
                return fail(ids.error());
            if (ids->isEmpty())
                break;
            DigestWriter digests; // nothing is written by it
            EntityTable table(connection, digests);
            if (Result<void> loaded = table.load(*ids); !loaded)
                return loaded;
            Result<void> written = projections.write(connection, counters, changesOf(table, before, after, done));
            if (!written)
                return written;
        }
    }
    return {};
}

} // namespace collectz::storage
