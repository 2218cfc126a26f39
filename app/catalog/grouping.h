// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace collectz::catalog {

/// By what a list of works is put under headings. Stored in saved views by word.
enum class Grouping : quint8 { None, Kind, Creator, Series, Location, Genre, Decade, Year, Publisher, Platform };

/// "", or the key of the field: kind, creators, series, location, genres, decade, year, publisher, platform.
[[nodiscard]] QString groupingWord(Grouping grouping);
[[nodiscard]] std::optional<Grouping> groupingFromWord(QStringView word);
/// Every grouping but None, in the order in which they are offered.
[[nodiscard]] const QList<Grouping> &allGroupings();

/// The works under one heading: where they begin in the order; they end where the next group begins.
struct WorkGroup
{
    QString value; ///< canonical: kind word, name of the term, "1980"; empty for the works that have none
    qint64 first = 0;

    friend bool operator==(const WorkGroup &, const WorkGroup &) = default;
};

/// The works of a query group by group. Each work stands in one group: that of its first value.
struct GroupedOrder
{
    std::vector<qint64> keys;
    QList<WorkGroup> groups; ///< in order, none empty of works; the one without a value last

    friend bool operator==(const GroupedOrder &, const GroupedOrder &) = default;
};

} // namespace collectz::catalog
