// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/calibrecsv.h"

#include "imports/text/plaintext.h"

#include <array>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::Identifier;
using catalog::Kind;

namespace {

constexpr std::array columnRules = {
    ColumnRule{QLatin1StringView("author_sort"), QLatin1StringView(), true},
    ColumnRule{QLatin1StringView("authors"), QLatin1StringView("authors"), true},
    ColumnRule{QLatin1StringView("comments"), QLatin1StringView("description"), true},
    ColumnRule{QLatin1StringView("formats"), QLatin1StringView("format"), true},
    ColumnRule{QLatin1StringView("id"), QLatin1StringView(), true},
    ColumnRule{QLatin1StringView("identifiers"), QLatin1StringView("identifiers"), true},
    ColumnRule{QLatin1StringView("isbn"), QLatin1StringView("identifier:isbn"), true},
    ColumnRule{QLatin1StringView("languages"), QLatin1StringView("language"), true},
    ColumnRule{QLatin1StringView("pubdate"), QLatin1StringView("published"), true},
    ColumnRule{QLatin1StringView("publisher"), QLatin1StringView("publisher")},
    ColumnRule{QLatin1StringView("rating"), QLatin1StringView("rating"), true},
    ColumnRule{QLatin1StringView("series"), QLatin1StringView("series")},
    ColumnRule{QLatin1StringView("series_index"), QLatin1StringView("series_number"), true},
    ColumnRule{QLatin1StringView("tags"), QLatin1StringView("tags"), true},
    ColumnRule{QLatin1StringView("timestamp"), QLatin1StringView("date_added"), true},
    ColumnRule{QLatin1StringView("title"), QLatin1StringView("title")},
    ColumnRule{QLatin1StringView("title_sort"), QLatin1StringView("sort_title")},
    ColumnRule{QLatin1StringView("uuid"), QLatin1StringView("identifier:calibre")},
};

/// Names are joined by ", " (" & " in some versions), though a name may hold a comma itself; the sort column, joined by
/// " & ", tells how many there are.
QStringList authors(const QString &text, const QString &sortText)
{
    if (text.contains(u" & "))
        return splitList(text, u"&");
    const qsizetype count = sortText.isEmpty() ? -1 : sortText.count(u" & ") + 1;
    const QStringList names = splitList(text, u",");
    return count == 1 && names.size() != 1 ? QStringList{text} : names;
}

/// Dates are moments; the year 101 stands for "not known".
QString dayOf(const QString &moment)
{
    return moment.startsWith(u"0101-") || moment.startsWith(u"0100-") ? QString() : moment.left(10);
}

QString schemeOf(const QString &calibreScheme)
{
    const QString name = calibreScheme.toLower();
    if (name.startsWith(u"amazon") || name == u"mobi-asin")
        return u"asin"_s;
    if (name == u"google")
        return u"google_books"_s;
    if (name == u"isbn10" || name == u"isbn13")
        return u"isbn"_s;
    return Identifier::knownSchemes().contains(name) ? name : u"other"_s;
}

/// Calibre's CSV strips everything but digits from an ISBN, an X at its end too.
QString withLostX(const QString &isbn)
{
    if (isbn.size() != 9)
        return isbn;
    const std::optional<Identifier> completed = Identifier::parse(u"isbn"_s, isbn + u'X');
    return completed && completed->valid ? isbn + u'X' : isbn;
}

void addIdentifiers(const TableRecord &record, ItemBuilder &builder)
{
    bool hasIsbn = false;
    const QStringList pairs = splitList(record.value(u"identifiers"_s), u",");
    for (const QString &pair : pairs) {
        const QString scheme = schemeOf(pair.section(u':', 0, 0));
        hasIsbn = hasIsbn || scheme == u"isbn";
        builder.addIdentifier(scheme, scheme == u"other" ? pair : pair.section(u':', 1),
                              record.place(u"identifiers"_s));
    }
    if (!hasIsbn)
        builder.addIdentifier(u"isbn"_s, withLostX(record.value(u"isbn"_s)), record.place(u"isbn"_s));
}

} // namespace

std::span<const ColumnRule> CalibreCsv::rules() const
{
    return columnRules;
}

QString CalibreCsv::targetOf(const QString &header, std::optional<Kind> kind) const
{
    if (header.size() > 1 && header.startsWith(u'#'))
        return u"custom_"_s + header.mid(1).toLower();
    return TableReader::targetOf(header, kind);
}

int CalibreCsv::confidenceFor(const QStringList &headers) const
{
    if (!headers.contains(u"title"_s))
        return 0;
    int known = 0;
    for (const QString &header : {u"author_sort"_s, u"title_sort"_s, u"library_name"_s, u"series_index"_s,
                                  u"timestamp"_s, u"pubdate"_s, u"uuid"_s})
        known += headers.contains(header) ? 1 : 0;
    return known >= 2 ? 70 + 3 * known : 0;
}

void CalibreCsv::begin(const TableRecord &record, ItemBuilder &builder) const
{
    const QString tags = record.value(u"tags"_s).toLower();
    const QString formats = record.value(u"formats"_s).toLower();
    const bool isComic =
        formats.contains(u"cbz") || formats.contains(u"cbr") || tags.contains(u"comic") || tags.contains(u"manga");
    builder.setKind(isComic ? Kind::ComicIssue : Kind::Book);
    builder.setCreators(authors(record.value(u"authors"_s), record.value(u"author_sort"_s)),
                        record.place(u"authors"_s));
    addIdentifiers(record, builder);
}

void CalibreCsv::finish(const TableRecord &record, ItemBuilder &builder) const
{
    const QString published = dayOf(record.value(u"pubdate"_s));
    builder.set(u"published"_s, published, record.place(u"pubdate"_s));
    builder.set(u"year"_s, published, record.place(u"pubdate"_s));
    builder.set(u"date_added"_s, dayOf(record.value(u"timestamp"_s)), record.place(u"timestamp"_s));
    builder.setRating(record.value(u"rating"_s), 5, record.place(u"rating"_s));
    builder.append(u"tags"_s, splitList(record.value(u"tags"_s), u","), record.place(u"tags"_s));
    builder.set(u"description"_s, plainTextOfHtml(record.value(u"comments"_s)), record.place(u"comments"_s));
    builder.set(u"language"_s, splitList(record.value(u"languages"_s), u",").value(0), record.place(u"languages"_s));
    const QStringList formats = splitList(record.value(u"formats"_s).toUpper(), u",");
    if (!formats.isEmpty())
        builder.set(u"format"_s, formats.join(u", "_s), record.place(u"formats"_s));
    QString number = record.value(u"series_index"_s);
    if (number.endsWith(u".0"))
        number.chop(2);
    // Every book has the index 1.0, in a series or not.
    if (!record.value(u"series"_s).isEmpty())
        builder.set(u"series_number"_s, number, record.place(u"series_index"_s));
}

} // namespace collectz::imports
