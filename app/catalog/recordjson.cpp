// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/recordjson.h"

#include "catalog/jsontext.h"
#include "catalog/listingtexts.h"
#include "catalog/sequence.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

QString sourceWord(SourceType source)
{
    switch (source) {
    case SourceType::Person:
        return u"person"_s;
    case SourceType::Import:
        return u"import"_s;
    case SourceType::Provider:
        return u"provider"_s;
    case SourceType::System:
        return u"system"_s;
    }
    return {};
}

} // namespace

QJsonObject entityToJson(const Entity &entity)
{
    QJsonObject fields;
    for (auto it = entity.fields.cbegin(); it != entity.fields.cend(); ++it)
        fields.insert(it.key(), it->toJson());
    QJsonObject provenance;
    for (auto it = entity.provenance.cbegin(); it != entity.provenance.cend(); ++it)
        provenance.insert(it.key(), QJsonObject{{u"sequence"_s, it->sequence},
                                                {u"source"_s, sourceWord(it->source)},
                                                {u"origin"_s, it->origin},
                                                {u"locked"_s, it->locked}});
    QJsonObject json{{u"id"_s, entity.id.text()},        {u"level"_s, levelWord(entity.level)},
                     {u"type"_s, kindWord(entity.kind)}, {u"state"_s, stateWord(entity.state)},
                     {u"version"_s, entity.version},     {u"fields"_s, fields},
                     {u"provenance"_s, provenance}};
    if (!entity.parent.isNull())
        json.insert(u"parent"_s, entity.parent.text());
    return json;
}

QJsonObject recordToJson(const WorkRecord &record)
{
    QJsonObject json = entityToJson(record.work);
    QJsonArray editions;
    for (const Entity &edition : record.editions)
        editions.append(entityToJson(edition));
    QJsonArray copies;
    for (const Entity &copy : record.copies)
        copies.append(entityToJson(copy));
    json.insert(u"editions"_s, editions);
    json.insert(u"copies"_s, copies);
    return json;
}

void appendListingRow(QByteArray &json, const ListingRow &row)
{
    const auto appendFlag = [&json](QStringView key, bool value) {
        appendJsonKey(json, key);
        json += value ? "true" : "false";
    };
    json += '{';
    for (const auto &[key, text] : {std::pair{u"id"_s, row.work.text()}, std::pair{u"type"_s, kindWord(row.kind)},
                                    std::pair{u"state"_s, stateWord(row.state)}}) {
        appendJsonKey(json, key);
        appendJsonText(json, text);
    }
    appendJsonKey(json, u"copies");
    json += QByteArray::number(row.copies);
    appendFlag(u"wanted", row.wanted);
    appendFlag(u"lent", row.lent);
    appendFlag(u"signed", row.isSigned);
    // Keys are plain letters: nothing to convert or to escape.
    for (const auto &[key, text] : listingTexts()) {
        const QString &value = row.*text;
        if (value.isEmpty())
            continue;
        json.append(",\"").append(key.data(), key.size()).append("\":");
        appendJsonText(json, value);
    }
    json += '}';
}

QJsonObject listingRowToJson(const ListingRow &row)
{
    QByteArray json;
    appendListingRow(json, row);
    return QJsonDocument::fromJson(json).object();
}

QJsonObject historyEntryToJson(const HistoryEntry &entry)
{
    QJsonArray fields;
    for (const FieldChange &change : entry.change.fields)
        fields.append(QJsonObject{
            {u"field"_s, change.key}, {u"before"_s, change.before.toJson()}, {u"after"_s, change.after.toJson()}});
    return {{u"sequence"_s, entry.sequence},
            {u"change_set"_s, entry.changeSet.id.text()},
            {u"reason"_s, reasonWord(entry.changeSet.reason)},
            {u"subject"_s, entry.changeSet.subject},
            {u"author"_s, entry.changeSet.author},
            {u"device"_s, entry.changeSet.device},
            {u"applied_at"_s, entry.changeSet.appliedAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"entity"_s, entry.change.entity.text()},
            {u"level"_s, levelWord(entry.change.level)},
            {u"creates"_s, entry.change.creates},
            {u"fields"_s, fields}};
}

QJsonObject conflictToJson(const ConflictRecord &conflict)
{
    const auto sideJson = [](const ConflictSide &side, const FieldValue &value) -> QJsonObject {
        return {{u"value"_s, value.toJson()},
                {u"author"_s, side.author},
                {u"device"_s, side.device},
                {u"change_set"_s, side.changeSet.text()},
                {u"at"_s, side.at.isValid() ? side.at.toUTC().toString(Qt::ISODateWithMs) : QString()}};
    };
    QJsonObject json{{u"number"_s, conflict.number},
                     {u"kind"_s, disputeWord(disputeOf(conflict.values))},
                     {u"entity"_s, conflict.values.entity.text()},
                     {u"level"_s, levelWord(conflict.level)},
                     {u"work"_s, conflict.work.text()},
                     {u"title"_s, conflict.title},
                     {u"field"_s, conflict.values.key},
                     {u"base"_s, conflict.values.base.toJson()},
                     {u"now"_s, conflict.now.toJson()},
                     {u"live"_s, sideJson(conflict.live, conflict.values.live)},
                     {u"other"_s, sideJson(conflict.other, conflict.values.other)},
                     {u"provisional"_s, isLocalSequence(conflict.sequence)}};
    if (conflict.settledSequence > 0)
        json.insert(u"settled"_s, sideJson(conflict.settled, conflict.now));
    return json;
}

QJsonObject appliedToJson(const Applied &applied)
{
    QJsonArray kept;
    for (const FieldChange &change : applied.keptFields)
        kept.append(change.key);
    QJsonArray conflicts;
    for (const Conflict &conflict : applied.conflicts)
        conflicts.append(QJsonObject{{u"entity"_s, conflict.entity.text()},
                                     {u"field"_s, conflict.key},
                                     {u"live"_s, conflict.live.toJson()},
                                     {u"other"_s, conflict.other.toJson()}});
    return {{u"change_set"_s, applied.id.text()},
            {u"first_sequence"_s, applied.firstSequence},
            {u"last_sequence"_s, applied.lastSequence},
            {u"entities_changed"_s, applied.entitiesChanged},
            {u"works_touched"_s, applied.worksTouched},
            {u"kept_fields"_s, kept},
            {u"conflicts"_s, conflicts}};
}

} // namespace collectz::catalog
