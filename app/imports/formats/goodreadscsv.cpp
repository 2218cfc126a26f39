// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/goodreadscsv.h"

#include "imports/text/plaintext.h"

#include <QRegularExpression>

#include <array>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array columnRules = {
    ColumnRule{QLatin1StringView("book id"), QLatin1StringView("identifier:goodreads")},
    ColumnRule{QLatin1StringView("title"), QLatin1StringView("title"), true},
    ColumnRule{QLatin1StringView("author"), QLatin1StringView("authors"), true},
    ColumnRule{QLatin1StringView("additional authors"), QLatin1StringView("authors"), true},
    ColumnRule{QLatin1StringView("isbn"), QLatin1StringView("identifier:isbn"), true},
    ColumnRule{QLatin1StringView("isbn13"), QLatin1StringView("identifier:isbn"), true},
    ColumnRule{QLatin1StringView("my rating"), QLatin1StringView("rating"), true},
    ColumnRule{QLatin1StringView("average rating"), QLatin1StringView("public_rating"), true},
    ColumnRule{QLatin1StringView("publisher"), QLatin1StringView("publisher")},
    ColumnRule{QLatin1StringView("binding"), QLatin1StringView("format")},
    ColumnRule{QLatin1StringView("number of pages"), QLatin1StringView("pages")},
    ColumnRule{QLatin1StringView("year published"), QLatin1StringView("published")},
    ColumnRule{QLatin1StringView("original publication year"), QLatin1StringView("year")},
    ColumnRule{QLatin1StringView("date read"), QLatin1StringView("completed")},
    ColumnRule{QLatin1StringView("date added"), QLatin1StringView("date_added")},
    ColumnRule{QLatin1StringView("bookshelves"), QLatin1StringView("tags"), true},
    ColumnRule{QLatin1StringView("exclusive shelf"), QLatin1StringView("status"), true},
    ColumnRule{QLatin1StringView("my review"), QLatin1StringView("review"), true},
    ColumnRule{QLatin1StringView("private notes"), QLatin1StringView("notes"), true},
    ColumnRule{QLatin1StringView("read count"), QLatin1StringView("times_completed"), true},
    ColumnRule{QLatin1StringView("owned copies"), QLatin1StringView("quantity"), true},
    ColumnRule{QLatin1StringView("original purchase date"), QLatin1StringView("acquired")},
    ColumnRule{QLatin1StringView("original purchase location"), QLatin1StringView("acquired_from")},
    ColumnRule{QLatin1StringView("condition"), QLatin1StringView("condition")},
    ColumnRule{QLatin1StringView("condition description"), QLatin1StringView("copy_notes")},
};

/// "Dune (Dune Chronicles, #1)" names a series behind the title.
void setTitle(const QString &title, const Place &place, ItemBuilder &builder)
{
    static const QRegularExpression withSeries(u"^(.+?) \\(([^()]+?),? #([0-9][0-9.,\\-–]*)(?:;[^()]*)?\\)$"_s);
    const QRegularExpressionMatch match = withSeries.match(title);
    if (!match.hasMatch()) {
        builder.set(u"title"_s, title, place);
        return;
    }
    builder.set(u"title"_s, match.captured(1), place);
    builder.set(u"series"_s, match.captured(2), place);
    builder.set(u"series_number"_s, match.captured(3), place);
}

/// The status that an exclusive shelf stands for; empty for shelves that people made themselves.
QString statusOf(const QString &shelf)
{
    if (shelf == u"read")
        return u"read"_s;
    if (shelf == u"currently-reading")
        return u"reading"_s;
    if (shelf == u"to-read")
        return u"to_read"_s;
    if (shelf == u"did-not-finish" || shelf == u"dnf" || shelf == u"abandoned" || shelf == u"gave-up")
        return u"abandoned"_s;
    if (shelf == u"on-hold" || shelf == u"paused")
        return u"on_hold"_s;
    return {};
}

/// "J.R.R.  Tolkien" has two blanks in Goodreads' files.
QStringList names(const QString &text)
{
    QStringList names = splitList(text, u",");
    for (QString &name : names)
        name = name.simplified();
    return names;
}

bool isOwnedShelf(const QString &shelf)
{
    return shelf == u"owned" || shelf == u"own" || shelf == u"i-own" || shelf == u"owned-books" ||
           shelf == u"books-i-own";
}

} // namespace

std::span<const ColumnRule> GoodreadsCsv::rules() const
{
    return columnRules;
}

int GoodreadsCsv::confidenceFor(const QStringList &headers) const
{
    if (!headers.contains(u"exclusive shelf"_s) || !headers.contains(u"title"_s))
        return 0;
    return headers.contains(u"book id"_s) ? 95 : 60;
}

void GoodreadsCsv::begin(const TableRecord &record, ItemBuilder &builder) const
{
    builder.setKind(catalog::Kind::Book);
    setTitle(record.value(u"Title"_s).simplified(), record.place(u"Title"_s), builder);
    builder.append(u"authors"_s, {record.value(u"Author"_s).simplified()}, record.place(u"Author"_s));
    builder.append(u"authors"_s, names(record.value(u"Additional Authors"_s)), record.place(u"Additional Authors"_s));
    // An empty cell is written ="" here.
    for (const QString &header : {u"ISBN13"_s, u"ISBN"_s}) {
        const QString text = record.value(header);
        if (text != u"=\"\"")
            builder.addIdentifier(u"isbn"_s, text, record.place(header));
    }
}

void GoodreadsCsv::finish(const TableRecord &record, ItemBuilder &builder) const
{
    builder.set(u"year"_s, record.value(u"Year Published"_s), record.place(u"Year Published"_s));
    builder.setRating(record.value(u"My Rating"_s), 5, record.place(u"My Rating"_s));
    if (const QString average = record.value(u"Average Rating"_s); average.toDouble() > 0)
        builder.set(u"public_rating"_s, average + u"/5"_s, record.place(u"Average Rating"_s));
    builder.addText(u"review"_s, plainTextOfHtml(record.value(u"My Review"_s)));
    builder.addText(u"notes"_s, plainTextOfHtml(record.value(u"Private Notes"_s)));
    if (const QString count = record.value(u"Read Count"_s); count != u"0")
        builder.set(u"times_completed"_s, count, record.place(u"Read Count"_s));

    const QString exclusive = record.value(u"Exclusive Shelf"_s);
    builder.set(u"status"_s, statusOf(exclusive), record.place(u"Exclusive Shelf"_s));
    bool isOnOwnedShelf = false;
    QStringList tags;
    const QStringList shelves = splitList(record.value(u"Bookshelves"_s) + u',' + exclusive, u",");
    for (const QString &shelf : shelves) {
        isOnOwnedShelf = isOnOwnedShelf || isOwnedShelf(shelf);
        if (statusOf(shelf).isEmpty() || shelf != exclusive)
            tags << shelf;
    }
    tags.removeIf(
        [](const QString &shelf) { return shelf == u"read" || shelf == u"to-read" || shelf == u"currently-reading"; });
    builder.append(u"tags"_s, tags, record.place(u"Bookshelves"_s));

    const int copies = record.value(u"Owned Copies"_s).toInt();
    builder.setOwned(copies > 0 || isOnOwnedShelf);
    if (copies > 0)
        builder.set(u"quantity"_s, QString::number(copies), record.place(u"Owned Copies"_s));
}

} // namespace collectz::imports
