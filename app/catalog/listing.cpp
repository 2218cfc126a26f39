// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/listing.h"

#include <QHash>

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

const QHash<QString, TextMember> &textMembers()
{
    static const QHash<QString, TextMember> members{
        {u"title"_s, &ListingRow::title},
        {u"creators"_s, &ListingRow::creators},
        {u"year"_s, &ListingRow::year},
        {u"series"_s, &ListingRow::series},
        {u"series_number"_s, &ListingRow::seriesNumber},
        {u"format"_s, &ListingRow::format},
        {u"platform"_s, &ListingRow::platform},
        {u"publisher"_s, &ListingRow::publisher},
        {u"genres"_s, &ListingRow::genres},
        {u"language"_s, &ListingRow::language},
        {u"rating"_s, &ListingRow::rating},
        {u"status"_s, &ListingRow::status},
        {u"location"_s, &ListingRow::location},
        {u"condition"_s, &ListingRow::condition},
        {u"price"_s, &ListingRow::price},
        {u"acquired"_s, &ListingRow::acquired},
        {u"completed"_s, &ListingRow::completed},
        {u"runtime"_s, &ListingRow::runtime},
        {u"pages"_s, &ListingRow::pages},
        {u"added"_s, &ListingRow::added},
        {u"changed"_s, &ListingRow::changed},
        {u"cover"_s, &ListingRow::cover},
    };
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

QString ListingRow::textFor(const QString &fieldKey) const
{
    if (const TextMember member = textMembers().value(fieldKey))
        return this->*member;
    if (fieldKey == u"kind"_s)
        return kindWord(kind);
    return fieldKey == u"copies"_s ? QString::number(copies) : QString();
}

} // namespace collectz::catalog
