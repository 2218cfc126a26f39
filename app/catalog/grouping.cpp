// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/grouping.h"

namespace collectz::catalog {

namespace {

struct GroupingName
{
    Grouping grouping;
    QLatin1StringView word;
};

using namespace Qt::StringLiterals;

constexpr GroupingName names[] = {
    {Grouping::Kind, "kind"_L1},         {Grouping::Creator, "creators"_L1},    {Grouping::Series, "series"_L1},
    {Grouping::Location, "location"_L1}, {Grouping::Genre, "genres"_L1},        {Grouping::Decade, "decade"_L1},
    {Grouping::Year, "year"_L1},         {Grouping::Publisher, "publisher"_L1}, {Grouping::Platform, "platform"_L1},
};

} // namespace

QString groupingWord(Grouping grouping)
{
    for (const GroupingName &name : names) {
        if (name.grouping == grouping)
            return name.word;
    }
    return {};
}

std::optional<Grouping> groupingFromWord(QStringView word)
{
    if (word.isEmpty())
        return Grouping::None;
    for (const GroupingName &name : names) {
        if (word == name.word)
            return name.grouping;
    }
    return std::nullopt;
}

const QList<Grouping> &allGroupings()
{
    static const QList<Grouping> groupings = [] {
        QList<Grouping> list;
        for (const GroupingName &name : names)
            list << name.grouping;
        return list;
    }();
    return groupings;
}

} // namespace collectz::catalog
