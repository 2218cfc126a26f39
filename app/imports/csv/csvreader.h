// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/sourceitem.h"
#include "imports/text/textsource.h"

#include <csv.h>

#include <deque>

namespace collectz::imports {

/// One row of a table as it stands in the file.
struct CsvRow
{
    qint64 line = 0;   ///< 1-based line on which it begins
    qint64 offset = 0; ///< of that line in the file
    qint64 lastLine = 0;
    QStringList cells;
    bool afterBlankLine = false;
    QList<SourceProblem> problems; ///< with places; one that rejects the row means that `cells` are not to be trusted

    [[nodiscard]] bool isRejected() const;
};

/// Rows of a CSV or TSV file through libcsv, streamed. A cell over 1 MiB, a quotation mark that is never closed or too many
/// columns cost their own row only: reading goes on at the line after the one where the row began.
class CsvReader
{
public:
    CsvReader(TextSource &source, char delimiter);
    ~CsvReader();
    Q_DISABLE_COPY_MOVE(CsvReader)

    /// The next row that is not blank; false at the end. Limit when too many rows are damaged, Unavailable when reading fails.
    [[nodiscard]] Result<bool> next(CsvRow &row);
    /// Reads again from the line after the one on which `row` begins, for rows that swallowed others.
    [[nodiscard]] Result<void> resumeAfterFirstLine(const CsvRow &row);

private:
    static void onCell(void *text, size_t length, void *reader);
    static void onRow(int terminator, void *reader);
    void addCell(QByteArrayView text);
    void endRow();
    void startParser();
    void beginRow(const TextSource::Piece &piece);
    void report(const QString &code, const QString &message, bool rejectsRow);
    [[nodiscard]] Result<bool> feed();
    [[nodiscard]] Result<bool> finish();
    [[nodiscard]] Result<void> abandonRow(const QString &code, const QString &message);
    [[nodiscard]] bool isOverfull() const;

    TextSource &m_source;
    char m_delimiter;
    csv_parser m_parser{};
    std::deque<CsvRow> m_ready;
    CsvRow m_row;
    qint64 m_line = 1; ///< of the next piece
    qint64 m_rowBytes = 0;
    bool m_rowOpen = false;
    bool m_rowEnded = false;
    bool m_blankBefore = false;
    bool m_atEnd = false;
    int m_damaged = 0;
};

} // namespace collectz::imports
