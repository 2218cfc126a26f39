// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/clzcolumns.h"

#include <array>

namespace collectz::imports {

namespace {

constexpr ColumnRule to(const char *header, const char *field)
{
    return {QLatin1StringView(header), QLatin1StringView(field), false};
}

constexpr ColumnRule own(const char *header, const char *field)
{
    return {QLatin1StringView(header), QLatin1StringView(field), true};
}

constexpr std::array columnRules = {
    own("title", "title"),
    own("full title", "title"),
    own("issue", "series_number"),
    own("issue nr", "series_number"),
    own("variant", "variant"),
    own("variant description", "variant"),
    own("key", "key_issue"),
    own("key reason", "key_issue"),
    own("raw / slabbed", "copy_notes"),
    own("page quality", "copy_notes"),
    own("label type", "copy_notes"),
    own("custom label", "copy_notes"),
    own("author", "authors"),
    own("artist", "artists"),
    own("director", "directors"),
    own("developer", "developers"),
    own("writer", "writers"),
    own("actor", "cast"),
    own("actors", "cast"),
    own("genre", "genres"),
    own("genres", "genres"),
    own("tags", "tags"),
    own("signed by", "signed_by"),
    own("collection status", "ownership"),
    own("my rating", "rating"),
    own("seen it", "status"),
    own("read it", "status"),
    own("completed", "status"),
    to("core comicid", "identifier:clz"),
    to("clz id", "identifier:clz"),
    to("barcode", "identifier:barcode"),
    to("upc", "identifier:upc"),
    to("isbn", "identifier:isbn"),
    to("imdb num", "identifier:imdb"),
    to("imdb url", "identifier:imdb"),
    to("cover date", "published"),
    to("publication date", "published"),
    to("release date", "published"),
    to("movie release date", "release_date"),
    to("original release date", "release_date"),
    to("seen date", "completed"),
    to("viewing date", "completed"),
    to("date read", "completed"),
    to("reading date", "completed"),
    to("added date", "date_added"),
    to("story arc", "story_arc"),
    to("cover price", "list_price"),
    to("purchase date", "acquired"),
    to("purchase price", "price"),
    to("purchase store", "acquired_from"),
    to("store", "acquired_from"),
    to("my value", "value"),
    to("value", "value"),
    to("date sold", "sold_on"),
    to("price sold", "sold_price"),
    to("no. of pages", "pages"),
    to("running time", "runtime"),
    to("length", "runtime"),
    to("nr of discs", "discs"),
    to("nr discs", "discs"),
    to("cat. number", "catalog_number"),
    to("cat number", "catalog_number"),
    to("sub title", ""),
    to("index", "own_barcode"),
    to("storage box", "location"),
    to("media condition", "condition"),
    to("grade", "grade"),
    to("grading company", "grading_company"),
    to("slab certification number", "grading_number"),
    to("grader notes", "copy_notes"),
    to("audience rating", "age_rating"),
    to("plot", "description"),
    to("loaned to", "loaned_to"),
    to("loan date", "loaned_on"),
    to("due date", "loan_due"),
};

} // namespace

std::span<const ColumnRule> clzColumnRules()
{
    return columnRules;
}

} // namespace collectz::imports
