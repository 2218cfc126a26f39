// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/catalogsnapshot.h"

#include "storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace collectz::tests {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;
using storage::Statement;

namespace {

template <typename Function>
Result<void> forEach(storage::Connection &connection, const QByteArray &sql, Function function)
{
    const auto statement = connection.prepare(sql);
    if (!statement)
        return fail(statement.error());
    return (*statement)->forEachRow(function);
}

Result<void> readRows(storage::Connection &connection, CatalogSnapshot &snapshot)
{
    return forEach(connection,
                   "SELECT j.sequence, c.uuid, e.uuid, j.creates, j.changes FROM journal j "
                   "JOIN change_set c ON c.id = j.change_set_id JOIN entity e ON e.id = j.entity_id "
                   "ORDER BY j.sequence",
                   [&snapshot](const Statement &row) {
                       CatalogSnapshot::Row read;
                       read.sequence = row.integer(0);
                       read.set = ChangeSetId::fromBytes(row.blob(1));
                       read.entity = EntityId::fromBytes(row.blob(2));
                       read.creates = row.integer(3) != 0;
                       read.changes = row.utf8(4);
                       read.fields = fieldChangesFromJson(read.changes);
                       snapshot.rows << read;
                   });
}

Result<void> readSets(storage::Connection &connection, CatalogSnapshot &snapshot)
{
    return forEach(connection, "SELECT uuid, reason, undoes FROM change_set", [&snapshot](const Statement &row) {
        snapshot.sets.insert(ChangeSetId::fromBytes(row.blob(0)),
                             {reasonFromWord(row.text(1)).value_or(Reason::Edit), ChangeSetId::fromBytes(row.blob(2))});
    });
}

Result<void> readConflicts(storage::Connection &connection, CatalogSnapshot &snapshot)
{
    return forEach(connection,
                   "SELECT k.other_change_set, e.uuid, k.field, k.other, k.resolved_sequence FROM conflict k "
                   "JOIN entity e ON e.id = k.entity_id ORDER BY k.id",
                   [&snapshot](const Statement &row) {
                       CatalogSnapshot::Waiting read;
                       read.set = ChangeSetId::fromBytes(row.blob(0));
                       read.entity = EntityId::fromBytes(row.blob(1));
                       read.field = row.text(2);
                       read.other =
                           FieldValue::fromJson(QJsonDocument::fromJson('[' + row.utf8(3) + ']').array().at(0));
                       read.isOpen = row.isNull(4);
                       snapshot.conflicts << read;
                   });
}

Result<void> readEntities(storage::Connection &connection, CatalogSnapshot &snapshot)
{
    return forEach(connection,
                   "SELECT e.uuid, e.level, e.kind, p.uuid, e.state, e.version, e.fields FROM entity e "
                   "LEFT JOIN entity p ON p.id = e.parent_id",
                   [&snapshot](const Statement &row) {
                       Entity entity;
                       entity.id = EntityId::fromBytes(row.blob(0));
                       entity.level = static_cast<Level>(row.integer(1));
                       entity.kind = static_cast<Kind>(row.integer(2));
                       entity.parent = EntityId::fromBytes(row.blob(3));
                       entity.state = static_cast<State>(row.integer(4));
                       entity.version = row.integer(5);
                       entity.fields = fieldsFromJson(row.utf8(6));
                       snapshot.entities.insert(entity.id, entity);
                   });
}

} // namespace

QString CatalogSnapshot::Waiting::name() const
{
    return u"%1 of %2 (%3)"_s.arg(conflictName(set, field), entity.text(), isOpen ? u"open"_s : u"closed"_s);
}

Result<CatalogSnapshot> CatalogSnapshot::read(const QString &location)
{
    storage::ConnectOptions options;
    options.location = location;
    options.readOnly = true;
    const auto connection = storage::openConnection(options);
    if (!connection)
        return fail(connection.error());
    CatalogSnapshot snapshot;
    for (const auto part : {readRows, readSets, readConflicts, readEntities}) {
        if (Result<void> done = part(**connection, snapshot); !done)
            return fail(std::move(done).error());
    }
    return snapshot;
}

} // namespace collectz::tests
