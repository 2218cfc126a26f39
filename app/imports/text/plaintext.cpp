// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/text/plaintext.h"

#include "imports/text/encoding.h"

#include <QHash>
#include <QRegularExpression>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

QString entity(QStringView name)
{
    static const QHash<QString, QString> named = {
        {u"amp"_s, u"&"_s},    {u"lt"_s, u"<"_s},    {u"gt"_s, u">"_s},    {u"quot"_s, u"\""_s},  {u"apos"_s, u"'"_s},
        {u"nbsp"_s, u" "_s},   {u"mdash"_s, u"—"_s}, {u"ndash"_s, u"–"_s}, {u"hellip"_s, u"…"_s}, {u"lsquo"_s, u"‘"_s},
        {u"rsquo"_s, u"’"_s},  {u"ldquo"_s, u"“"_s}, {u"rdquo"_s, u"”"_s}, {u"eacute"_s, u"é"_s}, {u"egrave"_s, u"è"_s},
        {u"agrave"_s, u"à"_s}, {u"uuml"_s, u"ü"_s},  {u"ouml"_s, u"ö"_s},  {u"auml"_s, u"ä"_s},   {u"szlig"_s, u"ß"_s},
        {u"copy"_s, u"©"_s},   {u"reg"_s, u"®"_s},   {u"trade"_s, u"™"_s}, {u"ccedil"_s, u"ç"_s},
    };
    if (!name.startsWith(u'#'))
        return named.value(name.toString());
    bool isNumber = false;
    const bool isHexadecimal = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    const uint point = name.mid(isHexadecimal ? 2 : 1).toUInt(&isNumber, isHexadecimal ? 16 : 10);
    if (!isNumber || point < 0x20 || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
        return {};
    const char32_t character = point;
    return QString::fromUcs4(&character, 1);
}

QString withoutEntities(const QString &text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text[at] == u'&' ? text.indexOf(u';', at) : -1;
        const QString character =
            end > at && end - at <= 10 ? entity(QStringView(text).mid(at + 1, end - at - 1)) : QString();
        plain += character.isEmpty() ? QString(text[at]) : character;
        at = character.isEmpty() ? at + 1 : end + 1;
    }
    return plain;
}

/// What stands between a tag's brackets, as it bears on lines.
QString replacementOf(QStringView tag)
{
    static const QRegularExpression breaking(u"^/?(br|p|div|li|tr|blockquote|h[1-6])\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return breaking.match(tag.toString()).hasMatch() ? u"\n"_s : QString();
}

/// The control words of RTF that stand for text.
QString rtfWord(QStringView word)
{
    if (word == u"par" || word == u"line")
        return u"\n"_s;
    if (word == u"tab")
        return u"\t"_s;
    if (word == u"emdash")
        return u"—"_s;
    if (word == u"endash")
        return u"–"_s;
    if (word == u"lquote" || word == u"rquote")
        return word == u"lquote" ? u"‘"_s : u"’"_s;
    if (word == u"ldblquote" || word == u"rdblquote")
        return word == u"ldblquote" ? u"“"_s : u"”"_s;
    return {};
}

bool isHiddenGroup(QStringView word)
{
    return word == u"fonttbl" || word == u"colortbl" || word == u"stylesheet" || word == u"info" || word == u"pict" ||
           word == u"expandedcolortbl";
}

/// Walks through RTF: groups with their visibility, control words and plain characters.
class RtfText
{
public:
    explicit RtfText(const QString &rtf)
        : m_rtf(rtf)
    {}

    QString plain()
    {
        while (m_at < m_rtf.size()) {
            const QChar character = m_rtf[m_at];
            if (character == u'{') {
                m_hidden << (!m_hidden.isEmpty() && m_hidden.constLast());
                ++m_at;
            } else if (character == u'}') {
                if (!m_hidden.isEmpty())
                    m_hidden.removeLast();
                ++m_at;
            } else if (character == u'\\') {
                control();
            } else {
                if (character != u'\n' && character != u'\r')
                    emitText(QString(character));
                ++m_at;
            }
        }
        return m_text.trimmed();
    }

private:
    void emitText(const QString &text)
    {
        if (m_skip > 0)
            --m_skip;
        else if (m_hidden.isEmpty() || !m_hidden.constLast())
            m_text += text;
    }

    void control()
    {
        const QChar next = m_at + 1 < m_rtf.size() ? m_rtf[m_at + 1] : QChar();
        if (next == u'\'') {
            const auto byte = static_cast<unsigned char>(QStringView(m_rtf).mid(m_at + 2, 2).toUInt(nullptr, 16));
            const char16_t character = windows1252Character(byte);
            emitText(character ? QString(QChar(character)) : QString());
            m_at += 4;
        } else if (!next.isLetter()) {
            if (next == u'*' && !m_hidden.isEmpty())
                m_hidden.last() = true;
            else if (next == u'\n' || next == u'\r')
                emitText(u"\n"_s);
            else if (next == u'~')
                emitText(u" "_s);
            else if (next == u'\\' || next == u'{' || next == u'}')
                emitText(QString(next));
            m_at += 2;
        } else {
            word();
        }
    }

    void word()
    {
        qsizetype end = m_at + 1;
        while (end < m_rtf.size() && m_rtf[end].unicode() < 0x80 && m_rtf[end].isLetter())
            ++end;
        const QStringView name = QStringView(m_rtf).mid(m_at + 1, end - m_at - 1);
        qsizetype numberEnd = end;
        if (numberEnd < m_rtf.size() && m_rtf[numberEnd] == u'-')
            ++numberEnd;
        while (numberEnd < m_rtf.size() && m_rtf[numberEnd].isDigit())
            ++numberEnd;
        const int number = QStringView(m_rtf).mid(end, numberEnd - end).toInt();
        m_at = numberEnd < m_rtf.size() && m_rtf[numberEnd] == u' ' ? numberEnd + 1 : numberEnd;
        if (name == u"u") {
            emitText(QString(QChar(static_cast<char16_t>(number < 0 ? number + 0x10000 : number))));
            m_skip = m_fallback;
        } else if (name == u"uc") {
            m_fallback = qBound(0, number, 8);
        } else if (isHiddenGroup(name)) {
            if (!m_hidden.isEmpty())
                m_hidden.last() = true;
        } else if (const QString text = rtfWord(name); !text.isEmpty()) {
            emitText(text);
        }
    }

    const QString &m_rtf;
    qsizetype m_at = 0;
    QList<bool> m_hidden;
    int m_fallback = 1; ///< characters after \u that old readers would show instead
    int m_skip = 0;
    QString m_text;
};

} // namespace

QString plainTextOfHtml(const QString &html)
{
    if (!html.contains(u'<') && !html.contains(u'&'))
        return html.trimmed();
    static const QRegularExpression tag(u"<(/?[a-zA-Z!][^<>]{0,2000})>"_s);
    QString text;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = tag.globalMatch(html);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        text += QStringView(html).mid(from, match.capturedStart() - from);
        text += replacementOf(match.capturedView(1));
        from = match.capturedEnd();
    }
    text += QStringView(html).mid(from);
    static const QRegularExpression manyLines(u"[ \\t]*\\n([ \\t]*\\n)+"_s);
    return withoutEntities(text).replace(manyLines, u"\n\n"_s).trimmed();
}

QString plainTextOfRtf(const QString &rtf)
{
    if (!rtf.trimmed().startsWith(u"{\\rtf"))
        return rtf;
    return RtfText(rtf).plain();
}

QStringList splitList(const QString &text, QStringView separators)
{
    QStringList elements;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !separators.contains(text[at]))
            continue;
        const QString element = text.mid(from, at - from).trimmed();
        if (!element.isEmpty() && !elements.contains(element))
            elements << element;
        from = at + 1;
    }
    return elements;
}

QString naturalName(const QString &name)
{
    const QStringList parts = name.split(u',');
    if (parts.size() != 2 || parts[1].trimmed().isEmpty())
        return name.trimmed();
    return parts[1].trimmed() + u' ' + parts[0].trimmed();
}

bool saysYes(const QString &text)
{
    const QString word = text.trimmed().toLower();
    return word == u"yes" || word == u"true" || word == u"1" || word == u"x" || word == u"y" || word == u"ja" ||
           word == u"oui" || word == u"on" || word == u"✓";
}

} // namespace collectz::imports
