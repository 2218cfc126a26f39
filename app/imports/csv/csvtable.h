// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csv/csvreader.h"
#include "imports/formatreader.h"

#include <QHash>

namespace collectz::imports {

/// A row under its header.
struct TableRow
{
    qint64 number = 0; ///< counts the data rows of the file from 1
    qint64 line = 0;
    QStringList cells;
    QList<SourceProblem> problems;
    bool isRejected = false;
    bool startsTable = false; ///< the header above this row is a new one
};

/// A table with a header row, read row by row. Knows blank lines, a "sep=" line, header rows that are repeated, a second table
/// with another header in the same file, rows with too many or too few cells, and rows that a stray quotation mark glued together.
class CsvTable
{
public:
    /// Whether a row below the first can only be the header of another table. Cells come as they are, untrimmed.
    using HeaderTest = std::function<bool(const QStringList &cells)>;

    /// Reads up to and including the header. Invalid when there is no header row.
    [[nodiscard]] static Result<std::unique_ptr<CsvTable>> open(const SourceFile &file, const ReadOptions &options,
                                                                const HeaderTest &isHeader);

    [[nodiscard]] const QStringList &headers() const { return m_headers; }

    [[nodiscard]] const TextForm &form() const { return m_source->form(); }

    [[nodiscard]] char delimiter() const { return m_delimiter; }

    /// Index of a column by its name, without regard to case; -1 if there is none.
    [[nodiscard]] qsizetype columnOf(const QString &header) const;
    /// The next data row; false at the end.
    [[nodiscard]] Result<bool> next(TableRow &row);

private:
    CsvTable(std::unique_ptr<TextSource> source, char delimiter, HeaderTest isHeader);
    void setHeaders(const CsvRow &row);
    [[nodiscard]] bool isHeaderAgain(const CsvRow &row) const;
    [[nodiscard]] Result<bool> swallowedOthers(const CsvRow &row) const;
    void checkWidth(const CsvRow &raw, TableRow &row) const;
    void nameColumns(TableRow &row) const;

    std::unique_ptr<TextSource> m_source;
    CsvReader m_reader;
    char m_delimiter;
    HeaderTest m_isHeader;
    QStringList m_headers;
    QHash<QString, qsizetype> m_columns;   ///< by lower-case header
    QList<SourceProblem> m_headerProblems; ///< told with the first row below
    qint64 m_rows = 0;
    bool m_startsTable = true;
};

/// A row of a table as JSON: header -> text, empty cells left out, cells beyond the header as "column 9".
[[nodiscard]] QJsonObject rowJson(const QStringList &headers, const QStringList &cells);

} // namespace collectz::imports
