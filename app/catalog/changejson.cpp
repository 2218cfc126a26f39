// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/changejson.h"

#include "catalog/importstore.h"
#include "catalog/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>

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

EntityChange entityChangeFrom(const QJsonObject &object)
{
    EntityChange change;
    change.entity = EntityId::fromText(object.value("e"_L1).toString());
    change.level = static_cast<Level>(object.value("l"_L1).toInt(static_cast<int>(Level::Work)));
    change.kind = static_cast<Kind>(object.value("k"_L1).toInt(static_cast<int>(Kind::Other)));
    change.parent = EntityId::fromText(object.value("p"_L1).toString());
    change.creates = object.value("c"_L1).toBool();
    change.baseVersion = object.value("v"_L1).toInteger();
    change.fields = fieldChangesFrom(object.value("f"_L1).toArray());
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

QList<FieldChange> fieldChangesFrom(const QJsonArray &array)
{
    QList<FieldChange> changes;
    changes.reserve(array.size());
    for (const QJsonValue element : array) {
        const QJsonObject object = element.toObject();
        FieldChange change;
        change.key = object.value("k"_L1).toString();
        change.before = FieldValue::fromJson(object.value("b"_L1));
        change.after = FieldValue::fromJson(object.value("a"_L1));
        if (const QJsonValue lock = object.value("l"_L1); lock.isBool())
            change.lock = lock.toBool();
        changes << change;
    }
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
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue element : array)
        changes << entityChangeFrom(element.toObject());
    return changes;
}

} // namespace collectz::catalog
