// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/changeset.h"
#include "catalog/customfield.h"
#include "catalog/importstore.h"
#include "expect.h"

#include <cstddef>
#include <cstdint>

using namespace collectz;
using namespace collectz::catalog;

namespace {

void checkEntityChanges(const QByteArray &json)
{
    const QList<EntityChange> changes = entityChangesFromJson(json);
    const QByteArray written = entityChangesToJson(changes);
    expect(entityChangesFromJson(written) == changes, "changes are read as they were written");
    expect(entityChangesToJson(entityChangesFromJson(written)) == written, "one list of changes has one JSON");
}

void checkFieldChanges(const QByteArray &json)
{
    const QList<FieldChange> changes = fieldChangesFromJson(json);
    expect(fieldChangesFromJson(fieldChangesToJson(changes)) == changes, "field changes are read as they were written");
}

void checkEntity(const QByteArray &json)
{
    const QMap<QString, FieldValue> fields = fieldsFromJson(json);
    expect(fieldsFromJson(fieldsToJson(fields)) == fields, "fields are read as they were written");
    const QMap<QString, Provenance> provenance = provenanceFromJson(json);
    expect(provenanceFromJson(provenanceToJson(provenance)) == provenance, "provenance is read as it was written");

    Entity entity;
    entity.level = Level::CustomField;
    entity.fields = fields;
    const FieldDefinition field = customFieldFrom(entity);
    Entity described = entity;
    described.fields = fieldsOfCustomField(field);
    expect(customFieldFrom(described).key == field.key, "a custom field is read as it was written");
}

} // namespace

/// JSON of changes and entities as journals, plans and other programs hold it. The first byte chooses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static constexpr void (*checks[])(const QByteArray &) = {checkEntityChanges, checkFieldChanges, checkEntity};
    if (size < 1)
        return 0;
    const auto json =
        QByteArray::fromRawData(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    checks[data[0] % std::size(checks)](json);
    return 0;
}
