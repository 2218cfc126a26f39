// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/fieldrow.h"

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

using enum Kind;
constexpr Level work = Level::Work;

/// A list of people in one role.
FieldRow people(const QString &key, const QString &label, const QString &aliases)
{
    return FieldRow(key, label, FieldType::Credit).vocabulary(u"people"_s).list().searched().alias(aliases);
}

} // namespace

QList<FieldDefinition> builtinPeopleFields()
{
    const QString group = u"people"_s;
    return {
        people(u"authors"_s, u"Authors"_s, u"author|primary author|written by|first author"_s)
            .kinds({Book, Other})
            .in(work, group),
        people(u"directors"_s, u"Directors"_s, u"director|directed by"_s)
            .kinds({Movie, TvSeries, TvSeason, TvEpisode, Other})
            .in(work, group),
        people(u"artists"_s, u"Artists"_s,
               u"artist|performer|performers|album artist|band|penciller|pencillers|musician"_s)
            .kinds({Audio, ComicIssue, BoardGame, Other})
            .in(work, group),
        people(u"developers"_s, u"Developers"_s, u"developer"_s).kinds({Game}).in(work, group),
        people(u"designers"_s, u"Designers"_s, u"designer"_s).kinds({BoardGame, Game}).in(work, group),
        people(u"writers"_s, u"Writers"_s, u"writer|screenwriter|screenplay|lyricist|story by"_s)
            .kinds({Movie, TvSeries, TvSeason, TvEpisode, ComicIssue, Audio, Game, Other})
            .in(work, group),
        people(u"cast"_s, u"Cast"_s, u"actors|actor|cast members|starring|stars"_s)
            .kinds({Movie, TvSeries, TvSeason, TvEpisode})
            .in(work, group),
        people(u"producers"_s, u"Producers"_s, u"producer"_s)
            .kinds({Movie, TvSeries, TvSeason, TvEpisode, Audio, Game})
            .in(work, group),
        people(u"composers"_s, u"Composers"_s, u"composer|music by|soundtrack by"_s)
            .kinds({Movie, TvSeries, TvSeason, TvEpisode, Audio, Game})
            .in(work, group),
        people(u"conductors"_s, u"Conductors"_s, u"conductor|orchestra"_s).kinds({Audio}).in(work, group),
        people(u"narrators"_s, u"Narrators"_s, u"narrator|read by|reader"_s).kinds({Book, Audio}).in(work, group),
        people(u"illustrators"_s, u"Illustrators"_s, u"illustrator"_s).kinds({Book, BoardGame}).in(work, group),
        people(u"editors"_s, u"Editors"_s, u"editor"_s).kinds({Book, Movie, ComicIssue, Audio}).in(work, group),
        people(u"translators"_s, u"Translators"_s, u"translator"_s).kinds({Book, ComicIssue}).in(work, group),
        people(u"contributors"_s, u"Contributors"_s,
               u"contributor|additional authors|secondary author|secondary authors"_s)
            .in(work, group),
        people(u"inkers"_s, u"Inkers"_s, u"inker"_s).kinds({ComicIssue}).in(work, group),
        people(u"colorists"_s, u"Colourists"_s, u"colorist|colourist|colourists"_s).kinds({ComicIssue}).in(work, group),
        people(u"letterers"_s, u"Letterers"_s, u"letterer"_s).kinds({ComicIssue}).in(work, group),
        people(u"cover_artists"_s, u"Cover artists"_s, u"cover artist|coverartist"_s)
            .kinds({ComicIssue, Book})
            .in(work, group),
    };
}

} // namespace collectz::catalog
