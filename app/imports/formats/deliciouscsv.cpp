// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/deliciouscsv.h"

#include "imports/formats/delicious.h"

#include <array>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array columnRules = {
    ColumnRule{QLatin1StringView("item type"), QLatin1StringView("type"), true},
    ColumnRule{QLatin1StringView("title"), QLatin1StringView("title"), true},
    ColumnRule{QLatin1StringView("creator"), QLatin1StringView("creators"), true},
    ColumnRule{QLatin1StringView("edition"), QLatin1StringView("edition"), true},
    ColumnRule{QLatin1StringView("format"), QLatin1StringView("format"), true},
    ColumnRule{QLatin1StringView("platform"), QLatin1StringView("platform"), true},
    ColumnRule{QLatin1StringView("release date"), QLatin1StringView("published"), true},
    ColumnRule{QLatin1StringView("creation date"), QLatin1StringView("date_added"), true},
    ColumnRule{QLatin1StringView("ean"), QLatin1StringView("identifier:ean"), true},
    ColumnRule{QLatin1StringView("isbn"), QLatin1StringView("identifier:isbn"), true},
    ColumnRule{QLatin1StringView("amazon link"), QLatin1StringView("identifier:asin"), true},
    ColumnRule{QLatin1StringView("rating"), QLatin1StringView("rating"), true},
    ColumnRule{QLatin1StringView("signed by"), QLatin1StringView("signed_by"), true},
    ColumnRule{QLatin1StringView("signed role"), QLatin1StringView("signed_role"), true},
    ColumnRule{QLatin1StringView("signed on"), QLatin1StringView("signed_on"), true},
    ColumnRule{QLatin1StringView("signed at"), QLatin1StringView("signed_at"), true},
    ColumnRule{QLatin1StringView("notes"), QLatin1StringView("notes"), true},
};

struct Name
{
    QLatin1StringView header;
    QLatin1StringView name;
};

/// What the columns are called in a DeliciousRecord.
constexpr std::array names = {
    Name{QLatin1StringView("Item Type"), QLatin1StringView("type")},
    Name{QLatin1StringView("Title"), QLatin1StringView("title")},
    Name{QLatin1StringView("Creator"), QLatin1StringView("creators")},
    Name{QLatin1StringView("Edition"), QLatin1StringView("edition")},
    Name{QLatin1StringView("Format"), QLatin1StringView("format")},
    Name{QLatin1StringView("Platform"), QLatin1StringView("platforms")},
    Name{QLatin1StringView("Release Date"), QLatin1StringView("publishDate")},
    Name{QLatin1StringView("Creation Date"), QLatin1StringView("creationDate")},
    Name{QLatin1StringView("EAN"), QLatin1StringView("ean")},
    Name{QLatin1StringView("ISBN"), QLatin1StringView("isbn")},
    Name{QLatin1StringView("Amazon Link"), QLatin1StringView("amazonLink")},
    Name{QLatin1StringView("Rating"), QLatin1StringView("rating")},
    Name{QLatin1StringView("Signed By"), QLatin1StringView("signedBy")},
    Name{QLatin1StringView("Signed Role"), QLatin1StringView("signedRole")},
    Name{QLatin1StringView("Signed On"), QLatin1StringView("signedOn")},
    Name{QLatin1StringView("Signed At"), QLatin1StringView("signedAt")},
    Name{QLatin1StringView("Notes"), QLatin1StringView("notes")},
};

} // namespace

std::span<const ColumnRule> DeliciousCsv::rules() const
{
    return columnRules;
}

int DeliciousCsv::confidenceFor(const QStringList &headers) const
{
    if (!headers.contains(u"item type"_s) || !headers.contains(u"title"_s))
        return 0;
    return headers.contains(u"amazon link"_s) || headers.contains(u"creation date"_s) ? 90 : 40;
}

void DeliciousCsv::begin(const TableRecord &record, ItemBuilder &builder) const
{
    DeliciousRecord values;
    for (const Name &name : names) {
        const QString header = name.header;
        values.values.insert(name.name, record.value(header));
        values.places.insert(name.name, record.place(header));
    }
    // Several creators of one cell stand behind commas or line breaks.
    QString &creators = values.values[u"creators"_s];
    if (!creators.contains(u'\n'))
        creators.replace(u", "_s, u"\n"_s);
    fillFromDelicious(values, builder);
}

} // namespace collectz::imports
