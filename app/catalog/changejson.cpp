// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/changejson.h"

#include "catalog/importstore.h"
#include "catalog/jsonreader.h"
#include "catalog/jsontext.h"

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

void appendEntityChange(QByteArray &json, const EntityChange &change)
{
    json += R"({"e":")" + change.entity.text().toLatin1() + R"(","l":)" +
            QByteArray::number(static_cast<int>(change.level)) + R"(,"k":)" +
            QByteArray::number(static_cast<int>(change.kind));
    if (!change.parent.isNull())
        json += R"(,"p":")" + change.parent.text().toLatin1() + '"';
    if (change.creates)
        json += R"(,"c":true)";
    if (change.baseVersion != 0)
        json += R"(,"v":)" + QByteArray::number(change.baseVersion);
    json += R"(,"f":)";
    appendFieldChanges(json, change.fields);
    json += '}';
}

EntityChange readEntityChange(JsonReader &reader)
{
    EntityChange change;
    change.kind = Kind::Other;
    reader.members([&](const QString &key) {
        if (key == "e"_L1)
            change.entity = EntityId::fromText(reader.text());
        else if (key == "l"_L1)
            change.level = static_cast<Level>(reader.integer(static_cast<qint64>(Level::Work)));
        else if (key == "k"_L1)
            change.kind = static_cast<Kind>(reader.integer(static_cast<qint64>(Kind::Other)));
        else if (key == "p"_L1)
            change.parent = EntityId::fromText(reader.text());
        else if (key == "c"_L1)
            change.creates = reader.boolean().value_or(false);
        else if (key == "v"_L1)
            change.baseVersion = reader.integer();
        else if (key == "f"_L1)
            change.fields = readFieldChanges(reader);
    });
    return change;
}

} // namespace

void appendFieldChanges(QByteArray &json, const QList<FieldChange> &changes)
{
    json += '[';
    bool first = true;
    for (const FieldChange &change : changes) {
        if (!first)
            json += ',';
        first = false;
        json += R"({"k":)";
        appendJsonText(json, change.key);
        if (!change.before.isNull()) {
            json += R"(,"b":)";
            appendJsonValue(json, change.before);
        }
        if (!change.after.isNull()) {
            json += R"(,"a":)";
            appendJsonValue(json, change.after);
        }
        if (change.lock)
            json += *change.lock ? R"(,"l":true)" : R"(,"l":false)";
        json += '}';
    }
    json += ']';
}

QList<FieldChange> readFieldChanges(JsonReader &reader)
{
    QList<FieldChange> changes;
    reader.elements([&] {
        FieldChange &change = changes.emplaceBack();
        reader.members([&](const QString &key) {
            if (key == "k"_L1)
                change.key = reader.text();
            else if (key == "b"_L1)
                change.before = reader.fieldValue();
            else if (key == "a"_L1)
                change.after = reader.fieldValue();
            else if (key == "l"_L1)
                change.lock = reader.boolean();
        });
    });
    return changes;
}

QByteArray entityChangesToJson(const QList<EntityChange> &changes)
{
    QByteArray json("[");
    for (const EntityChange &change : changes) {
        if (json.size() > 1)
            json += ',';
        appendEntityChange(json, change);
    }
    json += ']';
    return json;
}

QList<EntityChange> entityChangesFromJson(const QByteArray &json)
{
    QList<EntityChange> changes;
    JsonReader reader(json);
    reader.elements([&] { changes << readEntityChange(reader); });
    return reader.isWhole() ? changes : QList<EntityChange>();
}

} // namespace collectz::catalog
