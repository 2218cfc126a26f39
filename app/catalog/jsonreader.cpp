// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/jsonreader.h"

#include <charconv>

namespace collectz::catalog {

namespace {

constexpr int deepest = 64;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

int hexDigit(char character)
{
    if (isDigit(character))
        return character - '0';
    const char small = static_cast<char>(character | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

} // namespace

JsonReader::JsonReader(QByteArrayView json)
    : m_json(json)
{}

char JsonReader::peek()
{
    while (m_at < m_json.size()) {
        const char character = m_json[m_at];
        if (character != ' ' && character != '\n' && character != '\r' && character != '\t')
            return character;
        ++m_at;
    }
    return 0;
}

bool JsonReader::take(char character)
{
    if (peek() != character)
        return false;
    ++m_at;
    return true;
}

void JsonReader::giveUp()
{
    m_isBroken = true;
    m_at = m_json.size();
}

bool JsonReader::enter(char opening)
{
    if (peek() != opening) {
        skip();
        return false;
    }
    ++m_at;
    m_isFirst = true;
    if (++m_depth > deepest)
        giveUp();
    return true;
}

bool JsonReader::leave(char closing)
{
    if (!take(closing))
        return false;
    --m_depth;
    // Whatever is around it has this one as an element already.
    m_isFirst = false;
    return true;
}

bool JsonReader::nextMember(QString &key)
{
    if (m_isBroken || leave('}'))
        return false;
    if ((!m_isFirst && !take(',')) || peek() != '"') {
        giveUp();
        return false;
    }
    m_isFirst = false;
    key = quoted();
    if (!take(':'))
        giveUp();
    // So that a value which is not read is told from one that is.
    std::ignore = peek();
    return !m_isBroken;
}

bool JsonReader::nextElement()
{
    if (m_isBroken || leave(']'))
        return false;
    if (!m_isFirst && !take(','))
        giveUp();
    m_isFirst = false;
    std::ignore = peek();
    return !m_isBroken;
}

QString JsonReader::text()
{
    if (peek() == '"')
        return quoted();
    skip();
    return {};
}

qint64 JsonReader::integer(qint64 otherwise)
{
    std::ignore = peek();
    const qsizetype from = m_at;
    skip();
    const char *end = m_json.data() + m_at;
    qint64 number = 0;
    const auto [stop, error] = std::from_chars(m_json.data() + from, end, number);
    return error == std::errc() && stop == end && !m_isBroken ? number : otherwise;
}

std::optional<bool> JsonReader::boolean()
{
    const char first = peek();
    skip();
    if (first != 't' && first != 'f')
        return std::nullopt;
    return first == 't';
}

FieldValue JsonReader::fieldValue()
{
    if (peek() != '[')
        return FieldValue(text());
    QStringList list;
    elements([this, &list] { list << text(); });
    return FieldValue(list);
}

void JsonReader::skip()
{
    const char first = peek();
    switch (first) {
    case '{':
        members([](const QString &) {});
        break;
    case '[':
        elements([] {});
        break;
    case '"':
        std::ignore = quoted();
        break;
    case 't':
        skipWord("true");
        break;
    case 'f':
        skipWord("false");
        break;
    case 'n':
        skipWord("null");
        break;
    default:
        skipNumber();
        break;
    }
}

void JsonReader::skipWord(QByteArrayView word)
{
    if (m_json.sliced(m_at).startsWith(word))
        m_at += word.size();
    else
        giveUp();
}

void JsonReader::skipDigits()
{
    const qsizetype from = m_at;
    while (m_at < m_json.size() && isDigit(m_json[m_at]))
        ++m_at;
    if (m_at == from)
        giveUp();
}

void JsonReader::skipNumber()
{
    const auto at = [this](char character) { return m_at < m_json.size() && m_json[m_at] == character; };
    if (at('-'))
        ++m_at;
    if (at('0'))
        ++m_at;
    else
        skipDigits();
    if (at('.')) {
        ++m_at;
        skipDigits();
    }
    if (at('e') || at('E')) {
        ++m_at;
        if (at('+') || at('-'))
            ++m_at;
        skipDigits();
    }
}

QString JsonReader::plain(qsizetype from, qsizetype end, bool isAscii)
{
    const QByteArrayView bytes = m_json.sliced(from, end - from);
    if (isAscii)
        return QString::fromLatin1(bytes);
    if (!QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8()) {
        giveUp();
        return {};
    }
    return QString::fromUtf8(bytes);
}

QString JsonReader::quoted()
{
    const qsizetype from = ++m_at;
    bool isAscii = true;
    for (; m_at < m_json.size(); ++m_at) {
        const auto character = static_cast<unsigned char>(m_json[m_at]);
        if (character == '"')
            return plain(from, m_at++, isAscii);
        if (character == '\\')
            return unescaped(from);
        if (character < 0x20)
            break;
        isAscii &= character < 0x80;
    }
    giveUp();
    return {};
}

QString JsonReader::unescaped(qsizetype from)
{
    QString text;
    for (; m_at < m_json.size(); ++m_at) {
        const char character = m_json[m_at];
        if (character != '"' && character != '\\') {
            if (static_cast<unsigned char>(character) < 0x20)
                break;
            continue;
        }
        text += plain(from, m_at, false);
        if (m_isBroken)
            return {};
        ++m_at;
        if (character == '"')
            return text;
        text += escaped();
        from = m_at--;
    }
    giveUp();
    return {};
}

/// The letter of an escape, of which the backslash is read.
QChar JsonReader::escaped()
{
    const char character = m_at < m_json.size() ? m_json[m_at++] : '\0';
    switch (character) {
    case '"':
    case '\\':
    case '/':
        return QLatin1Char(character);
    case 'b':
        return QLatin1Char('\b');
    case 'f':
        return QLatin1Char('\f');
    case 'n':
        return QLatin1Char('\n');
    case 'r':
        return QLatin1Char('\r');
    case 't':
        return QLatin1Char('\t');
    default:
        break;
    }
    int code = character == 'u' && m_json.size() - m_at >= 4 ? 0 : -1;
    for (int digit = 0; digit < 4 && code >= 0; ++digit) {
        const int value = hexDigit(m_json[m_at++]);
        code = value < 0 ? -1 : code * 16 + value;
    }
    if (code < 0)
        giveUp();
    return QChar(static_cast<char16_t>(code < 0 ? 0 : code));
}

bool JsonReader::isWhole()
{
    return !m_isBroken && peek() == 0 && m_at == m_json.size();
}

} // namespace collectz::catalog
