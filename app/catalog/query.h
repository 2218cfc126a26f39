// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/fieldregistry.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace collectz::catalog {

struct Projection;

/// One condition of a query. All conditions of a query must hold.
///
/// How a Field value is held against a field's content depends on the field's type:
///   text, long text, url, term, credit   every folded word of the value begins a word of one element; with `exact`
///                                        the folded whole is equal (a place also matches what lies below it)
///   date, timestamp                      the canonical content begins with the value ("1999" finds "1999-05"); "7d" finds the
///                                        last seven days (see querymoment.h), days are those of UTC
///   choice, boolean, image, reference    equal
///   integer, decimal, duration, rating, money   equal by number
///   identifier                           `values` are lookup keys ("isbn:9780441013593") as Identifier::equivalents gives
/// `kind` is a field too, whose values are kind words; `id` finds any identifier.
struct QueryTerm
{
    enum class Type : quint8 {
        Words,   ///< free words: every word begins a word of the item's searched text
        Phrase,  ///< quoted free words: in this order, the last may be a beginning
        Inside,  ///< *word*: inside of a word of the title
        Field,   ///< field:value, any of `values`; field:="whole value" sets `exact`
        Compare, ///< field:1980..1990, field:>5, field:<=1999; open ends are empty
        Is,      ///< is:owned, is:trashed, a status or kind word ...; the word stands in `values`
        Has,     ///< has:cover, has:<field>, has:identifier, has:conflict; `field` holds the word or registry key
    };
    Type type = Type::Words;
    bool negated = false;
    bool exact = false;
    QString field;      ///< registry key (or "kind") for Field and Compare; the word for Has
    QStringList values; ///< Words: folded words; Phrase, Inside: one folded text; Field: see above
    QString from;       ///< Compare: canonical lower bound, inclusive unless `fromOpen`; dates may be partial
    QString to;         ///< Compare: canonical upper bound, inclusive unless `toOpen`; "1999" includes all of 1999
    bool fromOpen = false;
    bool toOpen = false;
    bool amounts = false;   ///< values and bounds are canonical money, which people write otherwise; not compared
    qsizetype position = 0; ///< 0-based place in the text, for errors and completion; not compared
    qsizetype length = 0;

    friend bool operator==(const QueryTerm &left, const QueryTerm &right);
};

/// The query language of filter box, saved views, command line and API (design section 4).
/// `dune year:1960..1970 genre:"science fiction",horror -is:lent has:cover`
/// Trashed works are left out unless the query says is:trashed.
struct Query
{
    QList<QueryTerm> terms;

    [[nodiscard]] bool isEmpty() const { return terms.isEmpty(); }

    /// Text that parses to the same query.
    [[nodiscard]] QString text() const;

    friend bool operator==(const Query &, const Query &) = default;
};

/// Longest text that is parsed, in UTF-16 units.
inline constexpr qsizetype longestQuery = 10'000;

/// Parses; Usage error with the place when it cannot ("There is no field 'yaer'. Did you mean 'year'?").
/// An unfinished last term (open quote, `year:`) is taken as far as it makes sense, so typing never flickers into an error.
[[nodiscard]] Result<Query> parseQuery(const QString &text, const FieldRegistry &registry);

/// What may stand at the cursor: field names with ':', is:/has: words, or the vocabulary whose terms to offer.
struct QueryCompletion
{
    qsizetype from = 0; ///< range of the text that a choice replaces
    qsizetype length = 0;
    QStringList words;  ///< fixed choices
    QString vocabulary; ///< ask the reader for its terms beginning with `prefix`
    QString field;
    QString prefix;
};

[[nodiscard]] QueryCompletion completeQuery(const QString &text, qsizetype cursor, const FieldRegistry &registry);

/// The words that may follow is: besides kind and status words, and has: besides field names.
[[nodiscard]] const QStringList &queryIsWords();
[[nodiscard]] const QStringList &queryHasWords();

/// Whether one element of a field's content satisfies a Field or Compare term of that field, negation aside.
[[nodiscard]] bool elementSatisfies(const QString &element, const QueryTerm &term, const FieldDefinition &field);

/// What only a database and a clock know of a work: timestamps as ListingRow has them, and the moment of the question.
struct QueryTimes
{
    QString added;
    QString changed;
    QDateTime now;
};

/// Whether a work matches, evaluated in memory: the reference that both engines are tested against.
[[nodiscard]] bool matchesQuery(const WorkRecord &record, const Query &query, const FieldRegistry &registry,
                                const QueryTimes &times = {});
/// The same for whoever has the projection of the work already.
[[nodiscard]] bool matchesQuery(const WorkRecord &record, const Projection &projection, const Query &query,
                                const FieldRegistry &registry, const QueryTimes &times = {});

} // namespace collectz::catalog
