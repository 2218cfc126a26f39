// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sortkey.h"

#include <QHash>

#include <algorithm>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

bool isDroppedMark(char32_t point)
{
    return (point >= 0x0300 && point <= 0x036f) || (point >= 0x0591 && point <= 0x05c7) ||
           (point >= 0x064b && point <= 0x065f) || point == 0x0670 || (point >= 0x1ab0 && point <= 0x1aff) ||
           (point >= 0x1dc0 && point <= 0x1dff) || (point >= 0x20d0 && point <= 0x20ff) || point == 0x00ad ||
           (point >= 0x200b && point <= 0x200f) || (point >= 0xfe00 && point <= 0xfe0f);
}

/// Letters that Unicode does not decompose although readers type them without their stroke.
QStringView plainLetters(char32_t point)
{
    switch (point) {
    case U'ß':
        return u"ss";
    case U'ø':
        return u"o";
    case U'ł':
        return u"l";
    case U'đ':
    case U'ð':
        return u"d";
    case U'þ':
        return u"th";
    case U'æ':
        return u"ae";
    case U'œ':
        return u"oe";
    case U'ı':
        return u"i";
    case U'ħ':
        return u"h";
    default:
        return {};
    }
}

class FoldedText
{
public:
    explicit FoldedText(qsizetype size) { m_text.reserve(size); }

    void addBlank() { m_blank = !m_text.isEmpty(); }

    template <typename Text>
    void add(const Text &text)
    {
        if (m_blank)
            m_text += u' ';
        m_blank = false;
        m_text += text;
    }

    [[nodiscard]] QString take() { return std::move(m_text); }

private:
    QString m_text;
    bool m_blank = false;
};

bool isWordPoint(char32_t point)
{
    return QChar::isLetterOrNumber(point) || QChar::isMark(point);
}

QString foldAscii(const QString &text)
{
    FoldedText folded(text.size());
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'))
            folded.add(character);
        else if (unit >= u'A' && unit <= u'Z')
            folded.add(QChar(static_cast<char16_t>(unit + 32)));
        else
            folded.addBlank();
    }
    return folded.take();
}

} // namespace

QString foldText(const QString &text)
{
    if (std::all_of(text.cbegin(), text.cend(), [](QChar character) { return character.unicode() < 0x80; }))
        return foldAscii(text);
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    FoldedText folded(decomposed.size());
    const QList<uint> points = decomposed.toUcs4();
    for (const char32_t point : points) {
        if (isDroppedMark(point))
            continue;
        if (const QStringView letters = plainLetters(point); !letters.isEmpty())
            folded.add(letters);
        else if (isWordPoint(point))
            folded.add(QStringView(QChar::fromUcs4(point)));
        else
            folded.addBlank();
    }
    // Syllables that decomposing took apart (Hangul, kana with marks) become whole again.
    return folded.take().normalized(QString::NormalizationForm_C);
}

} // namespace collectz::catalog
