// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csv/csvtable.h"
#include "imports/itembuilder.h"
#include "imports/text/textspill.h"

#include <QHash>

namespace collectz::imports {

/// The films of a Letterboxd export, gathered from its tables by name and year, in the order in which they first appear.
class LetterboxdFilms
{
public:
    /// What a table of the export says about its films.
    enum class Table : quint8 { Watched, Diary, Ratings, Reviews, Watchlist, Likes, List };

    /// More films than anybody has seen are refused, for some 300 bytes of each are held in memory.
    static constexpr qsizetype mostFilms = 200'000;

    /// Of one film and table; more are counted but not kept as source rows, tags or reviews.
    static constexpr qsizetype mostRowsKept = 200;

    /// Adds all rows of a table. `label` is its name in the archive, for reports.
    [[nodiscard]] Result<void> addTable(Table table, const SourceFile &file, const QString &label,
                                        const CancelToken &cancel);
    /// Hands every film over; false when the receiver stopped.
    bool emitAll(const ReadOptions &options, const ItemSink &sink, const CancelToken &cancel);

private:
    struct Film
    {
        QString name;
        QString year;
        QString link; ///< of the film; those in the diary are links of entries
        QString rating;
        QString added;
        QString lastWatched;
        int timesWatched = 0;
        bool isWatched = false;
        bool isWanted = false;
        bool isLiked = false;
        QStringList tags;
        QList<qint64> reviews;    ///< places in m_spill
        QList<qint64> sourceRows; ///< of {table: row} in m_spill
        QHash<QString, int> rowsOfTable;
        QList<SourceProblem> problems;
    };

    [[nodiscard]] Film *filmOf(const QString &name, const QString &year);
    [[nodiscard]] Result<void> addRow(Table table, const CsvTable &csv, const TableRow &row, const QString &label,
                                      const QString &listName);
    /// The row as read and its review, which nothing needs before the end.
    [[nodiscard]] Result<void> setAside(Film &film, const CsvTable &csv, const TableRow &row, const QString &label,
                                        const QString &review);
    void fill(const Film &film, ItemBuilder &builder);

    QList<Film> m_films;
    QHash<QString, qsizetype> m_byName;
    TextSpill m_spill;
    QList<SourceProblem> m_stray; ///< of rows that belong to no film
};

} // namespace collectz::imports
