// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/mnemonics.h"

#include <QHash>
#include <QSet>

namespace collectz::ui {

namespace {

/// Where the ampersand before the underlined letter stands; -1 for none. Two in a row are one to be read.
qsizetype signAt(const QString &text)
{
    for (qsizetype place = 0; place + 1 < text.size(); ++place) {
        if (text.at(place) != QLatin1Char('&'))
            continue;
        if (text.at(place + 1) != QLatin1Char('&'))
            return place;
        ++place;
    }
    return -1;
}

/// Where a letter could be underlined, the best places first: beginnings of words before the rest.
QList<qsizetype> placesIn(const QString &text)
{
    QList<qsizetype> beginnings;
    QList<qsizetype> others;
    for (qsizetype place = 0; place < text.size(); ++place) {
        if (!text.at(place).isLetterOrNumber())
            continue;
        const bool begins = place == 0 || !text.at(place - 1).isLetterOrNumber();
        (begins ? beginnings : others).append(place);
    }
    return beginnings + others;
}

/// Deals the letters that are left so that as many texts as possible get one: a text that finds all its letters taken asks those
/// who have them to take another.
class LetterDeal
{
public:
    LetterDeal(const QStringList &texts, const QSet<QChar> &taken)
        : m_texts(texts)
        , m_taken(taken)
    {}

    bool give(qsizetype number)
    {
        QSet<QChar> asked;
        return give(number, asked);
    }

    [[nodiscard]] qsizetype placeOf(qsizetype number) const
    {
        for (const qsizetype place : placesIn(m_texts.at(number))) {
            if (m_owners.value(m_texts.at(number).at(place).toLower(), -1) == number)
                return place;
        }
        return -1;
    }

private:
    bool give(qsizetype number, QSet<QChar> &asked)
    {
        for (const qsizetype place : placesIn(m_texts.at(number))) {
            const QChar letter = m_texts.at(number).at(place).toLower();
            if (m_taken.contains(letter) || asked.contains(letter))
                continue;
            asked.insert(letter);
            const qsizetype owner = m_owners.value(letter, -1);
            if (owner < 0 || give(owner, asked)) {
                m_owners.insert(letter, number);
                return true;
            }
        }
        return false;
    }

    QStringList m_texts;
    QSet<QChar> m_taken;
    QHash<QChar, qsizetype> m_owners;
};

} // namespace

QChar mnemonicOf(const QString &text)
{
    const qsizetype place = signAt(text);
    return place < 0 ? QChar() : text.at(place + 1).toLower();
}

QStringList withMnemonics(const QStringList &texts)
{
    QStringList marked = texts;
    QSet<QChar> taken;
    QList<qsizetype> open;
    for (qsizetype number = 0; number < marked.size(); ++number) {
        const QChar letter = mnemonicOf(marked.at(number));
        if (letter.isNull() || taken.contains(letter)) {
            if (!letter.isNull())
                marked[number].remove(signAt(marked.at(number)), 1);
            open.append(number);
        } else {
            taken.insert(letter);
        }
    }
    LetterDeal deal(marked, taken);
    for (const qsizetype number : std::as_const(open))
        deal.give(number);
    for (const qsizetype number : std::as_const(open)) {
        if (const qsizetype place = deal.placeOf(number); place >= 0)
            marked[number].insert(place, QLatin1Char('&'));
    }
    return marked;
}

} // namespace collectz::ui
