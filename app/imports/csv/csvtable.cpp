// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/csv/csvtable.h"

#include "imports/csv/delimiter.h"

#include <QFileInfo>

#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

QStringList trimmed(const QStringList &cells)
{
    QStringList texts;
    texts.reserve(cells.size());
    for (const QString &cell : cells)
        texts << cell.trimmed();
    while (!texts.isEmpty() && texts.constLast().isEmpty())
        texts.removeLast();
    return texts;
}

} // namespace

CsvTable::CsvTable(std::unique_ptr<TextSource> source, char delimiter, HeaderTest isHeader)
    : m_source(std::move(source))
    , m_reader(*m_source, delimiter)
    , m_delimiter(delimiter)
    , m_isHeader(std::move(isHeader))
{}

Result<std::unique_ptr<CsvTable>> CsvTable::open(const SourceFile &file, const ReadOptions &options,
                                                 const HeaderTest &isHeader)
{
    const Result<TextForm> form = detectTextForm(file, options.encoding);
    if (!form)
        return fail(form.error());
    const Result<char> delimiter = detectDelimiter(file, *form, options.delimiter);
    if (!delimiter)
        return fail(delimiter.error());
    Result<std::unique_ptr<TextSource>> source = TextSource::open(file, *form);
    if (!source)
        return fail(source.error());

    std::unique_ptr<CsvTable> table(new CsvTable(std::move(*source), *delimiter, isHeader));
    CsvRow row;
    for (;;) {
        const Result<bool> more = table->m_reader.next(row);
        if (!more)
            return fail(more.error());
        if (!*more || row.isRejected() || trimmed(row.cells).isEmpty()) {
            Error error =
                makeError(ErrorKind::Invalid, u"table_without_header"_s,
                          u"\"%1\" has no header row that can be read. Its first row must name the columns."_s.arg(
                              QFileInfo(file.path).fileName()));
            error.file = file.path;
            error.row = *more ? row.line : -1;
            return fail(std::move(error));
        }
        if (!isSeparatorLine(row.cells))
            break;
    }
    table->setHeaders(row);
    return table;
}

void CsvTable::setHeaders(const CsvRow &row)
{
    m_headers = trimmed(row.cells);
    m_headerProblems << row.problems;
    m_columns.clear();
    for (qsizetype column = 0; column < m_headers.size(); ++column) {
        const QString key = m_headers[column].toLower();
        if (!key.isEmpty() && !m_columns.contains(key))
            m_columns.insert(key, column);
    }
    m_startsTable = true;
}

qsizetype CsvTable::columnOf(const QString &header) const
{
    return m_columns.value(header.toLower(), -1);
}

bool CsvTable::isHeaderAgain(const CsvRow &row) const
{
    return row.cells.constFirst().trimmed() == m_headers.constFirst() && trimmed(row.cells) == m_headers;
}

Result<bool> CsvTable::swallowedOthers(const CsvRow &row) const
{
    if (row.lastLine == row.line || m_headers.size() < 3 || row.cells.size() == m_headers.size())
        return false;
    // A note of several lines is legitimate; a line inside of it that is by itself a whole row is not.
    for (const QString &cell : row.cells) {
        const QStringList lines = cell.split(u'\n');
        for (qsizetype line = 1; line < lines.size(); ++line) {
            if (lines[line].count(QLatin1Char(m_delimiter)) == m_headers.size() - 1)
                return true;
        }
    }
    return false;
}

void CsvTable::nameColumns(TableRow &row) const
{
    for (SourceProblem &problem : row.problems)
        problem.columnName = m_headers.value(problem.column - 1);
}

void CsvTable::checkWidth(const CsvRow &raw, TableRow &row) const
{
    if (raw.cells.size() == m_headers.size() || row.isRejected)
        return;
    const bool hasMore = raw.cells.size() > m_headers.size();
    if (hasMore && std::all_of(raw.cells.cbegin() + m_headers.size(), raw.cells.cend(),
                               [](const QString &cell) { return cell.isEmpty(); }))
        return;
    row.problems << SourceProblem{
        raw.line,
        std::min(raw.cells.size(), m_headers.size()) + 1,
        {},
        hasMore ? u"row_too_long"_s : u"row_too_short"_s,
        hasMore
            ? u"This row has %1 cells under %2 columns; the last ones are kept but belong to no column."_s
                  .arg(raw.cells.size())
                  .arg(m_headers.size())
            : u"This row has %1 cells under %2 columns; the missing ones were taken as empty."_s.arg(raw.cells.size())
                  .arg(m_headers.size()),
        false};
}

Result<bool> CsvTable::next(TableRow &row)
{
    CsvRow raw;
    for (;;) {
        const Result<bool> more = m_reader.next(raw);
        if (!more || !*more)
            return more;
        if (raw.cells.isEmpty() || raw.isRejected())
            break;
        if (isHeaderAgain(raw))
            continue;
        if (m_isHeader && m_isHeader(raw.cells)) {
            setHeaders(raw);
            continue;
        }
        const Result<bool> swallowed = swallowedOthers(raw);
        if (!swallowed)
            return swallowed;
        if (*swallowed) {
            raw.problems << SourceProblem{
                raw.line,
                -1,
                {},
                u"quote_stray"_s,
                u"A stray quotation mark joins this row with the next ones. It was left out and reading "
                u"went on with the next line."_s,
                true};
            if (const Result<void> resumed = m_reader.resumeAfterFirstLine(raw); !resumed)
                return fail(resumed.error());
        }
        break;
    }
    row = {};
    row.number = ++m_rows;
    row.line = raw.line;
    row.isRejected = raw.isRejected();
    row.problems = std::exchange(m_headerProblems, {}) + raw.problems;
    row.startsTable = std::exchange(m_startsTable, false);
    checkWidth(raw, row);
    nameColumns(row);
    row.cells = std::move(raw.cells);
    return true;
}

QJsonObject rowJson(const QStringList &headers, const QStringList &cells)
{
    QJsonObject json;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        if (cells[column].isEmpty())
            continue;
        const QString header = headers.value(column);
        const bool isNamed = !header.isEmpty() && !json.contains(header);
        json.insert(isNamed ? header : u"column "_s + QString::number(column + 1), cells[column]);
    }
    return json;
}

} // namespace collectz::imports
