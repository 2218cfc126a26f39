// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/letterboxdfilms.h"

#include "imports/text/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

QString cell(const CsvTable &table, const TableRow &row, const QString &header)
{
    const qsizetype column = table.columnOf(header);
    return column < 0 ? QString() : row.cells.value(column).trimmed();
}

/// A list begins with a line "Letterboxd list export v7" and a table about the list; the films stand in the second table.
bool isListHeader(const QStringList &cells)
{
    return cells.value(0) == u"Date" || (cells.value(0) == u"Position" && cells.value(1) == u"Name");
}

} // namespace

LetterboxdFilms::Film *LetterboxdFilms::filmOf(const QString &name, const QString &year)
{
    const QString key = name.toCaseFolded() + u'\x1f' + year;
    auto found = m_byName.constFind(key);
    if (found == m_byName.cend()) {
        if (m_films.size() >= mostFilms)
            return nullptr;
        found = m_byName.insert(key, m_films.size());
        Film film;
        film.name = name;
        film.year = year;
        m_films << film;
    }
    return &m_films[*found];
}

Result<void> LetterboxdFilms::addTable(Table table, const SourceFile &file, const QString &label,
                                       const CancelToken &cancel)
{
    ReadOptions options;
    options.delimiter = u',';
    const Result<std::unique_ptr<CsvTable>> csv = CsvTable::open(file, options, &isListHeader);
    if (!csv)
        return fail(csv.error());
    QString listName;
    bool isFilmTable = table != Table::List;
    TableRow row;
    while (!cancel.isCancelled()) {
        const Result<bool> more = (*csv)->next(row);
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        if (row.startsTable && table == Table::List)
            isFilmTable = (*csv)->columnOf(u"Position"_s) >= 0;
        Result<void> added;
        if (isFilmTable)
            added = addRow(table, **csv, row, label, listName);
        else if (const QString name = cell(**csv, row, u"Name"_s); !name.isEmpty())
            listName = name;
        if (!added)
            return added;
        if (m_films.size() >= mostFilms)
            return fail(ErrorKind::Limit, u"too_many_films"_s,
                        u"The export holds more than %1 films, which is more than is read at once."_s.arg(mostFilms));
    }
    return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Reading was stopped."_s);
}

Result<void> LetterboxdFilms::setAside(Film &film, const CsvTable &csv, const TableRow &row, const QString &label,
                                       const QString &review)
{
    if (film.rowsOfTable[label]++ < mostRowsKept) {
        const QJsonObject source{{label, rowJson(csv.headers(), row.cells)}};
        const Result<qint64> place = m_spill.put(QJsonDocument(source).toJson(QJsonDocument::Compact));
        if (!place)
            return fail(place.error());
        film.sourceRows << *place;
    }
    if (review.isEmpty() || film.reviews.size() >= mostRowsKept)
        return {};
    const Result<qint64> place = m_spill.put(review.toUtf8());
    if (!place)
        return fail(place.error());
    film.reviews << *place;
    return {};
}

Result<void> LetterboxdFilms::addRow(Table table, const CsvTable &csv, const TableRow &row, const QString &label,
                                     const QString &listName)
{
    const auto value = [&](const QString &header) { return cell(csv, row, header); };
    QList<SourceProblem> problems = row.problems;
    for (SourceProblem &problem : problems)
        problem.message = label + u": "_s + problem.message;
    Film *film = row.isRejected || value(u"Name"_s).isEmpty() ? nullptr : filmOf(value(u"Name"_s), value(u"Year"_s));
    if (!film) {
        if (m_stray.size() < mostRowsKept)
            m_stray << problems;
        return {};
    }
    if (film->problems.size() < mostRowsKept)
        film->problems << problems;

    const QString date = value(u"Date"_s);
    if (!date.isEmpty() && (film->added.isEmpty() || date < film->added))
        film->added = date;
    if (table != Table::Diary && table != Table::Reviews && film->link.isEmpty())
        film->link = table == Table::List ? value(u"URL"_s) : value(u"Letterboxd URI"_s);
    if (const QString rating = value(u"Rating"_s);
        !rating.isEmpty() && (film->rating.isEmpty() || table == Table::Ratings))
        film->rating = rating;
    if (const QString watched = value(u"Watched Date"_s); watched > film->lastWatched)
        film->lastWatched = watched;
    film->timesWatched += table == Table::Diary ? 1 : 0;
    film->isWatched = film->isWatched || table == Table::Watched || table == Table::Diary || table == Table::Ratings ||
                      table == Table::Reviews;
    film->isWanted = film->isWanted || table == Table::Watchlist;
    film->isLiked = film->isLiked || table == Table::Likes;
    QStringList tags = table == Table::List ? QStringList{listName} : splitList(value(u"Tags"_s), u",");
    for (const QString &tag : std::as_const(tags)) {
        if (!tag.isEmpty() && film->tags.size() < mostRowsKept && !film->tags.contains(tag))
            film->tags << tag;
    }
    return setAside(*film, csv, row, label, table == Table::Reviews ? plainTextOfHtml(value(u"Review"_s)) : QString());
}

void LetterboxdFilms::fill(const Film &film, ItemBuilder &builder)
{
    QJsonObject source;
    for (const qint64 place : film.sourceRows) {
        const QJsonObject row = QJsonDocument::fromJson(m_spill.get(place)).object();
        for (auto table = row.begin(); table != row.end(); ++table) {
            QJsonArray rows = source.value(table.key()).toArray();
            rows.append(table.value());
            source.insert(table.key(), rows);
        }
    }
    builder.setKind(catalog::Kind::Movie);
    builder.setOwned(false);
    builder.setSource(source);
    builder.addProblems(film.problems);
    builder.set(u"title"_s, film.name, {-1, u"Name"_s});
    builder.set(u"year"_s, film.year, {-1, u"Year"_s});
    builder.setRating(film.rating, 5, {-1, u"Rating"_s});
    builder.set(u"status"_s, film.isWatched ? u"watched"_s : film.isWanted ? u"wishlist"_s : QString());
    builder.set(u"completed"_s, film.lastWatched, {-1, u"Watched Date"_s});
    builder.set(u"date_added"_s, film.added, {-1, u"Date"_s});
    if (film.timesWatched > 0)
        builder.set(u"times_completed"_s, QString::number(film.timesWatched));
    if (film.isLiked)
        builder.set(u"favourite"_s, u"true"_s);
    builder.append(u"tags"_s, film.tags);
    for (const qint64 place : film.reviews)
        builder.addText(u"review"_s, QString::fromUtf8(m_spill.get(place)));
    if (!film.link.isEmpty()) {
        builder.append(u"urls"_s, {film.link});
        builder.addIdentifier(u"letterboxd"_s, film.link);
    }
}

bool LetterboxdFilms::emitAll(const ReadOptions &options, const ItemSink &sink, const CancelToken &cancel)
{
    qint64 number = 0;
    for (const Film &film : std::as_const(m_films)) {
        ItemBuilder builder(options, ++number, 0);
        fill(film, builder);
        if (cancel.isCancelled() || !sink(builder.take()))
            return false;
    }
    for (const SourceProblem &problem : std::as_const(m_stray)) {
        ItemBuilder builder(options, ++number, 0);
        builder.addProblems({problem});
        if (!problem.rejectsRow)
            continue;
        if (cancel.isCancelled() || !sink(builder.take()))
            return false;
    }
    return true;
}

} // namespace collectz::imports
