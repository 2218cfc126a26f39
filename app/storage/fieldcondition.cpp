// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/fieldcondition.h"

#include "catalog/kind.h"
#include "catalog/sortkey.h"
#include "catalog/termnames.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

/// Columns of the listing that hold the whole content of a numeric field.
struct NumberColumn
{
    const char *key;
    const char *column;
    const char *index;
};

constexpr NumberColumn numberColumns[] = {
    {"year", "l.sort_year", "listing_year"},
    {"runtime", "l.sort_runtime", "listing_runtime"},
    {"pages", "l.sort_pages", "listing_pages"},
};

/// Every bound and value is a whole number, so that whole columns answer exactly.
bool asksForWholeNumbers(const QueryTerm &term)
{
    QStringList texts = term.values;
    texts << term.from << term.to;
    texts.removeAll(QString());
    return !texts.isEmpty() && std::all_of(texts.cbegin(), texts.cend(), [](const QString &text) {
        bool isNumber = false;
        std::ignore = text.toLongLong(&isNumber);
        return isNumber;
    });
}

} // namespace

FieldConditions::FieldConditions(const FieldRegistry &registry, const ConditionPieces &pieces, bool live)
    : m_registry(registry)
    , m_pieces(pieces)
    , m_live(live)
{}

std::optional<Condition> FieldConditions::compile(const QueryTerm &term) const
{
    if (term.field == u"kind"_s)
        return ofKinds(term.values);
    if (term.field == u"identifiers"_s && term.type == QueryTerm::Type::Field)
        return byIdentifier(term.values);
    const FieldDefinition *field = m_registry.find(term.field);
    if (!field)
        return std::nullopt;
    const bool isName = field->type == FieldType::Term || field->type == FieldType::Credit;
    const bool isDerivedName = field->key == u"people"_s || field->key == u"creators"_s;
    if (term.type == QueryTerm::Type::Field && isName && (!field->vocabulary.isEmpty() || isDerivedName))
        return byLink(term, *field);
    if (field->key == u"status"_s && field->type == FieldType::Choice && term.type == QueryTerm::Type::Field)
        return hasStatus(term.values);
    if (asksForWholeNumbers(term)) {
        for (const NumberColumn &column : numberColumns) {
            if (field->key == QLatin1StringView(column.key))
                return byNumber(term, column.column, column.index);
        }
        if (field->key == u"decade"_s)
            return byNumber(term, "l.decade", "listing_flags");
        if (field->key == u"copies"_s)
            return byNumber(term, "l.copies", nullptr);
    }
    if (field->key == u"added"_s || field->key == u"changed"_s)
        return byTime(term);
    Condition condition;
    condition.scan = Condition::FieldScan{term, *field};
    condition.share = 0.2;
    return condition;
}

Condition FieldConditions::ofKinds(const QStringList &kindWords) const
{
    QList<SqlPiece> kinds{SqlPiece("0")};
    for (const QString &word : kindWords) {
        if (const std::optional<Kind> kind = kindFromWord(word))
            kinds << SqlPiece::integer(static_cast<qint64>(*kind));
    }
    return m_pieces.listing(SqlPiece("l.kind IN (") + ConditionPieces::joined(kinds, ", ") + ")", "listing_kind", 0.2);
}

Condition FieldConditions::hasStatus(const QStringList &words) const
{
    QList<SqlPiece> keys;
    for (const QString &word : words)
        keys << SqlPiece::blob(sortKey(word));
    const SqlPiece indexed =
        SqlPiece("l.sort_status IS NOT NULL AND l.sort_status IN (") + ConditionPieces::joined(keys, ", ") + ")";
    return m_pieces.listing(SqlPiece("l.status IN (") + ConditionPieces::list(words) + ")", "listing_status", 0.1,
                            indexed);
}

Condition FieldConditions::byIdentifier(const QStringList &keys) const
{
    Condition condition;
    condition.share = 0.00001;
    condition.sourceIsExact = true;
    condition.source =
        SqlPiece("SELECT i.work_id FROM identifier i WHERE i.key IN (") + ConditionPieces::list(keys) + ")";
    condition.predicate = SqlPiece("EXISTS (") + condition.source + " AND i.work_id = l.work_id)";
    return condition;
}

Condition FieldConditions::byNumber(const QueryTerm &term, const char *column, const char *index) const
{
    const QByteArray name(column);
    SqlPiece test(QByteArray(name + " IS NOT NULL"));
    if (term.type == QueryTerm::Type::Field) {
        QList<SqlPiece> numbers;
        for (const QString &value : term.values)
            numbers << SqlPiece::integer(value.toLongLong());
        test += SqlPiece(" AND " + name + " IN (") + ConditionPieces::joined(numbers, ", ") + ")";
    } else {
        if (!term.from.isEmpty())
            test +=
                SqlPiece(" AND " + name + (term.fromOpen ? " > " : " >= ")) + SqlPiece::integer(term.from.toLongLong());
        if (!term.to.isEmpty())
            test += SqlPiece(" AND " + name + (term.toOpen ? " < " : " <= ")) + SqlPiece::integer(term.to.toLongLong());
    }
    // In brackets, because a negation may come before it.
    Condition condition = m_pieces.listing(SqlPiece("(") + test + ")", index ? index : "listing_title", 0.15);
    if (!index)
        condition.source = {};
    return condition;
}

Condition FieldConditions::byTime(const QueryTerm &term) const
{
    const bool isAdded = term.field == u"added"_s;
    const QByteArray column = isAdded ? "l.added" : "l.changed";
    const auto beginning = [&column](const QString &text) {
        return SqlPiece("substr(" + column + ", 1, ") + SqlPiece::integer(text.size()) + ")";
    };
    const auto compare = [](const SqlPiece &left, const char *how, const QString &text) {
        return left + how + SqlPiece::text(text);
    };
    QList<SqlPiece> tests;
    QStringList earliest;
    if (term.type == QueryTerm::Type::Compare) {
        if (!term.from.isEmpty())
            tests << (term.fromOpen ? compare(beginning(term.from), " > ", term.from)
                                    : compare(SqlPiece(column), " >= ", term.from));
        if (!term.to.isEmpty())
            tests << (term.toOpen ? compare(SqlPiece(column), " < ", term.to)
                                  : compare(beginning(term.to), " <= ", term.to));
        earliest << term.from;
    }
    for (const QString &value : term.values) {
        const QString since = value.endsWith(u".."_s) ? value.chopped(2) : value;
        tests << (since == value ? compare(beginning(value), " = ", value) : compare(SqlPiece(column), " >= ", since));
        earliest << since;
    }
    const char *joint = term.type == QueryTerm::Type::Compare ? " AND " : " OR ";
    Condition condition;
    condition.readsListingOnly = true;
    condition.predicate = SqlPiece("(") + ConditionPieces::joined(tests, joint) + ")";
    std::sort(earliest.begin(), earliest.end());
    if (earliest.value(0).isEmpty())
        return condition;
    condition.share = 0.05;
    const SqlPiece bound = since(earliest.constFirst(), isAdded);
    if (m_pieces.engine() == Engine::Sqlite)
        condition.source = SqlPiece("SELECT l.work_id FROM listing l WHERE l.state = 0 AND ") + bound;
    else
        condition.predicate = SqlPiece("(") + bound + " AND " + condition.predicate + ")";
    return condition;
}

SqlPiece FieldConditions::since(const QString &time, bool added)
{
    // Change sets know when they were applied, and what came later has larger numbers whatever clocks said.
    const SqlPiece first = SqlPiece("(SELECT min(c.first_sequence) FROM change_set c "
                                    "WHERE c.first_sequence > 0 AND c.applied_at >= ") +
                           SqlPiece::text(time) + ")";
    if (!added)
        return SqlPiece("l.sort_changed >= ") + first;
    return SqlPiece("l.work_id >= (SELECT j.entity_id FROM journal j WHERE j.creates = 1 AND j.sequence >= ") + first +
           " ORDER BY j.sequence LIMIT 1)";
}

SqlPiece FieldConditions::isLinkOf(const QString &key, bool knowsKind) const
{
    if (key == u"people"_s)
        return "t.vocabulary = 'people'";
    if (key != u"creators"_s)
        return SqlPiece("w.field = ") + SqlPiece::text(key);
    QList<SqlPiece> fields;
    for (const Kind kind : allKinds()) {
        const SqlPiece isField = SqlPiece("w.field = ") + SqlPiece::text(m_registry.creatorField(kind));
        fields << (knowsKind
                       ? SqlPiece("(l.kind = ") + SqlPiece::integer(static_cast<qint64>(kind)) + " AND " + isField + ")"
                       : isField);
    }
    return SqlPiece("(") + ConditionPieces::joined(fields, " OR ") + ")";
}

SqlPiece FieldConditions::isTerm(const QueryTerm &term, const QString &vocabulary) const
{
    QList<SqlPiece> tests;
    const bool isPlace = vocabulary == u"places"_s;
    QStringList wholes;
    for (const QString &value : term.values) {
        if (term.exact) {
            wholes << foldTerm(vocabulary, value);
            if (isPlace)
                tests << m_pieces.position("t.folded", wholes.constLast() + foldedPlaceSeparator) + " = 1";
            continue;
        }
        QList<SqlPiece> words{SqlPiece("1 = 1")};
        const QStringList texts = foldText(value).split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : texts)
            words << m_pieces.contains("' ' || t.folded", u' ' + word);
        tests << SqlPiece("(") + ConditionPieces::joined(words, " AND ") + ")";
    }
    if (!wholes.isEmpty())
        tests << SqlPiece("t.folded IN (") + ConditionPieces::list(wholes) + ")";
    SqlPiece sql = SqlPiece("t.vocabulary = ") + SqlPiece::text(vocabulary) + " AND (" +
                   ConditionPieces::joined(tests, " OR ") + ")";
    // Lets the index of used terms answer.
    if (term.exact && !isPlace && m_live)
        sql += " AND t.uses > 0";
    return sql;
}

Condition FieldConditions::byLink(const QueryTerm &term, const FieldDefinition &field) const
{
    const SqlPiece named = isTerm(term, field.vocabulary.isEmpty() ? u"people"_s : field.vocabulary);
    Condition condition;
    condition.share = term.exact ? 0.02 : 0.05;
    condition.sourceIsExact = field.key != u"creators"_s;
    condition.source = SqlPiece("SELECT w.work_id FROM term t CROSS JOIN work_term w WHERE w.term_id = t.id AND ") +
                       isLinkOf(field.key, false) + " AND " + named;
    condition.predicate = SqlPiece("EXISTS (SELECT 1 FROM work_term w JOIN term t ON t.id = w.term_id "
                                   "WHERE w.work_id = l.work_id AND ") +
                          isLinkOf(field.key, true) + " AND " + named + ")";
    return condition;
}

Condition FieldConditions::isFilled(const QString &key) const
{
    if (key == u"year"_s || key == u"decade"_s)
        return m_pieces.listing("l.year <> ''", "listing_year", 0.9, "l.sort_year IS NOT NULL");
    if (key == u"copies"_s || key == u"added"_s || key == u"changed"_s) {
        Condition condition;
        condition.predicate = "1 = 1";
        condition.share = 1.0;
        return condition;
    }
    if (key != u"people"_s && key != u"creators"_s)
        return m_pieces.hasMember(key);
    Condition condition;
    condition.predicate = SqlPiece("EXISTS (SELECT 1 FROM work_term w JOIN term t ON t.id = w.term_id "
                                   "WHERE w.work_id = l.work_id AND ") +
                          isLinkOf(key, true) + ")";
    condition.share = 0.9;
    return condition;
}

} // namespace collectz::storage
