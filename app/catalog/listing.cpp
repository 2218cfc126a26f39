// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/listing.h"

#include "catalog/listingtexts.h"

#include <QHash>

#include <array>

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

using TextMember = QString ListingRow::*;

constexpr std::array texts{
    ListingText{"title"_L1, &ListingRow::title},
    ListingText{"creators"_L1, &ListingRow::creators},
    ListingText{"year"_L1, &ListingRow::year},
    ListingText{"series"_L1, &ListingRow::series},
    ListingText{"series_number"_L1, &ListingRow::seriesNumber},
    ListingText{"format"_L1, &ListingRow::format},
    ListingText{"platform"_L1, &ListingRow::platform},
    ListingText{"publisher"_L1, &ListingRow::publisher},
    ListingText{"genres"_L1, &ListingRow::genres},
    ListingText{"language"_L1, &ListingRow::language},
    ListingText{"rating"_L1, &ListingRow::rating},
    ListingText{"status"_L1, &ListingRow::status},
    ListingText{"location"_L1, &ListingRow::location},
    ListingText{"condition"_L1, &ListingRow::condition},
    ListingText{"price"_L1, &ListingRow::price},
    ListingText{"acquired"_L1, &ListingRow::acquired},
    ListingText{"completed"_L1, &ListingRow::completed},
    ListingText{"runtime"_L1, &ListingRow::runtime},
    ListingText{"pages"_L1, &ListingRow::pages},
    ListingText{"added"_L1, &ListingRow::added},
    ListingText{"changed"_L1, &ListingRow::changed},
    ListingText{"cover"_L1, &ListingRow::cover},
};

const QHash<QString, TextMember> &textMembers()
{
    static const QHash<QString, TextMember> members = [] {
        QHash<QString, TextMember> byKey;
        for (const ListingText &text : texts)
            byKey.insert(text.key, text.text);
        return byKey;
    }();
    return members;
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

Result<Sort> parseSort(const QString &text, const FieldRegistry &registry)
{
    Sort sort;
    sort.descending = text.startsWith(u'-');
    const QString key = sort.descending ? text.mid(1) : text;
    if (key.isEmpty())
        return sort;
    if (const auto column = sortColumnFromWord(key)) {
        sort.column = *column;
        return sort;
    }
    const FieldDefinition *field = registry.findByAlias(key);
    if (!field)
        return fail(ErrorKind::Usage, u"sort_unknown"_s, u"There is no field '%1' to sort by."_s.arg(key));
    sort.field = field->key;
    return sort;
}

std::span<const ListingText> listingTexts()
{
    return texts;
}

QString ListingRow::textFor(const QString &fieldKey) const
{
    if (const TextMember member = textMembers().value(fieldKey))
        return this->*member;
    if (fieldKey == u"kind"_s)
        return kindWord(kind);
    return fieldKey == u"copies"_s ? QString::number(copies) : QString();
}

} // namespace collectz::catalog
