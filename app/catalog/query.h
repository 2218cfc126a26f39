// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/fieldregistry.h"

#include <QList>
#include <QString>

namespace collectz::catalog {

/// One condition of a query. All conditions of a query must hold.
struct QueryTerm
{
    enum class Type : quint8 {
        Words,   ///< free words: every word begins a word of the item's searched text
        Phrase,  ///< quoted free words: in this order
        Inside,  ///< *word*: inside of a word of the title
        Field,   ///< field:value, any of `values`
        Compare, ///< field:1980..1990, field:>5, field:<=1999; open ends are empty
        Is,      ///< is:owned, is:wanted, is:lent, is:signed, is:trashed, is:watched, is:read, is:kind-word ...
        Has,     ///< has:cover, has:<field>, has:conflict, has:identifier
    };
    Type type = Type::Words;
    bool negated = false;
    QString field;      ///< registry key for Field, Compare and Has
    QStringList values; ///< folded words, or canonical values
    QString from;       ///< Compare: canonical lower bound, inclusive unless `fromOpen`
    QString to;         ///< Compare: canonical upper bound, inclusive unless `toOpen`
    bool fromOpen = false;
    bool toOpen = false;
    qsizetype position = 0; ///< 0-based place in the text, for errors and completion
    qsizetype length = 0;

    friend bool operator==(const QueryTerm &, const QueryTerm &) = default;
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

/// Whether a work matches, evaluated in memory: the reference that both engines are tested against.
[[nodiscard]] bool matchesQuery(const WorkRecord &record, const Query &query, const FieldRegistry &registry);

} // namespace collectz::catalog
