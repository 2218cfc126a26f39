// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/csv/delimiter.h"

#include "imports/text/textsource.h"

#include <array>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<char, 4> candidates = {',', ';', '\t', '|'};
constexpr int rowsLookedAt = 30;

/// Cells per row when cut at `delimiter`, with an eye on quotation marks.
QList<int> cellCounts(QByteArrayView text, char delimiter)
{
    QList<int> counts;
    bool isQuoted = false;
    bool cellBegins = true;
    int cells = 1;
    bool rowHasText = false;
    for (const char character : text) {
        if (character == '"' && (isQuoted || cellBegins)) {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (character == '\n' || character == '\r')) {
            if (rowHasText)
                counts << cells;
            cells = 1;
            rowHasText = false;
            cellBegins = true;
            if (counts.size() == rowsLookedAt)
                break;
            continue;
        } else if (!isQuoted && character == delimiter) {
            ++cells;
        }
        rowHasText = true;
        cellBegins = !isQuoted && character == delimiter;
    }
    if (rowHasText && counts.isEmpty())
        counts << cells;
    return counts;
}

/// Columns of the first row, weighed by how many rows have as many.
double regularity(const QList<int> &counts)
{
    if (counts.isEmpty() || counts.constFirst() < 2)
        return 0;
    const auto alike = static_cast<double>(counts.count(counts.constFirst()));
    return counts.constFirst() * (0.25 + alike / static_cast<double>(counts.size()));
}

QByteArray headAsUtf8(const SourceFile &file, const TextForm &form)
{
    QByteArray text;
    Result<std::unique_ptr<TextSource>> source = TextSource::open(file, form);
    TextSource::Piece piece;
    while (source && text.size() < 64 * 1024) {
        const Result<bool> more = (*source)->next(piece);
        if (!more || !*more)
            break;
        text.append(piece.text);
    }
    return text;
}

} // namespace

bool isSeparatorLine(const QStringList &cells)
{
    const QString first = cells.value(0);
    return first.startsWith(u"sep=", Qt::CaseInsensitive) && first.size() <= 5 && cells.size() <= 2;
}

Result<char> detectDelimiter(const SourceFile &file, const TextForm &form, QChar given)
{
    if (!given.isNull()) {
        const char16_t character = given.unicode();
        if (character >= 0x80 || character == u'"' || character == u'\n' || character == u'\r' ||
            given.isLetterOrNumber())
            return fail(ErrorKind::Usage, u"delimiter_unusable"_s,
                        u"\"%1\" cannot separate columns. Use a comma, a semicolon, a tab or a bar."_s.arg(given));
        return static_cast<char>(character);
    }
    const QByteArray head = headAsUtf8(file, form);
    if (head.size() > 5 && head.first(4).toLower() == "sep=" && head[4] != '\n' && head[4] != '\r')
        return head[4];
    char best = ',';
    double bestScore = 0;
    for (const char candidate : candidates) {
        const double score = regularity(cellCounts(head, candidate));
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

} // namespace collectz::imports
