// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sorting.h"

#include "models/fieldtext.h"

#include <algorithm>

namespace collectz::models {

using catalog::Sort;
using catalog::SortLevel;

Sort Sorting::clicked(const Sort &present, const QString &fieldKey, bool further)
{
    QList<SortLevel> levels = present.levels();
    const auto level = std::ranges::find(levels, fieldKey, &SortLevel::fieldKey);
    if (level != levels.end() && (further || level == levels.begin())) {
        level->descending = !level->descending;
        return Sort::ofLevels(levels);
    }
    if (!further)
        return Sort::ofLevels({catalog::sortLevelOf(fieldKey)});
    if (levels.size() == catalog::mostSortLevels)
        levels.removeLast();
    levels << catalog::sortLevelOf(fieldKey);
    return Sort::ofLevels(levels);
}

QString Sorting::words(const Sort &sort, const catalog::FieldRegistry &registry)
{
    QString words;
    for (const SortLevel &level : sort.levels()) {
        const QString label = fieldtext::label(level.fieldKey(), registry);
        const QString word = level.descending ? tr("%1 descending").arg(label) : label;
        words = words.isEmpty() ? word : tr("%1, then %2", "two levels of an order").arg(words, word);
    }
    return words;
}

QString Sorting::ofColumn(const Sort &sort, const QString &fieldKey)
{
    const QList<SortLevel> levels = sort.levels();
    const auto level = std::ranges::find(levels, fieldKey, &SortLevel::fieldKey);
    if (level == levels.end())
        return {};
    const QString direction = level->descending ? tr("sorted downwards") : tr("sorted upwards");
    return levels.size() == 1 ? direction : tr("level %1, %2").arg(level - levels.begin() + 1).arg(direction);
}

} // namespace collectz::models
