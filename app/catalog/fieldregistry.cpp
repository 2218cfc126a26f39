// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/fieldregistry.h"

#include "catalog/builtinfields.h"
#include "catalog/customfield.h"

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

/// Headers differ in case, blanks, underscores, dashes and brackets only by the habits of the program that wrote them.
QString aliasKey(const QString &name)
{
    QString key;
    key.reserve(name.size());
    bool blank = false;
    for (const QChar character : name) {
        if (character.isSpace() || character == u'_' || character == u'-' || character == u'(' || character == u')' ||
            character == u':') {
            blank = !key.isEmpty();
            continue;
        }
        if (blank)
            key += u' ';
        blank = false;
        key += character.toLower();
    }
    return key;
}

} // namespace

const FieldRegistry &FieldRegistry::builtin()
{
    static const FieldRegistry registry = BuiltinFields::build();
    return registry;
}

void FieldRegistry::add(FieldDefinition field)
{
    const qsizetype index = m_fields.size();
    m_byKey.insert(field.key, index);
    QStringList names{aliasKey(field.key), aliasKey(field.label)};
    for (const QString &alias : std::as_const(field.aliases))
        names << aliasKey(alias);
    names.removeDuplicates();
    for (const QString &name : std::as_const(names))
        m_byAlias[name] << index;
    m_fields << std::move(field);
}

FieldRegistry FieldRegistry::withCustomFields(const QList<Entity> &customFields) const
{
    FieldRegistry registry = *this;
    for (const Entity &entity : customFields) {
        if (entity.level != Level::CustomField || entity.state != State::Live)
            continue;
        FieldDefinition field = customFieldFrom(entity);
        if (!field.key.isEmpty() && !registry.m_byKey.contains(field.key))
            registry.add(std::move(field));
    }
    return registry;
}

const FieldDefinition *FieldRegistry::find(const QString &key) const
{
    const auto found = m_byKey.constFind(key);
    return found != m_byKey.cend() ? &m_fields.at(found.value()) : nullptr;
}

const FieldDefinition *FieldRegistry::findByAlias(const QString &name, std::optional<Kind> kind) const
{
    const QString wanted = aliasKey(name);
    if (kind && (wanted == u"creator" || wanted == u"creators"))
        return find(creatorField(*kind));
    const FieldDefinition *exact = find(QString(wanted).replace(u' ', u'_'));
    if (exact && (!kind || exact->appliesTo(*kind)))
        return exact;
    const FieldDefinition *first = exact;
    const QList<qsizetype> indexes = m_byAlias.value(wanted);
    for (const qsizetype index : indexes) {
        const FieldDefinition &field = m_fields.at(index);
        if (kind && field.appliesTo(*kind) && !field.derived)
            return &field;
        if (!first)
            first = &field;
    }
    return first;
}

QList<FieldDefinition> FieldRegistry::fieldsFor(Kind kind, Level level) const
{
    QList<FieldDefinition> fields;
    for (const FieldDefinition &field : m_fields)
        if (field.level == level && !field.derived && field.appliesTo(kind))
            fields << field;
    return fields;
}

QString FieldRegistry::creatorField(Kind kind) const
{
    switch (kind) {
    case Kind::Movie:
    case Kind::TvSeries:
    case Kind::TvSeason:
    case Kind::TvEpisode:
        return u"directors"_s;
    case Kind::Audio:
        return u"artists"_s;
    case Kind::Game:
        return u"developers"_s;
    case Kind::ComicIssue:
        return u"writers"_s;
    case Kind::BoardGame:
        return u"designers"_s;
    case Kind::Book:
    case Kind::Other:
        return u"authors"_s;
    }
    return {};
}

} // namespace collectz::catalog
