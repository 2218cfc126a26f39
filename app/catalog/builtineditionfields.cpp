// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/fieldrow.h"

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

using enum FieldType;
constexpr Level edition = Level::Edition;

} // namespace

QList<FieldDefinition> builtinEditionFields()
{
    const QString group = u"publication"_s;
    return {
        FieldRow(u"format"_s, u"Format"_s, Term)
            .vocabulary(u"formats"_s)
            .alias(u"formats|media format|binding|book format|owned formats|medium|physical format"_s)
            .in(edition, group),
        FieldRow(u"edition"_s, u"Edition"_s, Text)
            .searched()
            .alias(u"edition name|release name|version|version nickname"_s)
            .in(edition, group),
        FieldRow(u"publisher"_s, u"Publisher"_s, Term)
            .vocabulary(u"publishers"_s)
            .searched()
            .alias(u"publishers|distributor|publishing house"_s)
            .in(edition, group),
        FieldRow(u"imprint"_s, u"Imprint"_s, Term)
            .kinds({Kind::Book, Kind::ComicIssue})
            .vocabulary(u"publishers"_s)
            .in(edition, group),
        FieldRow(u"label"_s, u"Label"_s, Term)
            .kinds({Kind::Audio})
            .vocabulary(u"publishers"_s)
            .searched()
            .alias(u"record label"_s)
            .in(edition, group),
        FieldRow(u"catalog_number"_s, u"Catalogue number"_s, Text)
            .kinds({Kind::Audio, Kind::Movie, Kind::TvSeries, Kind::TvSeason, Kind::Game, Kind::Other})
            .searched()
            .alias(u"catalog#|catalogue number|cat number|cat no|catno|catalog no"_s)
            .in(edition, group),
        FieldRow(u"platform"_s, u"Platform"_s, Term)
            .kinds({Kind::Game, Kind::Other})
            .vocabulary(u"platforms"_s)
            .searched()
            .alias(u"platforms|console|console name|system"_s)
            .in(edition, group),
        FieldRow(u"region"_s, u"Region"_s, Text).alias(u"regions|region code"_s).in(edition, group),
        FieldRow(u"published"_s, u"Published"_s, Date)
            .merges(MergeRule::Earliest)
            .alias(u"publish date|publication date|pubdate|cover date|date published|edition date|street date"_s)
            .in(edition, group),
        FieldRow(u"edition_language"_s, u"Edition language"_s, Term)
            .vocabulary(u"languages"_s)
            .alias(u"language of edition"_s)
            .in(edition, group),
        FieldRow(u"edition_country"_s, u"Edition country"_s, Term).vocabulary(u"countries"_s).in(edition, group),
        FieldRow(u"discs"_s, u"Discs"_s, Integer)
            .kinds({Kind::Movie, Kind::TvSeries, Kind::TvSeason, Kind::Audio, Kind::Game, Kind::Book, Kind::Other})
            .limits(0, 10'000)
            .alias(u"number of discs|nr discs|disc count|no of discs|nr of discs"_s)
            .in(edition, group),
        FieldRow(u"resolution"_s, u"Resolution"_s, Text)
            .kinds({Kind::Movie, Kind::TvSeries, Kind::TvSeason, Kind::TvEpisode})
            .alias(u"video resolution"_s)
            .in(edition, group),
        FieldRow(u"aspect_ratio"_s, u"Aspect ratio"_s, Text)
            .kinds({Kind::Movie, Kind::TvSeries, Kind::TvSeason, Kind::TvEpisode})
            .alias(u"screen ratios|screen ratio"_s)
            .in(edition, group),
        FieldRow(u"audio_tracks"_s, u"Audio tracks"_s, Text)
            .kinds({Kind::Movie, Kind::TvSeries, Kind::TvSeason, Kind::TvEpisode})
            .list()
            .alias(u"audio|audio track"_s)
            .in(edition, group),
        FieldRow(u"subtitles"_s, u"Subtitles"_s, Text)
            .kinds({Kind::Movie, Kind::TvSeries, Kind::TvSeason, Kind::TvEpisode})
            .list()
            .alias(u"subtitle languages"_s)
            .in(edition, group),
        FieldRow(u"packaging"_s, u"Packaging"_s, Text).in(edition, group),
        FieldRow(u"variant"_s, u"Variant"_s, Text)
            .kinds({Kind::ComicIssue})
            .alias(u"variant description"_s)
            .in(edition, group),
        FieldRow(u"dimensions"_s, u"Dimensions"_s, Text).alias(u"size|physical description"_s).in(edition, group),
        FieldRow(u"weight"_s, u"Weight"_s, Text).in(edition, group),
        FieldRow(u"list_price"_s, u"List price"_s, Money).alias(u"cover price|retail price|msrp"_s).in(edition, group),
        FieldRow(u"edition_identifiers"_s, u"Barcodes and ISBN"_s, Identifier)
            .list()
            .searched()
            .alias(u"barcodes"_s)
            .in(edition, u"identifiers"_s),
        FieldRow(u"edition_cover"_s, u"Cover of the edition"_s, Image).unfiltered().in(edition, group),
        FieldRow(u"edition_notes"_s, u"Notes on the edition"_s, LongText).searched().in(edition, u"notes"_s),
    };
}

} // namespace collectz::catalog
