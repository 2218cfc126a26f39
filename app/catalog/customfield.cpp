// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/customfield.h"

#include "catalog/sortkey.h"

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView prefix("custom_");

FieldValue truth(bool value)
{
    return value ? FieldValue(u"true"_s) : FieldValue();
}

FieldValue number(qint64 value)
{
    return value != 0 ? FieldValue(QString::number(value)) : FieldValue();
}

bool isTrue(const Entity &entity, const QString &key)
{
    return entity.value(key).text() == u"true";
}

} // namespace

FieldDefinition customFieldFrom(const Entity &entity)
{
    FieldDefinition field;
    const std::optional<FieldType> type = fieldTypeFromWord(entity.value(u"type"_s).text());
    const QString key = entity.value(u"key"_s).text();
    if (!type || key.isEmpty())
        return field;
    field.key = key.startsWith(prefix) ? key : prefix + key;
    field.label = entity.value(u"label"_s).text();
    field.level = levelFromWord(entity.value(u"level"_s).text()).value_or(Level::Work);
    const QStringList kinds = entity.value(u"kinds"_s).list();
    for (const QString &word : kinds)
        if (const std::optional<Kind> kind = kindFromWord(word))
            field.kinds << *kind;
    field.type = *type;
    field.list = isTrue(entity, u"list"_s);
    field.vocabulary = entity.value(u"vocabulary"_s).text();
    field.choices = entity.value(u"choices"_s).list();
    field.unit = entity.value(u"unit"_s).text();
    field.minimum = entity.value(u"minimum"_s).text().toLongLong();
    field.maximum = entity.value(u"maximum"_s).text().toLongLong();
    field.searched = isTrue(entity, u"searched"_s);
    field.custom = true;
    field.mergeRule = field.list ? MergeRule::Union : MergeRule::KeepFirst;
    const QString group = entity.value(u"group"_s).text();
    field.group = group.isEmpty() ? u"custom"_s : group;
    return field;
}

QMap<QString, FieldValue> fieldsOfCustomField(const FieldDefinition &field)
{
    QStringList kinds;
    for (const Kind kind : field.kinds)
        kinds << kindWord(kind);
    QMap<QString, FieldValue> fields{{u"key"_s, field.key},
                                     {u"label"_s, field.label},
                                     {u"level"_s, levelWord(field.level)},
                                     {u"kinds"_s, kinds},
                                     {u"type"_s, fieldTypeWord(field.type)},
                                     {u"list"_s, truth(field.list)},
                                     {u"vocabulary"_s, field.vocabulary},
                                     {u"choices"_s, field.choices},
                                     {u"unit"_s, field.unit},
                                     {u"minimum"_s, number(field.minimum)},
                                     {u"maximum"_s, number(field.maximum)},
                                     {u"searched"_s, truth(field.searched)},
                                     {u"group"_s, field.group}};
    fields.removeIf([](const auto &entry) { return entry.value().isNull(); });
    return fields;
}

QString customFieldKey(const QString &label)
{
    return prefix + foldText(label).replace(u' ', u'_');
}

} // namespace collectz::catalog
