// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/collectzservercsv.h"

#include "imports/formats/collectzserver.h"

#include <array>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

constexpr ColumnRule own(const char *header, const char *field)
{
    return {QLatin1StringView(header), QLatin1StringView(field), true};
}

constexpr std::array columnRules = {
    own("title", "title"),
    own("media_type", "type"),
    own("original_title", "original_title"),
    own("release_date", "release_date"),
    own("year", "year"),
    own("format", "format"),
    own("owned_formats", "format"),
    own("genre", "genres"),
    own("director", "directors"),
    own("cast", "cast"),
    own("cast_members", "cast"),
    own("rating", "public_rating"),
    own("user_rating", "rating"),
    own("tmdb_id", "identifier:tmdb"),
    own("tmdb_url", "urls"),
    own("overview", "description"),
    own("runtime", "runtime"),
    own("upc", "identifier:ean"),
    own("isbn", "identifier:isbn"),
    own("ean_upc", "identifier:ean"),
    own("asin", "identifier:asin"),
    own("signed_by", "signed_by"),
    own("signed_role", "signed_role"),
    own("signed_on", "signed_on"),
    own("signed_at", "signed_at"),
    own("signed_proof_path", ""),
    own("location", "location"),
    own("notes", "notes"),
    own("season_number", "season_number"),
    own("episode_number", "episode_number"),
    own("network", "network"),
    own("type_details", ""),
    own("estimated_value_mid", "value"),
    own("created_at", "date_added"),
    own("id", "identifier:collectz"),
    own("tv_season_count", "season_count"),
};

} // namespace

std::span<const ColumnRule> CollectzServerCsv::rules() const
{
    return columnRules;
}

int CollectzServerCsv::confidenceFor(const QStringList &headers) const
{
    if (!headers.contains(u"title"_s) || !headers.contains(u"media_type"_s))
        return 0;
    const bool isTemplate = headers.contains(u"owned_formats"_s) && headers.contains(u"ean_upc"_s);
    const bool isExport = headers.contains(u"type_details"_s) || headers.contains(u"import_source"_s);
    return isTemplate || isExport ? 85 : 0;
}

void CollectzServerCsv::begin(const TableRecord &record, ItemBuilder &builder) const
{
    fillFromCollectzServer({[&record](const QString &column) { return record.value(column); },
                            [&record](const QString &column) { return record.place(column); }},
                           builder);
}

} // namespace collectz::imports
