// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/registryreader.h"

namespace collectz::storage {

using namespace collectz::catalog;

Result<FieldRegistry> readRegistry(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("read_custom_fields");
    if (!statement)
        return fail(statement.error());
    QList<Entity> customFields;
    Result<void> read = (*statement)->forEachRow([&customFields](const Statement &row) {
        Entity entity;
        entity.id = EntityId::fromBytes(row.blob(0));
        entity.level = Level::CustomField;
        entity.fields = fieldsFromJson(row.utf8(1));
        customFields << entity;
    });
    if (!read)
        return fail(std::move(read).error());
    return FieldRegistry::builtin().withCustomFields(customFields);
}

} // namespace collectz::storage
