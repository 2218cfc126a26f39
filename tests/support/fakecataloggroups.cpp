// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Groups and beginnings of the fake reader, worked out from whole records.
#include "catalog/sortkey.h"
#include "tests/support/fakecatalogreader.h"

#include <algorithm>
#include <map>

namespace collectz::testsupport {

using namespace Qt::StringLiterals;
using namespace catalog;
using Lock = std::lock_guard<std::recursive_mutex>;

QString FakeCatalogReader::groupValue(const EntityId &work, Grouping grouping)
{
    const Kind kind = m_state.entities.at(work).kind;
    const QString year = m_state.projection(work).row.year;
    switch (grouping) {
    case Grouping::None:
        return {};
    case Grouping::Year:
        return year;
    case Grouping::Decade:
        return year.isEmpty() ? QString() : QString::number(year.toInt() / 10 * 10);
    case Grouping::Creator:
        return facetValues(m_state.record(work), m_state.registry().creatorField(kind)).value(0);
    case Grouping::Publisher: {
        const QStringList values =
            facetValues(m_state.record(work), u"publisher"_s) + facetValues(m_state.record(work), u"label"_s);
        return values.value(0);
    }
    default:
        return facetValues(m_state.record(work), groupingWord(grouping)).value(0);
    }
}

Result<GroupedOrder> FakeCatalogReader::groupedOrder(const Query &query, const Sort &sort, Grouping grouping,
                                                     const CancelToken &cancel)
{
    const Lock lock(m_state.mutex);
    const Result<std::vector<qint64>> keys = order(query, sort, cancel);
    if (!keys)
        return fail(keys.error());
    struct Place
    {
        bool isNone;
        QByteArray value;
        QString name;

        bool operator<(const Place &other) const
        {
            return std::tie(isNone, value, name) < std::tie(other.isNone, other.value, other.name);
        }
    };
    std::map<Place, std::vector<qint64>> groups;
    for (const qint64 key : *keys) {
        const QString value = groupValue(workOfKey(key), grouping);
        QByteArray place = sortKey(grouping == Grouping::Creator ? personSortName(value) : value);
        if (grouping == Grouping::Kind)
            place = QByteArray(1, static_cast<char>(m_state.projection(workOfKey(key)).row.kind));
        groups[{value.isEmpty(), place, value}].push_back(key);
    }
    GroupedOrder grouped;
    for (const auto &[place, members] : groups) {
        grouped.groups << WorkGroup{place.name, static_cast<qint64>(grouped.keys.size())};
        grouped.keys.insert(grouped.keys.end(), members.begin(), members.end());
    }
    return grouped;
}

Result<std::vector<qint64>> FakeCatalogReader::keysBeginningWith(const QString &text, const Sort &sort,
                                                                 const CancelToken &cancel)
{
    const Lock lock(m_state.mutex);
    const Result<std::vector<qint64>> keys = order({}, sort, cancel);
    if (!keys)
        return fail(keys.error());
    const auto beginning = [&](const QString &column) {
        std::vector<qint64> found;
        for (const qint64 key : *keys) {
            const ListingRow &row = m_state.projection(workOfKey(key)).row;
            const QString value = column == "title"_L1      ? titleWithoutArticle(row.title, row.language)
                                  : column == "creators"_L1 ? personSortName(row.creators.section(u',', 0, 0))
                                                            : row.textFor(column);
            if (foldText(value).startsWith(foldText(text)))
                found.push_back(key);
        }
        return found;
    };
    const std::vector<qint64> found = beginning(sort.field.isEmpty() ? sortColumnWord(sort.column) : sort.field);
    return found.empty() ? beginning(u"title"_s) : found;
}

} // namespace collectz::testsupport
