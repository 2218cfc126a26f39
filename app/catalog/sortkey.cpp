// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sortkey.h"

#include <unicode/ucol.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <array>
#include <memory>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKey = 24;

struct CollatorCloser
{
    void operator()(UCollator *collator) const { ucol_close(collator); }
};

using Collator = std::unique_ptr<UCollator, CollatorCloser>;

Collator openCollator()
{
    UErrorCode status = U_ZERO_ERROR;
    Collator collator(ucol_open("", &status));
    if (U_FAILURE(status))
        return nullptr;
    ucol_setAttribute(collator.get(), UCOL_STRENGTH, UCOL_SECONDARY, &status);
    ucol_setAttribute(collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    return collator;
}

// A collator is costly to open and must not be used by two threads at once.
const UCollator *threadCollator()
{
    thread_local const Collator collator = openCollator();
    return collator.get();
}

// Weights beyond the longest key cannot count, so that a long text costs no more than a short one.
constexpr qsizetype charactersThatCount = 128;

} // namespace

QByteArray sortKey(const QString &text)
{
    const UCollator *collator = threadCollator();
    if (!collator || text.isEmpty())
        return text.left(longestKey).toUtf8().left(longestKey);
    std::array<std::uint8_t, 512> buffer{};
    const auto length = static_cast<int32_t>(std::min(text.size(), charactersThatCount));
    const int32_t needed = ucol_getSortKey(collator, reinterpret_cast<const UChar *>(text.utf16()), length,
                                           buffer.data(), static_cast<int32_t>(buffer.size()));
    qsizetype size = std::min<qsizetype>(needed, static_cast<qsizetype>(buffer.size()));
    if (needed <= static_cast<int32_t>(buffer.size()))
        --size; // the terminating zero
    return {reinterpret_cast<const char *>(buffer.data()), std::clamp<qsizetype>(size, 0, longestKey)};
}

QByteArray sortKeyPrefix(const QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1).isDigit())
        --end;
    if (end == 0)
        return {};
    const QByteArray key = sortKey(text.left(end));
    // The first level ends at the byte 1, which no weight contains; what follows are accents.
    const qsizetype level = key.indexOf('\x01');
    return level < 0 ? key : key.left(level);
}

QString sortKeyVersion()
{
    UVersionInfo version{};
    if (const UCollator *collator = threadCollator())
        ucol_getVersion(collator, version);
    return u"icu-%1.%2.%3.%4-secondary-numeric-%5"_s.arg(version[0])
        .arg(version[1])
        .arg(version[2])
        .arg(version[3])
        .arg(longestKey);
}

} // namespace collectz::catalog
