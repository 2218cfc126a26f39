// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/changedwords.h"

#include <vector>

namespace collectz::models {

namespace {

/// Words of either text beyond which no table of all pairs is made.
constexpr qsizetype mostCompared = 1000;

QList<TextRange> wordsOf(const QString &text)
{
    QList<TextRange> words;
    qsizetype from = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool inWord = i < text.size() && !text.at(i).isSpace();
        if (inWord && from < 0)
            from = i;
        if (!inWord && from >= 0) {
            words.append({from, i - from});
            from = -1;
        }
    }
    return words;
}

class Comparison
{
public:
    Comparison(const QString &base, const QString &text)
        : m_base(base)
        , m_text(text)
        , m_baseWords(wordsOf(base))
        , m_words(wordsOf(text))
    {}

    [[nodiscard]] QList<TextRange> changed()
    {
        trim();
        std::vector<bool> isKept(static_cast<size_t>(m_end - m_begin), false);
        if (m_end - m_begin <= mostCompared && m_baseEnd - m_begin <= mostCompared)
            keepCommon(isKept);
        QList<TextRange> ranges;
        bool joins = false;
        for (qsizetype i = m_begin; i < m_end; ++i) {
            const TextRange &word = m_words.at(i);
            const bool changed = !isKept[static_cast<size_t>(i - m_begin)];
            if (changed && joins)
                ranges.last().length = word.from + word.length - ranges.last().from;
            else if (changed)
                ranges.append(word);
            joins = changed;
        }
        return ranges;
    }

private:
    [[nodiscard]] bool areEqual(qsizetype base, qsizetype word) const
    {
        const TextRange &one = m_baseWords.at(base);
        const TextRange &other = m_words.at(word);
        return QStringView(m_base).mid(one.from, one.length) == QStringView(m_text).mid(other.from, other.length);
    }

    /// Leaves what lies between the common beginning and the common end.
    void trim()
    {
        m_end = m_words.size();
        m_baseEnd = m_baseWords.size();
        while (m_begin < m_end && m_begin < m_baseEnd && areEqual(m_begin, m_begin))
            ++m_begin;
        while (m_end > m_begin && m_baseEnd > m_begin && areEqual(m_baseEnd - 1, m_end - 1)) {
            --m_end;
            --m_baseEnd;
        }
    }

    /// Marks the words of a longest common subsequence.
    void keepCommon(std::vector<bool> &isKept) const
    {
        const auto rows = static_cast<size_t>(m_baseEnd - m_begin);
        const auto columns = static_cast<size_t>(m_end - m_begin);
        std::vector<std::vector<quint16>> longest(rows + 1, std::vector<quint16>(columns + 1, 0));
        const auto equalAt = [this](size_t row, size_t column) {
            return areEqual(m_begin + static_cast<qsizetype>(row), m_begin + static_cast<qsizetype>(column));
        };
        for (size_t row = rows; row-- > 0;) {
            for (size_t column = columns; column-- > 0;)
                longest[row][column] = equalAt(row, column)
                                           ? static_cast<quint16>(longest[row + 1][column + 1] + 1)
                                           : std::max(longest[row + 1][column], longest[row][column + 1]);
        }
        for (size_t row = 0, column = 0; row < rows && column < columns;) {
            if (equalAt(row, column)) {
                isKept[column] = true;
                ++row;
                ++column;
            } else if (longest[row + 1][column] >= longest[row][column + 1]) {
                ++row;
            } else {
                ++column;
            }
        }
    }

    const QString &m_base;
    const QString &m_text;
    QList<TextRange> m_baseWords;
    QList<TextRange> m_words;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    qsizetype m_baseEnd = 0;
};

} // namespace

QList<TextRange> changedWords(const QString &base, const QString &text)
{
    return Comparison(base, text).changed();
}

} // namespace collectz::models
