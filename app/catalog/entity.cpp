// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/entity.h"

#include "catalog/jsonreader.h"
#include "catalog/jsontext.h"

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

QChar letterOf(SourceType source)
{
    switch (source) {
    case SourceType::Person:
        return u'p';
    case SourceType::Import:
        return u'i';
    case SourceType::Provider:
        return u'r';
    case SourceType::System:
        return u's';
    }
    Q_UNREACHABLE();
}

SourceType sourceOf(const QString &letter)
{
    if (letter == u"p")
        return SourceType::Person;
    if (letter == u"i")
        return SourceType::Import;
    if (letter == u"r")
        return SourceType::Provider;
    return SourceType::System;
}

} // namespace

FieldValue Entity::attribute(const QString &key) const
{
    if (!key.startsWith(u'@'))
        return value(key);
    if (key == pseudofield::state)
        return stateWord(state);
    if (key == pseudofield::kind)
        return kindWord(kind);
    if (key == pseudofield::parent && !parent.isNull())
        return parent.text();
    return {};
}

Provenance Entity::provenanceOf(const QString &key) const
{
    const auto own = provenance.constFind(key);
    return own != provenance.cend() ? own.value() : provenance.value(u"*"_s);
}

bool Entity::isLocked(const QString &key) const
{
    const auto own = provenance.constFind(key);
    if (own != provenance.cend())
        return own->locked;
    return fields.contains(key) && provenance.value(u"*"_s).locked;
}

QByteArray fieldsToJson(const QMap<QString, FieldValue> &fields)
{
    QByteArray json("{");
    json.reserve(64 * (fields.size() + 1));
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        if (field.value().isNull())
            continue;
        appendJsonKey(json, field.key());
        appendJsonValue(json, field.value());
    }
    json += '}';
    return json;
}

QMap<QString, FieldValue> fieldsFromJson(const QByteArray &json)
{
    QMap<QString, FieldValue> fields;
    JsonReader reader(json);
    reader.members([&](const QString &key) {
        const FieldValue value = reader.fieldValue();
        if (!value.isNull())
            fields.insert(fields.cend(), key, value);
    });
    return reader.isWhole() ? fields : QMap<QString, FieldValue>();
}

QByteArray provenanceToJson(const QMap<QString, Provenance> &provenance)
{
    QByteArray json("{");
    for (auto entry = provenance.cbegin(); entry != provenance.cend(); ++entry) {
        appendJsonKey(json, entry.key());
        json += '[' + QByteArray::number(entry->sequence) + ',';
        appendJsonText(json, QString(letterOf(entry->source)));
        json += ',';
        appendJsonText(json, entry->origin);
        json += entry->locked ? ",true]" : "]";
    }
    json += '}';
    return json;
}

QMap<QString, Provenance> provenanceFromJson(const QByteArray &json)
{
    QMap<QString, Provenance> provenance;
    JsonReader reader(json);
    reader.members([&](const QString &key) {
        Provenance entry{.source = SourceType::System, .origin = {}};
        int place = 0;
        reader.elements([&] {
            switch (place++) {
            case 0:
                entry.sequence = reader.integer();
                break;
            case 1:
                entry.source = sourceOf(reader.text());
                break;
            case 2:
                entry.origin = reader.text();
                break;
            case 3:
                entry.locked = reader.boolean().value_or(false);
                break;
            default:
                break;
            }
        });
        provenance.insert(provenance.cend(), key, entry);
    });
    return reader.isWhole() ? provenance : QMap<QString, Provenance>();
}

} // namespace collectz::catalog
