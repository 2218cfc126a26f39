// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/facetvalues.h"

#include "storage/projectionlimits.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

const QStringList &countedFacets()
{
    static const QStringList fields{u"kind"_s,     u"decade"_s,    u"is"_s,       u"genres"_s,   u"format"_s,
                                    u"platform"_s, u"publisher"_s, u"status"_s,   u"language"_s, u"location"_s,
                                    u"series"_s,   u"tags"_s,      u"condition"_s};
    return fields;
}

std::optional<int> decadeOf(const QString &year)
{
    bool isNumber = false;
    const int number = QStringView(year).left(4).toInt(&isNumber);
    return isNumber && number > 0 ? std::optional<int>(number / 10 * 10) : std::nullopt;
}

PartCounts PartCounts::of(const WorkRecord &record)
{
    const auto live = [](const QList<Entity> &entities) {
        return std::count_if(entities.cbegin(), entities.cend(),
                             [](const Entity &entity) { return entity.state == State::Live; });
    };
    return record.work.state == State::Live ? PartCounts{live(record.editions), live(record.copies)} : PartCounts();
}

void PartCounts::addTo(QHash<FacetKey, qint64> &counts, qint64 by) const
{
    if (editions > 0)
        counts[FacetKey{u"level"_s, u"edition"_s}] += by * editions;
    if (copies > 0)
        counts[FacetKey{u"level"_s, u"copy"_s}] += by * copies;
}

size_t qHash(const FacetKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, key.field, key.value);
}

QList<FacetKey> facetValues(const Projection &projection)
{
    QList<FacetKey> values;
    if (projection.row.state != State::Live)
        return values;
    const auto add = [&values](const QString &field, const QString &value) {
        if (!value.isEmpty() && value.size() <= longestIndexedText && !values.contains(FacetKey{field, value}))
            values << FacetKey{field, value};
    };
    add(u"kind"_s, kindWord(projection.row.kind));
    if (const std::optional<int> decade = decadeOf(projection.row.year))
        add(u"decade"_s, QString::number(*decade));
    for (const QString &flag : projection.flags)
        add(u"is"_s, flag);

    const QStringList &fields = countedFacets();
    QStringList linked;
    for (const TermLink &link : projection.terms) {
        if (!fields.contains(link.field))
            continue;
        linked << link.field;
        add(link.field, link.name);
    }
    for (qsizetype i = 3; i < fields.size(); ++i) {
        if (!linked.contains(fields[i]))
            add(fields[i], projection.row.textFor(fields[i]));
    }
    return values;
}

} // namespace collectz::storage
