// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/genericcsv.h"
#include "imports/interchange.h"

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::Kind;

namespace {

struct Cell
{
    QString column;
    QString example;
};

QList<Cell> ownCells(Kind kind)
{
    switch (kind) {
    case Kind::Movie:
        return {{u"title"_s, u"Metropolis"_s},
                {u"year"_s, u"1927"_s},
                {u"directors"_s, u"Fritz Lang"_s},
                {u"cast"_s, u"Brigitte Helm; Gustav Fröhlich"_s},
                {u"runtime"_s, u"153"_s},
                {u"format"_s, u"Blu-ray"_s},
                {u"region"_s, u"B"_s},
                {u"discs"_s, u"1"_s},
                {u"barcode"_s, u""_s},
                {u"imdb"_s, u"tt0017136"_s}};
    case Kind::TvSeries:
    case Kind::TvSeason:
    case Kind::TvEpisode:
        return {{u"title"_s, u"The Twilight Zone"_s},
                {u"year"_s, u"1959"_s},
                {u"series"_s, u""_s},
                {u"season_number"_s, u""_s},
                {u"episode_number"_s, u""_s},
                {u"network"_s, u"CBS"_s},
                {u"format"_s, u"DVD"_s},
                {u"discs"_s, u"5"_s},
                {u"barcode"_s, u""_s},
                {u"imdb"_s, u"tt0052520"_s}};
    case Kind::Book:
        return {{u"title"_s, u"The Time Machine"_s},
                {u"year"_s, u"1895"_s},
                {u"authors"_s, u"H. G. Wells"_s},
                {u"series"_s, u""_s},
                {u"series_number"_s, u""_s},
                {u"publisher"_s, u"Penguin"_s},
                {u"published"_s, u"2005-05"_s},
                {u"format"_s, u"Paperback"_s},
                {u"pages"_s, u"128"_s},
                {u"isbn"_s, u"9780141439976"_s},
                {u"language"_s, u"en"_s}};
    case Kind::Audio:
        return {{u"title"_s, u"Kind of Blue"_s}, {u"year"_s, u"1959"_s},       {u"artists"_s, u"Miles Davis"_s},
                {u"label"_s, u"Columbia"_s},     {u"catalog_number"_s, u""_s}, {u"format"_s, u"LP"_s},
                {u"track_count"_s, u"5"_s},      {u"barcode"_s, u""_s},        {u"discogs_release"_s, u""_s}};
    case Kind::Game:
        return {{u"title"_s, u"Tetris"_s},       {u"year"_s, u"1989"_s},
                {u"platform"_s, u"Game Boy"_s},  {u"developers"_s, u"Nintendo"_s},
                {u"publisher"_s, u"Nintendo"_s}, {u"region"_s, u"PAL"_s},
                {u"format"_s, u"Cartridge"_s},   {u"barcode"_s, u""_s}};
    case Kind::ComicIssue:
        return {{u"title"_s, u"Action Comics #1"_s},
                {u"series"_s, u"Action Comics"_s},
                {u"series_number"_s, u"1"_s},
                {u"volume"_s, u"1"_s},
                {u"published"_s, u"1938-06"_s},
                {u"writers"_s, u"Jerry Siegel"_s},
                {u"artists"_s, u"Joe Shuster"_s},
                {u"publisher"_s, u"DC Comics"_s},
                {u"variant"_s, u""_s},
                {u"barcode"_s, u""_s}};
    case Kind::BoardGame:
        return {{u"title"_s, u"Senet"_s}, {u"year"_s, u""_s},        {u"designers"_s, u""_s}, {u"publisher"_s, u""_s},
                {u"players"_s, u"2"_s},   {u"play_time"_s, u"30"_s}, {u"barcode"_s, u""_s},   {u"bgg"_s, u"2399"_s}};
    case Kind::Other:
        return {{u"title"_s, u"Fountain pen"_s}, {u"year"_s, u""_s}, {u"authors"_s, u""_s}, {u"publisher"_s, u""_s}};
    }
    return {};
}

} // namespace

QByteArray csvTemplate(Kind kind)
{
    const QList<Cell> cells = QList<Cell>{{u"type"_s, catalog::kindWord(kind)}} + ownCells(kind) +
                              QList<Cell>{{u"genres"_s, u""_s},
                                          {u"tags"_s, u""_s},
                                          {u"status"_s, u""_s},
                                          {u"rating"_s, u"8/10"_s},
                                          {u"quantity"_s, u"1"_s},
                                          {u"condition"_s, u""_s},
                                          {u"location"_s, u"Living room/Shelf 1"_s},
                                          {u"acquired"_s, u"2024-05-17"_s},
                                          {u"price"_s, u"12.99 EUR"_s},
                                          {u"signed_by"_s, u""_s},
                                          {u"signed_role"_s, u""_s},
                                          {u"signed_on"_s, u""_s},
                                          {u"signed_at"_s, u""_s},
                                          {u"notes"_s, u""_s}};
    QStringList header;
    QStringList example;
    for (const Cell &cell : cells) {
        header << cell.column;
        example << cell.example;
    }
    return interchange::csvLine(header) + interchange::csvLine(example);
}

} // namespace collectz::imports
