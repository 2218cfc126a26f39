// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sortplan.h"

#include <QStringList>

#include <tuple>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using catalog::SortColumn;

namespace {

struct Served
{
    const char *column;
    const char *index;
    bool isText;
    bool hasEmpties;
    bool titleTie;
};

Served servedBy(SortColumn column)
{
    switch (column) {
    case SortColumn::Title:
        return {"l.title_key", "listing_title", true, false, false};
    case SortColumn::Year:
        return {"l.sort_year", "listing_year", false, true, true};
    case SortColumn::Kind:
        return {"l.kind", "listing_kind", false, false, true};
    case SortColumn::Creator:
        return {"l.sort_creator", "listing_creator", true, true, true};
    case SortColumn::Series:
        return {"l.sort_series", "listing_series", true, true, true};
    case SortColumn::Format:
        return {"l.sort_format", "listing_format", true, true, true};
    case SortColumn::Platform:
        return {"l.sort_platform", "listing_platform", true, true, true};
    case SortColumn::Publisher:
        return {"l.sort_publisher", "listing_publisher", true, true, true};
    case SortColumn::Rating:
        return {"l.sort_rating", "listing_rating", false, true, true};
    case SortColumn::Added:
        return {"l.work_id", "", false, false, false};
    case SortColumn::Changed:
        return {"l.sort_changed", "listing_changed", false, false, false};
    case SortColumn::Location:
        return {"l.sort_location", "listing_location", true, true, true};
    case SortColumn::Condition:
        return {"l.sort_condition", "listing_condition", true, true, true};
    case SortColumn::Price:
        return {"l.sort_price", "listing_price", false, true, true};
    case SortColumn::Acquired:
        return {"l.sort_acquired", "listing_acquired", false, true, true};
    case SortColumn::Completed:
        return {"l.sort_completed", "listing_completed", false, true, true};
    case SortColumn::Runtime:
        return {"l.sort_runtime", "listing_runtime", false, true, true};
    case SortColumn::Pages:
        return {"l.sort_pages", "listing_pages", false, true, true};
    case SortColumn::Status:
        return {"l.sort_status", "listing_status", true, true, true};
    case SortColumn::Language:
        return {"l.sort_language", "listing_language", true, true, true};
    case SortColumn::Genre:
        return {"l.sort_genre", "listing_genre", true, true, true};
    }
    return {"l.title_key", "listing_title", true, false, false};
}

} // namespace

QString SortPlace::toCursor() const
{
    const QByteArray text = (isEmpty ? "e." : "v.") + QByteArray::number(number) + '.' + bytes.toHex() + '.' +
                            title.toHex() + '.' + QByteArray::number(key);
    return QString::fromLatin1(text);
}

std::optional<SortPlace> SortPlace::fromCursor(const QString &text)
{
    const QStringList parts = text.split(u'.');
    bool isNumber = false;
    bool isKey = false;
    if (parts.size() != 5 || (parts[0] != "e"_L1 && parts[0] != "v"_L1))
        return std::nullopt;
    SortPlace place;
    place.isEmpty = parts[0] == "e"_L1;
    place.number = parts[1].toLongLong(&isNumber);
    place.bytes = QByteArray::fromHex(parts[2].toLatin1());
    place.title = QByteArray::fromHex(parts[3].toLatin1());
    place.key = parts[4].toLongLong(&isKey);
    if (!isNumber || !isKey)
        return std::nullopt;
    return place;
}

SortPlan::SortPlan(SortColumn column, bool descending)
    : m_descending(descending)
{
    const Served served = servedBy(column);
    m_column = served.column;
    m_index = served.index;
    m_isText = served.isText;
    m_hasEmpties = served.hasEmpties;
    m_titleTie = served.titleTie;
}

QByteArray SortPlan::columns() const
{
    return "l.work_id, " + m_column + (m_titleTie ? ", l.title_key" : ", NULL");
}

QByteArray SortPlan::namedColumns() const
{
    return (m_column == "l.work_id" ? QByteArray("l.work_id") : "l.work_id, " + m_column) +
           (m_titleTie ? ", l.title_key" : "");
}

SortPlace SortPlan::place(const Statement &row) const
{
    SortPlace place;
    place.key = row.integer(0);
    place.isEmpty = m_hasEmpties && row.isNull(1);
    if (!place.isEmpty && m_isText)
        place.bytes = row.blob(1);
    else if (!place.isEmpty)
        place.number = row.integer(1);
    if (m_titleTie)
        place.title = row.blob(2);
    return place;
}

QByteArray SortPlan::indexedTable() const
{
    return m_index.isEmpty() ? QByteArray("listing l NOT INDEXED") : "listing l INDEXED BY " + m_index;
}

SqlPiece SortPlan::valueOf(const SortPlace &place) const
{
    return m_isText ? SqlPiece::blob(place.bytes) : SqlPiece::integer(place.number);
}

SqlPiece SortPlan::tieAfter(const SortPlace &place) const
{
    if (!m_titleTie)
        return SqlPiece("l.work_id > ") + SqlPiece::integer(place.key);
    return SqlPiece("(l.title_key, l.work_id) > (") + SqlPiece::blob(place.title) + ", " +
           SqlPiece::integer(place.key) + ")";
}

SqlPiece SortPlan::valuedAscending(const std::optional<SortPlace> &after) const
{
    SqlPiece sql("l.state = 0");
    if (m_hasEmpties)
        sql += SqlPiece(" AND " + m_column + " IS NOT NULL");
    const QByteArray tie = m_titleTie ? ", l.title_key" : "";
    if (after) {
        sql += SqlPiece(" AND (" + m_column + tie + ", l.work_id) > (");
        sql += valueOf(*after) + (m_titleTie ? SqlPiece(", ") + SqlPiece::blob(after->title) : SqlPiece()) + ", " +
               SqlPiece::integer(after->key) + ")";
    }
    return sql + SqlPiece(" ORDER BY " + m_column + tie + ", l.work_id");
}

SqlPiece SortPlan::valuedAfter(const std::optional<SortPlace> &after) const
{
    if (!m_descending)
        return valuedAscending(after);
    SqlPiece sql("l.state = 0");
    if (m_hasEmpties)
        sql += SqlPiece(" AND " + m_column + " IS NOT NULL");
    if (after)
        sql += SqlPiece(" AND " + m_column + " <= ") + valueOf(*after) + " AND " + standsAfter(*after);
    return sql + SqlPiece(" ORDER BY " + valuedOrder());
}

SqlPiece SortPlan::valuedByGroups(const std::optional<SortPlace> &after, int most) const
{
    const SqlPiece limit = SqlPiece(" LIMIT ") + SqlPiece::integer(most);
    const SqlPiece live("l.state = 0 AND " + m_column + " IS NOT NULL");
    // The group of the place itself begins after it; all others are whole.
    const SqlPiece stands = after ? SqlPiece(" AND ") + standsAfter(*after) : SqlPiece();
    const SqlPiece size = SqlPiece("(SELECT count(*) FROM (SELECT 1 FROM listing l WHERE ") + live + " AND " +
                          SqlPiece(m_column + " = v.value") + stands + limit + ") c)";
    const SqlPiece greatest = SqlPiece(" ORDER BY " + m_column + " DESC LIMIT 1) v");
    SqlPiece sql = SqlPiece("WITH RECURSIVE g (value, met) AS (SELECT v.value, ") + size + SqlPiece(" FROM (SELECT ") +
                   SqlPiece(m_column + " AS value FROM listing l WHERE ") + live;
    if (after)
        sql += SqlPiece(" AND " + m_column + " <= ") + valueOf(*after);
    sql += greatest + " UNION ALL SELECT v.value, g.met + " + size + " FROM g CROSS JOIN LATERAL (SELECT " +
           SqlPiece(m_column + " AS value FROM listing l WHERE ") + live + SqlPiece(" AND " + m_column + " < g.value") +
           greatest + " WHERE g.met < " + SqlPiece::integer(most);
    return sql + ") SELECT l.* FROM g CROSS JOIN LATERAL (SELECT l.* FROM listing l WHERE " + live +
           SqlPiece(" AND " + m_column + " = g.value") + stands + " ORDER BY l.title_key, l.work_id" + limit +
           SqlPiece(") l ORDER BY " + valuedOrder()) + limit;
}

QByteArray SortPlan::valuedOrder() const
{
    return m_column + (m_descending ? " DESC" : "") + (m_titleTie ? ", l.title_key" : "") + ", l.work_id";
}

SqlPiece SortPlan::valuedMirrored(const std::optional<SortPlace> &belowValueOf) const
{
    SqlPiece sql("l.state = 0");
    if (m_hasEmpties)
        sql += SqlPiece(" AND " + m_column + " IS NOT NULL");
    if (belowValueOf)
        sql += SqlPiece(" AND " + m_column + " < ") + valueOf(*belowValueOf);
    return sql +
           SqlPiece(" ORDER BY " + m_column + " DESC" + (m_titleTie ? ", l.title_key DESC" : "") + ", l.work_id DESC");
}

SqlPiece SortPlan::groupOf(const SortPlace &place, bool afterIt) const
{
    SqlPiece sql("l.state = 0");
    if (m_hasEmpties)
        sql += SqlPiece(" AND " + m_column + " IS NOT NULL");
    sql += SqlPiece(" AND " + m_column + " = ") + valueOf(place);
    if (afterIt)
        sql += " AND " + tieAfter(place);
    return sql + (m_titleTie ? " ORDER BY l.title_key, l.work_id" : " ORDER BY l.work_id");
}

SqlPiece SortPlan::empties(const std::optional<SortPlace> &after) const
{
    SqlPiece sql = SqlPiece("l.state = 0 AND " + m_column + " IS NULL");
    if (after)
        sql += " AND " + tieAfter(*after);
    return sql + " ORDER BY l.title_key, l.work_id";
}

QByteArray SortPlan::wholeOrder() const
{
    return (m_hasEmpties ? m_column + " IS NULL, " : QByteArray()) + m_column + (m_descending ? " DESC" : "") +
           (m_titleTie ? ", l.title_key" : "") + ", l.work_id";
}

SqlPiece SortPlan::standsAfter(const SortPlace &place) const
{
    if (place.isEmpty)
        return SqlPiece("(" + m_column + " IS NULL AND ") + tieAfter(place) + ")";
    SqlPiece sql = SqlPiece("(" + m_column + (m_descending ? " < " : " > ")) + valueOf(place) +
                   SqlPiece(" OR (" + m_column + " = ") + valueOf(place) + " AND " + tieAfter(place) + ")";
    if (m_hasEmpties)
        sql += SqlPiece(" OR " + m_column + " IS NULL");
    return sql + ")";
}

bool SortPlan::sameValue(const SortPlace &left, const SortPlace &right) const
{
    return left.isEmpty == right.isEmpty && left.number == right.number && left.bytes == right.bytes;
}

bool SortPlan::less(const SortPlace &left, const SortPlace &right) const
{
    if (left.isEmpty != right.isEmpty)
        return right.isEmpty;
    if (!sameValue(left, right)) {
        const bool isLess = std::tie(left.number, left.bytes) < std::tie(right.number, right.bytes);
        return isLess != m_descending;
    }
    return std::tie(left.title, left.key) < std::tie(right.title, right.key);
}

} // namespace collectz::storage
