// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/clzcsv.h"

#include "imports/formats/clzcolumns.h"
#include "imports/formats/genericcsv.h"
#include "imports/text/plaintext.h"

#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::FieldDefinition;
using catalog::FieldRegistry;
using catalog::Kind;

namespace {

int countOf(const QStringList &headers, const QStringList &wanted)
{
    return static_cast<int>(std::count_if(wanted.cbegin(), wanted.cend(),
                                          [&headers](const QString &header) { return headers.contains(header); }));
}

const QStringList &comicColumns()
{
    static const QStringList columns = {u"core comicid"_s,    u"core seriesid"_s, u"series group"_s,
                                        u"issue nr"_s,        u"raw / slabbed"_s, u"cover price"_s,
                                        u"covrprice value"_s, u"key category"_s,  u"key reason"_s,
                                        u"page quality"_s,    u"issue"_s};
    return columns;
}

/// Columns that several of the CLZ programs have and hardly anybody else.
const QStringList &sharedColumns()
{
    static const QStringList columns = {
        u"collection status"_s, u"index"_s,     u"my value"_s, u"purchase store"_s, u"added date"_s,
        u"modified date"_s,     u"my rating"_s, u"seen it"_s,  u"clz id"_s,         u"core id"_s};
    return columns;
}

/// CLZ's words: In Collection, For Sale, On Wish List, On Order, Sold, Not in Collection.
void setCollectionStatus(const QString &status, ItemBuilder &builder)
{
    const QString word = status.toLower();
    if (word.contains(u"wish")) {
        builder.set(u"ownership"_s, u"wanted"_s);
        builder.set(u"status"_s, u"wishlist"_s);
    } else if (word.contains(u"order")) {
        builder.set(u"ownership"_s, u"ordered"_s);
    } else if (word.startsWith(u"sold")) {
        builder.set(u"ownership"_s, u"sold"_s);
    } else if (word.startsWith(u"not in")) {
        builder.setOwned(false);
    }
    settleOwnership(builder);
}

/// The number behind a comic series' name, with the letter of its variant: "Issue" is "1A" where "Issue Nr" is "1".
void setComic(const TableRecord &record, ItemBuilder &builder)
{
    const QString series = record.value(u"Series"_s);
    const QString number =
        record.value(u"Issue Nr"_s).isEmpty() ? record.value(u"Issue"_s) : record.value(u"Issue Nr"_s);
    builder.set(u"series"_s, series, record.place(u"Series"_s));
    builder.set(u"series_number"_s, number, record.place(u"Issue Nr"_s));
    const QString variant = record.value(u"Variant"_s);
    const QString described = record.value(u"Variant Description"_s);
    const QString separator = variant.isEmpty() || described.isEmpty() ? QString() : u": "_s;
    builder.set(u"variant"_s, variant + separator + described, record.place(u"Variant"_s));
    const QString full =
        record.value(u"Full Title"_s).isEmpty() ? record.value(u"Title"_s) : record.value(u"Full Title"_s);
    const QString suffix = number.isEmpty() ? QString() : QString(u" #"_s + number);
    const QString named = series.isEmpty() ? QString() : QString(series + suffix);
    builder.set(u"title"_s, named.isEmpty() ? full : named, record.place(u"Title"_s));
    if (!named.isEmpty() && !full.isEmpty() && full != named && full != series)
        builder.addText(u"description"_s, full);
    if (const QString key = record.value(u"Key"_s); saysYes(key) || key.compare(u"major"_s, Qt::CaseInsensitive) == 0 ||
                                                    key.compare(u"minor"_s, Qt::CaseInsensitive) == 0) {
        const QString reason = record.value(u"Key Reason"_s);
        builder.set(u"key_issue"_s, reason.isEmpty() ? key : reason, record.place(u"Key Reason"_s));
    }
    for (const QString &column : {u"Raw / Slabbed"_s, u"Page Quality"_s, u"Label Type"_s, u"Custom Label"_s}) {
        if (const QString text = record.value(column); !text.isEmpty() && text != u"Raw")
            builder.addText(u"copy_notes"_s, column + u": "_s + text);
    }
}

QStringList names(const QString &text)
{
    // Several names stand behind semicolons, or commas where no name holds one.
    return splitList(text, text.contains(u';') ? u";" : text.contains(u'|') ? u"|" : u",");
}

} // namespace

std::span<const ColumnRule> ClzCsv::rules() const
{
    return clzColumnRules();
}

QString ClzCsv::targetOf(const QString &header, std::optional<Kind> kind) const
{
    if (QString target = TableReader::targetOf(header, kind); !target.isEmpty())
        return target;
    const FieldDefinition *field = FieldRegistry::builtin().findByAlias(header, kind);
    return field && !field->derived && (!kind || field->appliesTo(*kind)) ? field->key : QString();
}

std::optional<Kind> ClzCsv::kindOfColumns(const QStringList &headers) const
{
    if (countOf(headers, comicColumns()) >= 1 && headers.contains(u"series"_s))
        return Kind::ComicIssue;
    // Before films: games have an audience rating as well.
    if (countOf(headers, {u"platform"_s, u"developer"_s, u"completeness"_s, u"game hardware"_s}) >= 1)
        return Kind::Game;
    if (countOf(headers, {u"director"_s, u"imdb url"_s, u"imdb num"_s, u"seen it"_s, u"audience rating"_s,
                          u"movie release year"_s, u"movie release date"_s, u"running time"_s, u"screen ratios"_s}) >=
        1)
        return Kind::Movie;
    if (countOf(headers,
                {u"artist"_s, u"cat. number"_s, u"catalog number"_s, u"label"_s, u"tracks"_s, u"composer"_s}) >= 1)
        return Kind::Audio;
    if (countOf(headers, {u"author"_s, u"isbn"_s, u"read it"_s, u"no. of pages"_s, u"publication year"_s}) >= 1)
        return Kind::Book;
    return {};
}

int ClzCsv::confidenceFor(const QStringList &headers) const
{
    const int comics = countOf(headers, comicColumns());
    const int shared = countOf(headers, sharedColumns());
    if (comics >= 2)
        return 80;
    if (!headers.contains(u"title"_s) || shared + comics < 2 || !kindOfColumns(headers))
        return 0;
    return 50 + 5 * shared;
}

void ClzCsv::begin(const TableRecord &record, ItemBuilder &builder) const
{
    QStringList headers;
    for (const QString &header : record.table().headers())
        headers << header.toLower();
    const std::optional<Kind> kind = kindOfColumns(headers);
    if (builder.options().defaultKind)
        builder.setKind(*builder.options().defaultKind);
    else if (kind)
        builder.setKind(*kind);
    if (builder.kind() == Kind::ComicIssue)
        setComic(record, builder);
    else
        builder.set(u"title"_s, record.value(u"Title"_s), record.place(u"Title"_s));
    for (const QString &header : {u"Author"_s, u"Artist"_s, u"Director"_s, u"Developer"_s, u"Writer"_s}) {
        const QString target = FieldRegistry::builtin().findByAlias(header, builder.kind())
                                   ? FieldRegistry::builtin().findByAlias(header, builder.kind())->key
                                   : QString();
        if (!target.isEmpty())
            builder.append(target, names(record.value(header)), record.place(header));
    }
    for (const QString &header : {u"Actor"_s, u"Actors"_s})
        builder.append(u"cast"_s, names(record.value(header)), record.place(header));
    for (const QString &header : {u"Genre"_s, u"Genres"_s})
        builder.append(u"genres"_s, names(record.value(header)), record.place(header));
    builder.append(u"tags"_s, names(record.value(u"Tags"_s)), record.place(u"Tags"_s));
    builder.append(u"signed_by"_s, names(record.value(u"Signed by"_s)), record.place(u"Signed by"_s));
}

void ClzCsv::finish(const TableRecord &record, ItemBuilder &builder) const
{
    setCollectionStatus(record.value(u"Collection Status"_s), builder);
    builder.setRating(record.value(u"My Rating"_s), 10, record.place(u"My Rating"_s));
    if (!builder.has(u"year"_s)) {
        for (const QString &header :
             {u"Release Year"_s, u"Movie Release Year"_s, u"Movie Release Date"_s, u"Original Release Year"_s,
              u"Publication Year"_s, u"Cover Year"_s, u"Release Date"_s, u"Publication Date"_s, u"Cover Date"_s})
            builder.set(u"year"_s, record.value(header), record.place(header));
    }
    if (saysYes(record.value(u"Seen It"_s)))
        builder.set(u"status"_s, u"watched"_s);
    if (saysYes(record.value(u"Read It"_s)))
        builder.set(u"status"_s, u"read"_s);
    if (saysYes(record.value(u"Completed"_s)))
        builder.set(u"status"_s, u"completed"_s);
    if (!record.value(u"Date Sold"_s).isEmpty()) {
        builder.set(u"ownership"_s, u"sold"_s);
        builder.setOwned(false);
    }
    if (builder.has(u"loaned_to"_s))
        builder.set(u"ownership"_s, u"lent"_s);
}

} // namespace collectz::imports
