// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/conflictoptions.h"

#include "desktop/commandline/entityargument.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;

void addConflictFilter(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"field"_s, u"Only those of this field: title, notes, @state (deletions) ..."_s, u"key"_s},
         {u"by"_s, u"Only those that this person is a side of."_s, u"person"_s},
         {u"kind"_s, u"Only those of this kind: value, list, deletion, place or kind."_s, u"word"_s},
         {u"words"_s, u"Only those with these words in the title, the people or one of the values."_s, u"text"_s},
         {u"item"_s, u"Only those of this work, edition or copy."_s, u"id"_s}});
}

Result<catalog::ConflictFilter> conflictFilterFrom(const QCommandLineParser &options)
{
    catalog::ConflictFilter filter;
    filter.field = options.value(u"field"_s);
    filter.person = options.value(u"by"_s);
    filter.words = options.value(u"words"_s);
    if (options.isSet(u"kind"_s)) {
        filter.dispute = catalog::disputeFromWord(options.value(u"kind"_s));
        if (!filter.dispute)
            return fail(
                ErrorKind::Usage, u"bad_option"_s,
                u"'%1' is no kind of conflict: value, list, deletion, place, kind."_s.arg(options.value(u"kind"_s)));
    }
    if (options.isSet(u"item"_s)) {
        const auto id = entityIdFrom(options.value(u"item"_s));
        if (!id)
            return fail(id.error());
        filter.entity = *id;
    }
    return filter;
}

} // namespace collectz::desktop
