// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/fieldrow.h"

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

using enum FieldType;
constexpr Level work = Level::Work;

QList<FieldDefinition> mainFields()
{
    const QString group = u"main"_s;
    return {
        FieldRow(u"title"_s, u"Title"_s, Text)
            .searched()
            .alias(u"name|titles|movie title|book title|album|album title|game title|game name|item name|objectname|"
                   u"product name|work title"_s)
            .in(work, group),
        FieldRow(u"original_title"_s, u"Original title"_s, Text)
            .searched()
            .alias(u"original name|orig title"_s)
            .in(work, group),
        FieldRow(u"sort_title"_s, u"Sort title"_s, Text).alias(u"title sort|titlesort|sorttitle"_s).in(work, group),
        FieldRow(u"year"_s, u"Year"_s, Integer)
            .limits(-3000, 2200)
            .merges(MergeRule::Earliest)
            .alias(u"release year|production year|original publication year|movie release year|published year|"
                   u"year published|yearpublished|first published"_s)
            .in(work, group),
        FieldRow(u"release_date"_s, u"Release date"_s, Date)
            .merges(MergeRule::Earliest)
            .alias(u"released|release|theatrical date|premiered|air date|first aired|original release date"_s)
            .in(work, group),
        FieldRow(u"language"_s, u"Language"_s, Term)
            .vocabulary(u"languages"_s)
            .alias(u"lang|languages|language iso|original language"_s)
            .in(work, group),
        FieldRow(u"series"_s, u"Series"_s, Term)
            .vocabulary(u"series"_s)
            .searched()
            .alias(u"series title|series name|show title|show name|franchise series|parent series"_s)
            .in(work, group),
        FieldRow(u"volume"_s, u"Volume"_s, Text).alias(u"series volume|vol"_s).in(work, group),
        FieldRow(u"series_number"_s, u"Number in series"_s, Text)
            .alias(u"series index|issue|issue number|issue nr|issue no|number|series no|no in series|numberinseries|"
                   u"series position"_s)
            .in(work, group),
        FieldRow(u"season_number"_s, u"Season"_s, Integer)
            .kinds({Kind::TvSeason, Kind::TvEpisode})
            .limits(0, 10'000)
            .alias(u"season no|season nr"_s)
            .in(work, group),
        FieldRow(u"episode_number"_s, u"Episode"_s, Integer)
            .kinds({Kind::TvEpisode})
            .limits(0, 100'000)
            .alias(u"episode no|episode nr"_s)
            .in(work, group),
        FieldRow(u"cover"_s, u"Cover"_s, Image).unfiltered().alias(u"cover image"_s).in(work, group),
    };
}

QList<FieldDefinition> detailFields()
{
    const QString group = u"details"_s;
    return {
        FieldRow(u"genres"_s, u"Genres"_s, Term)
            .vocabulary(u"genres"_s)
            .list()
            .searched()
            .alias(u"genre|subject|subjects|category|categories"_s)
            .in(work, group),
        FieldRow(u"description"_s, u"Description"_s, LongText)
            .searched()
            .merges(MergeRule::Longest)
            .alias(u"overview|summary|plot|synopsis|comments|abstract|blurb"_s)
            .in(work, group),
        FieldRow(u"country"_s, u"Country"_s, Term)
            .vocabulary(u"countries"_s)
            .list()
            .alias(u"countries|country of origin"_s)
            .in(work, group),
        FieldRow(u"runtime"_s, u"Running time"_s, Duration)
            .kinds({Kind::Movie, Kind::TvSeries, Kind::TvSeason, Kind::TvEpisode, Kind::Audio, Kind::Book, Kind::Other})
            .unit(u"minutes"_s)
            .limits(0, 1'000'000)
            .merges(MergeRule::Largest)
            .alias(u"running time|runtime mins|minutes|length|duration|playing time|runtime minutes"_s)
            .in(work, group),
        FieldRow(u"pages"_s, u"Pages"_s, Integer)
            .kinds({Kind::Book, Kind::ComicIssue, Kind::Other})
            .limits(0, 1'000'000)
            .merges(MergeRule::Largest)
            .alias(u"number of pages|page count|no of pages|num pages|pagecount"_s)
            .in(work, group),
        FieldRow(u"age_rating"_s, u"Age rating"_s, Term)
            .vocabulary(u"age_ratings"_s)
            .alias(u"certification|mpaa|mpaa rating|esrb|audience rating|content rating|age group"_s)
            .in(work, group),
        FieldRow(u"public_rating"_s, u"Public rating"_s, Rating)
            .limits(0, 10)
            .alias(u"average rating|imdb rating|community rating|critic rating"_s)
            .in(work, group),
        FieldRow(u"studios"_s, u"Studios"_s, Term)
            .kinds({Kind::Movie, Kind::TvSeries, Kind::TvSeason, Kind::TvEpisode})
            .vocabulary(u"publishers"_s)
            .list()
            .alias(u"studio|production company|production companies"_s)
            .in(work, group),
        FieldRow(u"network"_s, u"Network"_s, Term)
            .kinds({Kind::TvSeries, Kind::TvSeason, Kind::TvEpisode})
            .vocabulary(u"publishers"_s)
            .alias(u"channel|tv network|station"_s)
            .in(work, group),
        FieldRow(u"season_count"_s, u"Seasons"_s, Integer)
            .kinds({Kind::TvSeries})
            .limits(0, 10'000)
            .alias(u"seasons|number of seasons|tv season count"_s)
            .in(work, group),
        FieldRow(u"episode_count"_s, u"Episodes"_s, Integer)
            .kinds({Kind::TvSeries, Kind::TvSeason})
            .limits(0, 100'000)
            .alias(u"episodes|number of episodes"_s)
            .in(work, group),
        FieldRow(u"track_count"_s, u"Number of tracks"_s, Integer)
            .kinds({Kind::Audio})
            .limits(0, 100'000)
            .alias(u"nr of tracks|no of tracks"_s)
            .in(work, group),
        FieldRow(u"tracks"_s, u"Tracks"_s, Text)
            .kinds({Kind::Audio})
            .list()
            .searched()
            .alias(u"track list|tracklist"_s)
            .in(work, group),
        FieldRow(u"compilation"_s, u"Compilation"_s, Boolean).kinds({Kind::Audio}).in(work, group),
        FieldRow(u"players"_s, u"Players"_s, Text)
            .kinds({Kind::Game, Kind::BoardGame})
            .alias(u"number of players|no of players|player count"_s)
            .in(work, group),
        FieldRow(u"play_time"_s, u"Play time"_s, Duration)
            .kinds({Kind::Game, Kind::BoardGame})
            .unit(u"minutes"_s)
            .limits(0, 1'000'000)
            .alias(u"playtime|playingtime|hours played"_s)
            .in(work, group),
        FieldRow(u"minimum_age"_s, u"Minimum age"_s, Integer)
            .kinds({Kind::Game, Kind::BoardGame})
            .limits(0, 99)
            .alias(u"min age|bggrecagerange"_s)
            .in(work, group),
        FieldRow(u"story_arc"_s, u"Story arc"_s, Term)
            .kinds({Kind::ComicIssue})
            .vocabulary(u"series"_s)
            .list()
            .alias(u"story arcs|crossover"_s)
            .in(work, group),
        FieldRow(u"key_issue"_s, u"Key issue"_s, Text)
            .kinds({Kind::ComicIssue})
            .alias(u"key|key reason|key comic reason"_s)
            .in(work, group),
        FieldRow(u"classification"_s, u"Classification"_s, Text)
            .kinds({Kind::Book})
            .alias(u"dewey|dewey decimal|lc classification|call number|ddc"_s)
            .in(work, group),
        FieldRow(u"urls"_s, u"Links"_s, Url)
            .list()
            .alias(u"url|link|links|web page|website|letterboxd uri|tmdb url"_s)
            .in(work, group),
        FieldRow(u"identifiers"_s, u"Identifiers"_s, Identifier)
            .list()
            .searched()
            .alias(u"ids|external ids"_s)
            .in(work, u"identifiers"_s),
    };
}

} // namespace

QList<FieldDefinition> builtinWorkFields()
{
    return mainFields() + detailFields();
}

} // namespace collectz::catalog
