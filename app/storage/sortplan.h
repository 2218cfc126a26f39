// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "storage/sqlpiece.h"

#include <optional>

namespace collectz::storage {

/// Where a work stands in an order: with a value, then by title and key; works without the value come after all others.
struct SortPlace
{
    bool isEmpty = false; ///< has no value in this order
    qint64 number = 0;    ///< the value of an order by number
    QByteArray bytes;     ///< the value of an order by text
    QByteArray title;     ///< empty where the order has no ties by title
    qint64 key = 0;

    /// Opaque text for PageCursor and back; nothing when malformed.
    [[nodiscard]] QString toCursor() const;
    [[nodiscard]] static std::optional<SortPlace> fromCursor(const QString &text);
};

/// How one SortColumn is read from the listing: its column, its index, and the pieces of SQL that follow the order.
class SortPlan
{
public:
    SortPlan(catalog::SortColumn column, bool descending);

    [[nodiscard]] bool isDescending() const { return m_descending; }

    [[nodiscard]] bool hasTitleTie() const { return m_titleTie; }

    [[nodiscard]] bool isByKey() const { return m_column == "l.work_id"; }

    [[nodiscard]] bool hasEmpties() const { return m_hasEmpties; } ///< some works may have no value

    [[nodiscard]] bool isText() const { return m_isText; } ///< sorted by text, as sort keys

    [[nodiscard]] const QByteArray &valueColumn() const { return m_column; }

    /// "l.work_id, <value>, <title>": what place() reads. Empties have no value column: it is NULL.
    [[nodiscard]] QByteArray columns() const;
    /// The columns that columns() and wholeOrder() read, under their own names.
    [[nodiscard]] QByteArray namedColumns() const;
    [[nodiscard]] SortPlace place(const Statement &row) const;

    /// "listing l" with the index that serves the order, on SQLite.
    [[nodiscard]] QByteArray indexedTable() const;
    /// Conditions and order of the works that have a value, ascending, or exactly mirrored.
    [[nodiscard]] SqlPiece valuedAscending(const std::optional<SortPlace> &after) const;
    [[nodiscard]] SqlPiece valuedMirrored(const std::optional<SortPlace> &belowValueOf) const;
    /// Conditions and true order of the works that have a value, for an engine that can read part of it from the index.
    [[nodiscard]] SqlPiece valuedAfter(const std::optional<SortPlace> &after) const;
    /// SELECT of the first `most` works that have a value, in a descending order whose ties go up: no index of the server
    /// serves both, so it looks value by value, and never at a whole group.
    [[nodiscard]] SqlPiece valuedByGroups(const std::optional<SortPlace> &after, int most) const;
    /// The ORDER BY of valuedAfter().
    [[nodiscard]] QByteArray valuedOrder() const;
    /// The works of one value, after a place.
    [[nodiscard]] SqlPiece groupOf(const SortPlace &place, bool afterIt) const;
    /// The works without a value.
    [[nodiscard]] SqlPiece empties(const std::optional<SortPlace> &after) const;
    /// ORDER BY of the whole order, for sorting matches in the engine.
    [[nodiscard]] QByteArray wholeOrder() const;
    /// Condition that a row stands after a place, for sorting in the engine.
    [[nodiscard]] SqlPiece standsAfter(const SortPlace &place) const;

    [[nodiscard]] bool sameValue(const SortPlace &left, const SortPlace &right) const;
    [[nodiscard]] bool less(const SortPlace &left, const SortPlace &right) const;

private:
    [[nodiscard]] SqlPiece valueOf(const SortPlace &place) const;
    [[nodiscard]] SqlPiece tieAfter(const SortPlace &place) const;

    QByteArray m_column;
    QByteArray m_index;
    bool m_isText = false;
    bool m_hasEmpties = true;
    bool m_titleTie = true;
    bool m_descending = false;
};

} // namespace collectz::storage
