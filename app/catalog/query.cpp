// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/query.h"

#include "catalog/identifier.h"
#include "catalog/listing.h"
#include "catalog/money.h"
#include "catalog/querymoment.h"
#include "catalog/sortkey.h"
#include "catalog/termnames.h"

#include <algorithm>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

bool operator==(const QueryTerm &left, const QueryTerm &right)
{
    return left.type == right.type && left.negated == right.negated && left.exact == right.exact &&
           left.field == right.field && left.values == right.values && left.from == right.from && left.to == right.to &&
           left.fromOpen == right.fromOpen && left.toOpen == right.toOpen;
}

const QStringList &queryIsWords()
{
    static const QStringList words{u"owned"_s, u"wanted"_s, u"ordered"_s, u"lent"_s,
                                   u"sold"_s,  u"signed"_s, u"trashed"_s};
    return words;
}

const QStringList &queryHasWords()
{
    static const QStringList words{u"cover"_s, u"identifier"_s, u"conflict"_s};
    return words;
}

namespace {

QString quoted(const QString &text)
{
    static const QString special = u",\":<>="_s;
    const bool plain = !text.isEmpty() && !text.contains(u".."_s) &&
                       std::none_of(text.cbegin(), text.cend(),
                                    [](QChar character) { return character.isSpace() || special.contains(character); });
    return plain ? text : u'"' + text + u'"';
}

/// Canonical money counts minor units; people and the parser write amounts.
QString asTyped(const QueryTerm &term, const QString &canonical)
{
    const auto money = term.amounts ? Money::fromText(canonical) : std::nullopt;
    return quoted(money ? money->plainText() : canonical);
}

QString rangeText(const QueryTerm &term)
{
    if (term.to.isEmpty() && term.fromOpen)
        return u'>' + asTyped(term, term.from);
    if (term.from.isEmpty() && term.toOpen)
        return u'<' + asTyped(term, term.to);
    const QString from = term.from.isEmpty() ? QString() : asTyped(term, term.from);
    return from + u".."_s + (term.to.isEmpty() ? QString() : asTyped(term, term.to));
}

QString termText(const QueryTerm &term)
{
    switch (term.type) {
    case QueryTerm::Type::Words:
        return term.values.join(u'-'); // the words of one piece, as of "spider-man", stay one term
    case QueryTerm::Type::Phrase:
        return u'"' + term.values.value(0) + u'"';
    case QueryTerm::Type::Inside:
        return u'*' + term.values.value(0).replace(u' ', u'-') + u'*';
    case QueryTerm::Type::Compare:
        return term.field + u':' + rangeText(term);
    case QueryTerm::Type::Is:
        return u"is:"_s + term.values.value(0);
    case QueryTerm::Type::Has:
        return u"has:"_s + term.field;
    case QueryTerm::Type::Field:
        break;
    }
    QStringList values;
    for (const QString &value : term.values)
        values << asTyped(term, value);
    if (term.field == u"identifiers"_s)
        return u"id:"_s + values.join(u',');
    return term.field + u':' + (term.exact ? u"="_s : QString()) + values.join(u',');
}

bool beginsAWord(const QString &folded, const QString &word)
{
    return folded.startsWith(word) || folded.contains(u' ' + word);
}

bool everyWordBegins(const QString &folded, const QString &words)
{
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(list.cbegin(), list.cend(), [&](const QString &word) { return beginsAWord(folded, word); });
}

/// Numbers of the same field compare by their value in the smallest unit.
std::optional<double> number(const FieldDefinition &field, const QString &text)
{
    bool ok = false;
    if (field.type == FieldType::Money) {
        const auto money = Money::fromText(text);
        return money ? std::optional<double>(static_cast<double>(money->minorUnits)) : std::nullopt;
    }
    if (field.type == FieldType::Rating) {
        const double maximum = text.section(u'/', 1).toDouble(&ok);
        return ok && maximum > 0 ? std::optional<double>(text.section(u'/', 0, 0).toDouble() / maximum) : std::nullopt;
    }
    const double value = text.toDouble(&ok);
    return ok ? std::optional<double>(value) : std::nullopt;
}

bool isNumeric(FieldType type)
{
    return type == FieldType::Integer || type == FieldType::Decimal || type == FieldType::Duration ||
           type == FieldType::Rating || type == FieldType::Money;
}

bool isDate(FieldType type)
{
    return type == FieldType::Date || type == FieldType::Timestamp;
}

bool elementMatches(const FieldDefinition &field, const QString &element, const QString &value, bool exact)
{
    switch (field.type) {
    case FieldType::Date:
    case FieldType::Timestamp:
        return value.endsWith(u".."_s) ? element >= QStringView(value).chopped(2) : element.startsWith(value);
    case FieldType::Choice:
    case FieldType::Boolean:
    case FieldType::Image:
    case FieldType::Reference:
        return element == value;
    case FieldType::Identifier: {
        const auto identifier = Identifier::fromText(element);
        return identifier && identifier->equivalents().contains(value);
    }
    default:
        break;
    }
    if (isNumeric(field.type))
        return number(field, element) == number(field, value);
    const QString name = element.section(u'\x1f', 0, 0);
    if (!exact)
        return everyWordBegins(foldText(name), foldText(value));
    const QString folded = foldTerm(field.vocabulary, name);
    const QString wanted = foldTerm(field.vocabulary, value);
    return folded == wanted || (field.vocabulary == u"places"_s && folded.startsWith(wanted + foldedPlaceSeparator));
}

bool inRange(const FieldDefinition &field, const QString &element, const QueryTerm &term)
{
    if (isNumeric(field.type)) {
        const auto value = number(field, element);
        const auto from = number(field, term.from);
        const auto to = number(field, term.to);
        return value && (!from || (term.fromOpen ? *value > *from : *value >= *from)) &&
               (!to || (term.toOpen ? *value < *to : *value <= *to));
    }
    // Partial dates: "1999" as an upper bound includes all of 1999, as an open lower bound excludes it.
    const auto below = [&](const QString &bound) { return isDate(field.type) ? element.left(bound.size()) : element; };
    const bool aboveFrom = term.from.isEmpty() || (term.fromOpen ? below(term.from) > term.from : element >= term.from);
    const bool underTo = term.to.isEmpty() || (term.toOpen ? element < term.to : below(term.to) <= term.to);
    return aboveFrom && underTo;
}

} // namespace

bool elementSatisfies(const QString &element, const QueryTerm &term, const FieldDefinition &field)
{
    if (term.type == QueryTerm::Type::Compare)
        return inRange(field, element, term);
    return std::any_of(term.values.cbegin(), term.values.cend(),
                       [&](const QString &value) { return elementMatches(field, element, value, term.exact); });
}

namespace {

class Matcher
{
public:
    Matcher(const WorkRecord &record, const Projection &projection, const FieldRegistry &registry,
            const QueryTimes &times)
        : m_record(record)
        , m_projection(projection)
        , m_registry(registry)
        , m_times(times)
    {}

    bool matches(const QueryTerm &term) const
    {
        switch (term.type) {
        case QueryTerm::Type::Words:
            return std::all_of(term.values.cbegin(), term.values.cend(), [this](const QString &word) {
                return anySearched([&](const QString &text) { return beginsAWord(text, word); });
            });
        case QueryTerm::Type::Phrase:
            return anySearched([&](const QString &text) { return beginsAWord(text, term.values.value(0)); });
        case QueryTerm::Type::Inside:
            return m_projection.searchTitle.contains(term.values.value(0));
        case QueryTerm::Type::Is:
            return isWord(term.values.value(0));
        case QueryTerm::Type::Has:
            return hasWord(term.field);
        case QueryTerm::Type::Field:
        case QueryTerm::Type::Compare:
            return fieldMatches(term);
        }
        return false;
    }

private:
    template <typename Predicate>
    bool anySearched(Predicate predicate) const
    {
        return predicate(m_projection.searchTitle) || predicate(m_projection.searchPeople) ||
               predicate(m_projection.searchOther);
    }

    bool isWord(const QString &word) const
    {
        if (word == u"trashed"_s)
            return m_record.work.state == State::Trashed;
        if (const auto kind = kindFromWord(word))
            return m_record.work.kind == *kind;
        return m_projection.flags.contains(word) || m_record.work.value(u"status"_s).text() == word;
    }

    bool hasWord(const QString &word) const
    {
        if (word == u"cover"_s)
            return !m_projection.row.cover.isEmpty();
        if (word == u"identifier"_s)
            return !m_projection.identifiers.isEmpty();
        return !elements(word).isEmpty();
    }

    /// What a field holds, derived fields included.
    QStringList elements(const QString &key) const
    {
        const ListingRow &row = m_projection.row;
        if (key == u"year"_s)
            return FieldValue(row.year).list();
        if (key == u"decade"_s)
            return row.year.isEmpty() ? QStringList() : QStringList{row.year.chopped(1) + u'0'};
        if (key == u"copies"_s)
            return {QString::number(row.copies)};
        if (key == u"people"_s)
            return people();
        if (key == u"added"_s || key == u"changed"_s)
            return FieldValue(key == u"added"_s ? m_times.added : m_times.changed).list();
        return stored(key == u"creators"_s ? m_registry.creatorField(m_record.work.kind) : key);
    }

    QStringList people() const
    {
        QStringList names;
        for (const TermLink &link : m_projection.terms) {
            if (link.vocabulary == u"people"_s)
                names << link.name;
        }
        return names;
    }

    QStringList stored(const QString &key) const
    {
        QStringList found = m_record.work.value(key).list();
        for (const QList<Entity> *entities : {&m_record.editions, &m_record.copies}) {
            for (const Entity &entity : *entities) {
                if (entity.state == State::Live)
                    found << entity.value(key).list();
            }
        }
        return found;
    }

    bool fieldMatches(const QueryTerm &term) const
    {
        if (term.field == u"kind"_s)
            return term.values.contains(kindWord(m_record.work.kind));
        if (term.field == u"identifiers"_s)
            return std::any_of(m_projection.identifiers.cbegin(), m_projection.identifiers.cend(),
                               [&](const IdentifierLink &link) { return term.values.contains(link.key); });
        const FieldDefinition *field = m_registry.find(term.field);
        if (!field)
            return false;
        const QStringList found = elements(term.field);
        return std::any_of(found.cbegin(), found.cend(),
                           [&](const QString &element) { return elementSatisfies(element, term, *field); });
    }

    const WorkRecord &m_record;
    const Projection &m_projection;
    const FieldRegistry &m_registry;
    const QueryTimes &m_times;
};

} // namespace

QString Query::text() const
{
    QStringList texts;
    for (const QueryTerm &term : terms)
        texts << (term.negated ? u"-"_s : QString()) + termText(term);
    return texts.join(u' ');
}

bool matchesQuery(const WorkRecord &record, const Query &query, const FieldRegistry &registry, const QueryTimes &times)
{
    return matchesQuery(record, project(record, registry), query, registry, times);
}

bool matchesQuery(const WorkRecord &record, const Projection &projection, const Query &asked,
                  const FieldRegistry &registry, const QueryTimes &times)
{
    const Query query = times.now.isValid() ? atMoment(asked, registry, times.now) : asked;
    const bool asksForTrash = std::any_of(query.terms.cbegin(), query.terms.cend(), [](const QueryTerm &term) {
        return term.type == QueryTerm::Type::Is && !term.negated && term.values.contains(u"trashed"_s);
    });
    if (record.work.state == State::Removed || (record.work.state == State::Trashed && !asksForTrash))
        return false;
    const Matcher matcher(record, projection, registry, times);
    return std::all_of(query.terms.cbegin(), query.terms.cend(),
                       [&](const QueryTerm &term) { return matcher.matches(term) != term.negated; });
}

} // namespace collectz::catalog
