// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/fieldrow.h"

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

using enum FieldType;
constexpr Level work = Level::Work;

} // namespace

QList<FieldDefinition> builtinPersonalFields()
{
    const QString group = u"personal"_s;
    return {
        FieldRow(u"status"_s, u"Status"_s, Choice)
            .choices(
                u"wishlist|to_read|to_watch|to_play|to_listen|reading|watching|playing|listening|read|watched|played|"
                u"listened|completed|on_hold|abandoned|previously_owned"_s)
            .alias(u"read status|watch status|exclusive shelf|play status|completion status|watch state"_s)
            .in(work, group),
        FieldRow(u"rating"_s, u"My rating"_s, Rating)
            .limits(0, 10)
            .alias(u"user rating|your rating|star rating|score|personal rating|own rating|stars rating"_s)
            .in(work, group),
        FieldRow(u"started"_s, u"Started"_s, Date).alias(u"date started|began|start date|started on"_s).in(work, group),
        FieldRow(u"completed"_s, u"Completed"_s, Date)
            .alias(u"date read|watched date|date watched|date completed|finished|last date read|end date|completed on|"
                   u"watched on|read on|date finished|viewing date|last played"_s)
            .in(work, group),
        FieldRow(u"times_completed"_s, u"Times completed"_s, Integer)
            .limits(0, 100'000)
            .alias(u"read count|view count|watch count|play count|plays|numplays|times read|times watched"_s)
            .in(work, group),
        FieldRow(u"progress"_s, u"Progress"_s, Text).unfiltered().in(work, group),
        FieldRow(u"favourite"_s, u"Favourite"_s, Boolean).alias(u"favorite|liked|loved|heart"_s).in(work, group),
        FieldRow(u"tags"_s, u"Tags"_s, Term)
            .vocabulary(u"tags"_s)
            .list()
            .searched()
            .alias(u"tag|bookshelves|shelves|keywords|labels|collections"_s)
            .in(work, group),
        FieldRow(u"review"_s, u"My review"_s, LongText).searched().alias(u"reviews|comment"_s).in(work, group),
        FieldRow(u"notes"_s, u"Notes"_s, LongText)
            .searched()
            .alias(u"note|private notes|private comment|personal notes|remarks"_s)
            .in(work, group),
        FieldRow(u"date_added"_s, u"Date added"_s, Date)
            .merges(MergeRule::Earliest)
            .alias(u"added on|entry date|creation date|created|date created|added date|date entered"_s)
            .in(work, group),
    };
}

QList<FieldDefinition> builtinDerivedFields()
{
    const QString group = u"derived"_s;
    return {
        FieldRow(u"kind"_s, u"Kind"_s, Choice)
            .choices(u"movie|tv_series|tv_season|tv_episode|book|audio|game|comic_issue|board_game|other"_s)
            .derived()
            .alias(u"type|media type|item type|media"_s)
            .in(work, group),
        FieldRow(u"creators"_s, u"Creators"_s, Credit)
            .vocabulary(u"people"_s)
            .list()
            .derived()
            .alias(u"creator|by"_s)
            .in(work, group),
        FieldRow(u"people"_s, u"People"_s, Credit)
            .vocabulary(u"people"_s)
            .list()
            .derived()
            .alias(u"person|credit|credits|with"_s)
            .in(work, group),
        FieldRow(u"decade"_s, u"Decade"_s, Integer).derived().in(work, group),
        FieldRow(u"copies"_s, u"Copies owned"_s, Integer).derived().alias(u"owned copies"_s).in(work, group),
        FieldRow(u"added"_s, u"Added to the catalog"_s, Timestamp).derived().in(work, group),
        FieldRow(u"changed"_s, u"Last change"_s, Timestamp).derived().alias(u"modified|updated"_s).in(work, group),
    };
}

} // namespace collectz::catalog
