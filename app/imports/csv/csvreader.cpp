// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/csv/csvreader.h"

#include "imports/limits.h"

#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t cellBlock = 16 * 1024;

bool isBlank(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char byte) { return byte == '\n' || byte == '\r' || byte == ' '; });
}

} // namespace

bool CsvRow::isRejected() const
{
    return std::any_of(problems.cbegin(), problems.cend(),
                       [](const SourceProblem &problem) { return problem.rejectsRow; });
}

CsvReader::CsvReader(TextSource &source, char delimiter)
    : m_source(source)
    , m_delimiter(delimiter)
{
    startParser();
}

CsvReader::~CsvReader()
{
    csv_free(&m_parser);
}

void CsvReader::startParser()
{
    csv_init(&m_parser, 0);
    csv_set_delim(&m_parser, static_cast<unsigned char>(m_delimiter));
    csv_set_blk_size(&m_parser, cellBlock);
    m_rowOpen = false;
    m_rowEnded = false;
    m_rowBytes = 0;
    m_row = {};
}

void CsvReader::onCell(void *text, size_t length, void *reader)
{
    static_cast<CsvReader *>(reader)->addCell({static_cast<const char *>(text), static_cast<qsizetype>(length)});
}

void CsvReader::onRow(int terminator, void *reader)
{
    Q_UNUSED(terminator)
    static_cast<CsvReader *>(reader)->endRow();
}

void CsvReader::report(const QString &code, const QString &message, bool rejectsRow)
{
    m_row.problems << SourceProblem{m_row.line, m_row.cells.size() + 1, {}, code, message, rejectsRow};
}

void CsvReader::addCell(QByteArrayView text)
{
    m_rowEnded = false;
    m_rowBytes += text.size();
    if (m_row.cells.size() > limits::columns || isOverfull())
        return;
    if (text.size() > limits::fieldBytes) {
        report(u"field_too_large"_s, u"This cell holds more than 1 MiB. The row was left out."_s, true);
        m_row.cells << QString();
        return;
    }
    QStringList bad;
    const QString cell = decodeText(text, m_source.form().encoding, &bad);
    if (!bad.isEmpty()) {
        const bool onlyNul = bad.count(u"NUL"_s) == bad.size();
        bad.removeDuplicates();
        if (onlyNul)
            report(u"nul_character"_s, u"This cell holds NUL characters, which were left out."_s, false);
        else
            report(m_source.form().encoding == Encoding::Utf8 ? u"bytes_not_utf8"_s : u"bytes_not_in_encoding"_s,
                   u"This cell holds %1, which is not %2. It was read as \"%3\"."_s.arg(
                       bad.mid(0, 8).join(u", "_s), encodingName(m_source.form()), cell.left(80)),
                   false);
    }
    m_row.cells << cell;
}

bool CsvReader::isOverfull() const
{
    return m_rowBytes > limits::rowBytes;
}

void CsvReader::endRow()
{
    if (m_row.cells.size() > limits::columns)
        report(u"too_many_columns"_s, u"This row has more than 10,000 columns and was left out."_s, true);
    else if (isOverfull())
        report(u"row_too_large"_s, u"This row holds more than 16 MiB and was left out."_s, true);
    m_row.lastLine = m_line;
    const bool isEmpty =
        std::all_of(m_row.cells.cbegin(), m_row.cells.cend(), [](const QString &cell) { return cell.isEmpty(); });
    CsvRow following;
    following.line = m_line;
    following.offset = m_row.offset;
    if (!isEmpty || !m_row.problems.isEmpty())
        m_ready.push_back(std::move(m_row));
    m_row = std::move(following);
    m_rowBytes = 0;
    m_rowEnded = true;
}

void CsvReader::beginRow(const TextSource::Piece &piece)
{
    m_row = {};
    m_row.line = m_line;
    m_row.offset = piece.offset;
    m_row.afterBlankLine = m_blankBefore;
    m_blankBefore = false;
    m_rowOpen = true;
}

Result<bool> CsvReader::feed()
{
    TextSource::Piece piece;
    const Result<bool> more = m_source.next(piece);
    if (!more)
        return more;
    if (!*more)
        return finish();
    if (!m_rowOpen && piece.endsLine && isBlank(piece.text)) {
        m_blankBefore = true;
        ++m_line;
        return true;
    }
    if (!m_rowOpen)
        beginRow(piece);
    m_rowEnded = false;
    const auto length = static_cast<size_t>(piece.text.size());
    if (csv_parse(&m_parser, piece.text.data(), length, &onCell, &onRow, this) != length)
        return fail(ErrorKind::Limit, u"out_of_memory"_s, u"There is not enough memory to read the table."_s,
                    QString::fromUtf8(csv_strerror(csv_error(&m_parser))));
    m_rowOpen = !m_rowEnded;
    m_line += piece.endsLine ? 1 : 0;
    if (m_rowOpen && m_parser.entry_pos > static_cast<size_t>(limits::fieldBytes)) {
        const Result<void> abandoned = abandonRow(
            u"field_too_large"_s,
            u"A cell of this row goes on for more than 1 MiB; perhaps a quotation mark is not closed. The row was "
            u"left out and reading went on with the next line."_s);
        if (!abandoned)
            return fail(abandoned.error());
    }
    return true;
}

Result<bool> CsvReader::finish()
{
    if (m_atEnd)
        return false;
    if (!m_rowOpen) {
        m_atEnd = true;
        return false;
    }
    // In this mode alone libcsv tells a file that ends inside of quotation marks.
    csv_set_opts(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
    if (csv_fini(&m_parser, &onCell, &onRow, this) == 0) {
        m_atEnd = true;
        m_rowOpen = false;
        return true;
    }
    const Result<void> abandoned =
        abandonRow(u"quote_unclosed"_s, u"A quotation mark in this row is never closed. The row was left out and "
                                        u"reading went on with the next line."_s);
    if (!abandoned)
        return fail(abandoned.error());
    return true;
}

Result<void> CsvReader::abandonRow(const QString &code, const QString &message)
{
    report(code, message, true);
    CsvRow damaged = m_row;
    Result<void> resumed = resumeAfterFirstLine(damaged);
    m_ready.push_back(std::move(damaged));
    return resumed;
}

Result<void> CsvReader::resumeAfterFirstLine(const CsvRow &row)
{
    if (++m_damaged > limits::damagedRows) {
        Error error =
            makeError(ErrorKind::Limit, u"table_too_damaged"_s,
                      u"More than %1 rows have broken quotation marks or cells over 1 MiB. Reading stopped here; the "
                      u"rows before stand."_s.arg(limits::damagedRows));
        error.row = row.line;
        return fail(std::move(error));
    }
    m_line = row.line;
    if (Result<void> sought = m_source.seek(row.offset); !sought)
        return sought;
    csv_free(&m_parser);
    startParser();
    m_ready.clear();
    m_atEnd = false;
    TextSource::Piece piece;
    for (;;) {
        const Result<bool> more = m_source.next(piece);
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        if (piece.endsLine)
            break;
    }
    ++m_line;
    return {};
}

Result<bool> CsvReader::next(CsvRow &row)
{
    while (m_ready.empty()) {
        const Result<bool> more = feed();
        if (!more || !*more)
            return more;
    }
    row = std::move(m_ready.front());
    m_ready.pop_front();
    return true;
}

} // namespace collectz::imports
