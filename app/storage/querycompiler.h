// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/query.h"
#include "storage/sqlpiece.h"

#include <optional>
#include <vector>

namespace collectz::storage {

/// One thing that a work must satisfy, in the forms in which an engine can tell.
struct Condition
{
    /// Content of a field that no column holds: its elements are read from the entities' JSON and tested in memory.
    struct FieldScan
    {
        catalog::QueryTerm term;
        catalog::FieldDefinition field;
    };

    /// Boolean SQL over `l` (listing) and, with `readsDocument`, `d` (search_document); exact. Empty with `scan`.
    SqlPiece predicate;
    bool readsDocument = false;
    bool readsListingOnly = false; ///< cheap to test in passing
    /// SELECT of the keys of all works that may satisfy it, trashed ones included; empty when only the predicate can tell.
    SqlPiece source;
    bool sourceIsExact = false;
    std::optional<FieldScan> scan;
    bool negated = false;
    double share = 0.1; ///< guess of the share of works that satisfy it (before negation)
};

struct CompiledQuery
{
    bool asksForTrash = false;   ///< the works are the trashed ones, else the live ones
    bool matchesNothing = false; ///< cannot be satisfied
    std::vector<Condition> conditions;

    /// Exactly the live works.
    [[nodiscard]] bool isEverything() const { return !asksForTrash && !matchesNothing && conditions.empty(); }
};

/// Compiles a query for an engine; catalog::matchesQuery is the reference of what each condition means.
[[nodiscard]] CompiledQuery compileQuery(const catalog::Query &query, const catalog::FieldRegistry &registry,
                                         Engine engine);

/// The elements of a field in an entity's stored JSON, without reading the rest of it.
[[nodiscard]] QStringList elementsOfField(const QByteArray &fieldsJson, const QString &key);

} // namespace collectz::storage
