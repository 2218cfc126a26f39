// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/listingbinder.h"

#include "storage/facetvalues.h"
#include "storage/flagbits.h"

#include <array>
#include <utility>

namespace collectz::storage {

using namespace collectz::catalog;

namespace {

using SortValue = std::variant<std::monostate, qint64, QByteArray>;

void bindSortValue(Statement &statement, int parameter, const SortValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        statement.bind(parameter, *number);
    else if (const auto *key = std::get_if<QByteArray>(&value))
        statement.bindBlob(parameter, *key);
    else
        statement.bindNull(parameter);
}

void bindTexts(Statement &statement, const ListingRow &row)
{
    const std::array<const QString *, 19> texts{
        &row.title,     &row.creators, &row.year,      &row.series,  &row.seriesNumber, &row.format,   &row.platform,
        &row.publisher, &row.genres,   &row.language,  &row.rating,  &row.status,       &row.location, &row.condition,
        &row.price,     &row.acquired, &row.completed, &row.runtime, &row.pages};
    int parameter = 6;
    for (const QString *text : texts)
        statement.bindText(parameter++, *text);
}

/// Parameters of the sort columns; Title, Kind, Added and Changed are served by other columns.
constexpr std::array<std::pair<SortColumn, int>, 17> sortParameters{{
    {SortColumn::Year, 34},
    {SortColumn::Creator, 35},
    {SortColumn::Series, 36},
    {SortColumn::Format, 37},
    {SortColumn::Platform, 38},
    {SortColumn::Publisher, 39},
    {SortColumn::Rating, 40},
    {SortColumn::Location, 42},
    {SortColumn::Condition, 43},
    {SortColumn::Price, 44},
    {SortColumn::Acquired, 45},
    {SortColumn::Completed, 46},
    {SortColumn::Runtime, 47},
    {SortColumn::Pages, 48},
    {SortColumn::Status, 49},
    {SortColumn::Language, 50},
    {SortColumn::Genre, 51},
}};

} // namespace

void bindListing(Statement &statement, qint64 workKey, const Projection &projection, qint64 sequence,
                 const QByteArray &changed)
{
    const ListingRow &row = projection.row;
    statement.bind(1, workKey);
    statement.bindId(2, row.work);
    statement.bind(3, static_cast<qint64>(row.kind));
    statement.bind(4, static_cast<qint64>(row.state));
    statement.bind(5, row.version);
    bindTexts(statement, row);
    statement.bindText(25, changed);
    statement.bindText(26, row.cover);
    statement.bind(27, qint64(row.copies));
    statement.bind(28, qint64(row.wanted));
    statement.bind(29, qint64(row.lent));
    statement.bind(30, qint64(row.isSigned));
    statement.bind(31, flagMask(projection.flags));
    const std::optional<int> decade = decadeOf(row.year);
    statement.bind(32, decade ? std::optional<qint64>(*decade) : std::nullopt);
    statement.bindBlob(33, projection.titleKey);
    for (const auto &[column, parameter] : sortParameters)
        bindSortValue(statement, parameter, projection.sortValues.value(column));
    statement.bind(41, sequence);
    statement.bindText(52, projection.matchKey);
}

} // namespace collectz::storage
