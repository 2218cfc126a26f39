// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sortorder.h"

#include <QStringList>

#include <algorithm>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

struct ColumnWord
{
    SortColumn column;
    QLatin1StringView word;
};

// Words are stored in saved views and typed at the command line.
constexpr ColumnWord columnWords[] = {
    {SortColumn::Title, "title"_L1},         {SortColumn::Year, "year"_L1},
    {SortColumn::Kind, "kind"_L1},           {SortColumn::Creator, "creators"_L1},
    {SortColumn::Series, "series"_L1},       {SortColumn::Format, "format"_L1},
    {SortColumn::Platform, "platform"_L1},   {SortColumn::Publisher, "publisher"_L1},
    {SortColumn::Rating, "rating"_L1},       {SortColumn::Added, "added"_L1},
    {SortColumn::Changed, "changed"_L1},     {SortColumn::Location, "location"_L1},
    {SortColumn::Condition, "condition"_L1}, {SortColumn::Price, "price"_L1},
    {SortColumn::Acquired, "acquired"_L1},   {SortColumn::Completed, "completed"_L1},
    {SortColumn::Runtime, "runtime"_L1},     {SortColumn::Pages, "pages"_L1},
    {SortColumn::Status, "status"_L1},       {SortColumn::Language, "language"_L1},
    {SortColumn::Genre, "genres"_L1},
};

Result<SortLevel> parseLevel(const QString &text, const FieldRegistry &registry)
{
    const bool descending = text.startsWith(u'-');
    const QString key = text.mid(descending ? 1 : 0).trimmed();
    if (sortColumnFromWord(key))
        return sortLevelOf(key, descending);
    const FieldDefinition *field = registry.findByAlias(key);
    if (!field)
        return fail(ErrorKind::Usage, u"sort_unknown"_s, u"There is no field '%1' to sort by."_s.arg(key));
    if (!canSortBy(*field))
        return fail(ErrorKind::Usage, u"sort_impossible"_s, u"Works cannot be sorted by the field '%1'."_s.arg(key));
    return sortLevelOf(field->key, descending);
}

} // namespace

QString sortColumnWord(SortColumn column)
{
    for (const ColumnWord &entry : columnWords) {
        if (entry.column == column)
            return entry.word;
    }
    return {};
}

std::optional<SortColumn> sortColumnFromWord(QStringView word)
{
    for (const ColumnWord &entry : columnWords) {
        if (word == entry.word)
            return entry.column;
    }
    return {};
}

const QList<SortColumn> &allSortColumns()
{
    static const QList<SortColumn> columns = [] {
        QList<SortColumn> list;
        for (const ColumnWord &entry : columnWords)
            list << entry.column;
        return list;
    }();
    return columns;
}

QList<SortLevel> Sort::levels() const
{
    return QList<SortLevel>{*this} + then;
}

Sort Sort::ofLevels(const QList<SortLevel> &levels)
{
    QList<SortLevel> kept;
    for (const SortLevel &level : levels) {
        const bool isNamed = std::ranges::any_of(
            kept, [&level](const SortLevel &other) { return other.fieldKey() == level.fieldKey(); });
        if (!isNamed && kept.size() < mostSortLevels)
            kept << level;
    }
    if (kept.isEmpty())
        return {};
    const SortLevel first = kept.takeFirst();
    return {first, kept};
}

SortLevel sortLevelOf(const QString &fieldKey, bool descending)
{
    const std::optional<SortColumn> column = sortColumnFromWord(fieldKey);
    return {column.value_or(SortColumn::Title), descending, column ? QString() : fieldKey};
}

bool canSortBy(const FieldDefinition &field)
{
    if (sortColumnFromWord(field.key))
        return true;
    if (field.derived)
        return field.key == "copies"_L1 || field.key == "decade"_L1;
    return field.type != FieldType::Image && field.type != FieldType::Reference;
}

Result<Sort> parseSort(const QString &text, const FieldRegistry &registry)
{
    if (text.trimmed().isEmpty())
        return Sort();
    const QStringList parts = text.split(u',');
    if (parts.size() > mostSortLevels)
        return fail(ErrorKind::Usage, u"sort_levels"_s,
                    u"An order has at most %1 levels; this one has %2."_s.arg(mostSortLevels).arg(parts.size()));
    QList<SortLevel> levels;
    for (const QString &part : parts) {
        const Result<SortLevel> level = parseLevel(part.trimmed(), registry);
        if (!level)
            return fail(level.error());
        levels << *level;
    }
    return Sort::ofLevels(levels);
}

QString sortText(const Sort &sort)
{
    QStringList parts;
    for (const SortLevel &level : sort.levels())
        parts << (level.descending ? u"-"_s : QString()) + level.fieldKey();
    return parts.join(u',');
}

} // namespace collectz::catalog
