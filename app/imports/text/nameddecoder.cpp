// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/text/nameddecoder.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <array>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

/// Of 100: below that, and so near to a western encoding, a guess is none.
constexpr int leastConfidence = 25;
constexpr int leastLead = 20;

UConverter *openConverter(const QByteArray &name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name.constData(), &status);
    if (U_FAILURE(status) || !converter)
        return nullptr;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

/// Delimiters, quotes and digits must be what they look like; some Japanese tables have the yen sign and the overline in place of
/// two of the others.
bool containsAscii(UConverter *converter)
{
    QByteArray ascii("\t\n\r");
    for (char letter = 0x20; letter < 0x7f; ++letter)
        ascii += letter;
    std::array<UChar, 256> units{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t count = ucnv_toUChars(converter, units.data(), static_cast<int32_t>(units.size()), ascii.constData(),
                                        static_cast<int32_t>(ascii.size()), &status);
    if (U_FAILURE(status) || count != ascii.size())
        return false;
    for (qsizetype at = 0; at < ascii.size(); ++at) {
        const char letter = ascii[at];
        if (units.at(static_cast<size_t>(at)) != static_cast<UChar>(letter) && letter != '\\' && letter != '~')
            return false;
    }
    return true;
}

bool isWestern(const QByteArray &name)
{
    return name == "ISO-8859-1" || name == "windows-1252" || name == "ISO-8859-9" || name == "windows-1254" ||
           name == "ISO-8859-15";
}

} // namespace

std::optional<QString> NamedDecoder::usualName(const QString &name)
{
    UConverter *converter = openConverter(name.toLatin1());
    if (!converter)
        return {};
    UErrorCode status = U_ZERO_ERROR;
    const char *internal = ucnv_getName(converter, &status);
    const char *usual = ucnv_getStandardName(internal, "MIME", &status);
    if (!usual)
        usual = ucnv_getStandardName(internal, "IANA", &status);
    const QString found = QString::fromLatin1(usual ? usual : internal);
    const bool isUsable = containsAscii(converter);
    ucnv_close(converter);
    return isUsable ? std::optional(found) : std::nullopt;
}

std::optional<QString> NamedDecoder::recognise(QByteArrayView text)
{
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_setText(detector, text.data(), static_cast<int32_t>(text.size()), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &status);
    QByteArray best;
    int32_t bestConfidence = 0;
    int32_t western = 0;
    for (int32_t at = 0; U_SUCCESS(status) && at < count; ++at) {
        const QByteArray name = ucsdet_getName(matches[at], &status);
        const int32_t confidence = ucsdet_getConfidence(matches[at], &status);
        if (isWestern(name))
            western = qMax(western, confidence);
        else if (confidence > bestConfidence && !name.startsWith("UTF-")) {
            best = name;
            bestConfidence = confidence;
        }
    }
    ucsdet_close(detector);
    if (bestConfidence < leastConfidence || bestConfidence < western + leastLead)
        return {};
    return usualName(QString::fromLatin1(best));
}

NamedDecoder::NamedDecoder(const QString &name)
    : m_converter(openConverter(name.toLatin1()))
{}

NamedDecoder::~NamedDecoder()
{
    if (m_converter)
        ucnv_close(m_converter);
}

void NamedDecoder::reset()
{
    if (m_converter)
        ucnv_resetToUnicode(m_converter);
}

void NamedDecoder::decode(QByteArrayView raw, bool isLast, QByteArray &utf8)
{
    const char *from = raw.data();
    const char *const end = from + raw.size();
    std::array<UChar, 4096> units{};
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        UChar *to = units.data();
        ucnv_toUnicode(m_converter, &to, units.data() + units.size(), &from, end, nullptr, isLast, &status);
        utf8 += QStringView(units.data(), to - units.data()).toUtf8();
        if (status == U_BUFFER_OVERFLOW_ERROR)
            continue;
        if (U_SUCCESS(status))
            return;
        std::array<char, 16> bytes{};
        auto length = static_cast<int8_t>(bytes.size());
        UErrorCode asked = U_ZERO_ERROR;
        ucnv_getInvalidChars(m_converter, bytes.data(), &length, &asked);
        utf8.append(bytes.data(), U_SUCCESS(asked) ? length : 0);
        if (from >= end && !isLast)
            return;
        if (from >= end && status == U_TRUNCATED_CHAR_FOUND)
            return;
    }
}

} // namespace collectz::imports
