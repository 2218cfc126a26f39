// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/jsontext.h"

#include <algorithm>

namespace collectz::catalog {

namespace {

bool needsEscape(char character)
{
    return static_cast<unsigned char>(character) < 0x20 || character == '"' || character == '\\';
}

bool isPlain(QChar character)
{
    return character.unicode() < 0x80 && !needsEscape(static_cast<char>(character.unicode()));
}

void appendPlain(QByteArray &json, QStringView text)
{
    const qsizetype from = json.size();
    json.resize(from + text.size());
    std::transform(text.cbegin(), text.cend(), json.begin() + from,
                   [](QChar character) { return static_cast<char>(character.unicode()); });
}

void appendEscaped(QByteArray &json, char character)
{
    switch (character) {
    case '"':
        json += "\\\"";
        return;
    case '\\':
        json += "\\\\";
        return;
    case '\n':
        json += "\\n";
        return;
    case '\r':
        json += "\\r";
        return;
    case '\t':
        json += "\\t";
        return;
    default:
        break;
    }
    static constexpr char digits[] = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(character);
    json += "\\u00";
    json += digits[code >> 4U];
    json += digits[code & 0x0fU];
}

} // namespace

void appendJsonText(QByteArray &json, QStringView text)
{
    json += '"';
    // Most texts are plain letters, which need no conversion.
    const auto *const plainEnd = std::find_if_not(text.cbegin(), text.cend(), isPlain);
    appendPlain(json, QStringView(text.cbegin(), plainEnd));
    const QByteArray bytes = QStringView(plainEnd, text.cend()).toUtf8();
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (!needsEscape(bytes.at(i)))
            continue;
        json.append(bytes.constData() + plainFrom, i - plainFrom);
        appendEscaped(json, bytes.at(i));
        plainFrom = i + 1;
    }
    json.append(bytes.constData() + plainFrom, bytes.size() - plainFrom);
    json += '"';
}

void appendJsonValue(QByteArray &json, const FieldValue &value)
{
    if (value.isNull()) {
        json += "null";
        return;
    }
    if (!value.isList()) {
        appendJsonText(json, value.text());
        return;
    }
    json += '[';
    const QStringList elements = value.list();
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (i > 0)
            json += ',';
        appendJsonText(json, elements.at(i));
    }
    json += ']';
}

void appendJsonKey(QByteArray &json, QStringView key)
{
    if (!json.endsWith('{'))
        json += ',';
    appendJsonText(json, key);
    json += ':';
}

} // namespace collectz::catalog
