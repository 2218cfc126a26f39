// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/fieldregistry.h"

#include <QList>
#include <QString>

#include <optional>

namespace collectz::catalog {

/// The sorts that an index serves. Stored in saved views by word.
enum class SortColumn : quint8 {
    Title,
    Year,
    Kind,
    Creator,
    Series,
    Format,
    Platform,
    Publisher,
    Rating,
    Added,
    Changed,
    Location,
    Condition,
    Price,
    Acquired,
    Completed,
    Runtime,
    Pages,
    Status,
    Language,
    Genre,
};

/// The key of the field that a column shows: "title", "creators", "genres", ...
[[nodiscard]] QString sortColumnWord(SortColumn column);
[[nodiscard]] std::optional<SortColumn> sortColumnFromWord(QStringView word);
[[nodiscard]] const QList<SortColumn> &allSortColumns();

/// One level of an order: works without the value come last either way.
struct SortLevel
{
    SortColumn column = SortColumn::Title;
    bool descending = false;
    QString field; ///< non-empty: sort by this field's value instead of `column`, without an index

    /// The key of the field that the level is about.
    [[nodiscard]] QString fieldKey() const { return field.isEmpty() ? sortColumnWord(column) : field; }

    friend bool operator==(const SortLevel &, const SortLevel &) = default;
};

/// More levels than a person reads from a list are a mistake or an attack.
constexpr qsizetype mostSortLevels = 4;

/// An order of the library: its first level, and the levels that put works of equal values in order. What is equal in all of
/// them goes by title, then key.
struct Sort : SortLevel
{
    QList<SortLevel> then{};

    [[nodiscard]] QList<SortLevel> levels() const;
    /// The order of these levels; by title without any. Those that name a field again and those beyond the most are left out.
    [[nodiscard]] static Sort ofLevels(const QList<SortLevel> &levels);
    /// Whether an index has the order, so that its first page is known before all of it.
    [[nodiscard]] bool isIndexed() const { return field.isEmpty() && then.isEmpty(); }

    friend bool operator==(const Sort &, const Sort &) = default;
};

/// The level of a field by its key.
[[nodiscard]] SortLevel sortLevelOf(const QString &fieldKey, bool descending = false);
/// Whether works can be put in order by a field: not by a picture, nor by people of any part.
[[nodiscard]] bool canSortBy(const FieldDefinition &field);

/// Reads "title", "-year" or "kind,-year,creators": fields by key or alias, a minus before those that go downwards; nothing at
/// all is by title. Usage error for an unknown field, one that cannot be sorted by, and too many levels.
[[nodiscard]] Result<Sort> parseSort(const QString &text, const FieldRegistry &registry);
/// What parseSort() reads.
[[nodiscard]] QString sortText(const Sort &sort);

} // namespace collectz::catalog
