// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/token.h"

#include "base/sha256.h"

#include <sodium.h>

#include <array>
#include <cstring>

namespace collectz::members {

namespace {

constexpr qsizetype prefixLength = 5;
constexpr qsizetype bodyLength = 52;
constexpr qsizetype checksumLength = 6;
static_assert(prefixLength + bodyLength + checksumLength == tokenLength);

// Without i, l, o and u, which are misread.
constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::array kindLetters{'a', 'r', 'd', 'i', 'p', 's'};

/// Five bits a character, from the highest; what is missing at the end counts as zero.
void encode(std::span<const unsigned char> bytes, char *out, qsizetype characters)
{
    for (qsizetype i = 0; i < characters; ++i) {
        const qsizetype bit = i * 5;
        const auto byte = static_cast<size_t>(bit / 8);
        const unsigned high = byte < bytes.size() ? bytes[byte] : 0U;
        const unsigned low = byte + 1 < bytes.size() ? bytes[byte + 1] : 0U;
        const unsigned window = (high << 8U) | low;
        out[i] = alphabet[(window >> static_cast<unsigned>(11 - bit % 8)) & 31U];
    }
}

void writePrefix(TokenKind kind, char *out)
{
    std::memcpy(out, "clz__", prefixLength);
    out[3] = kindLetters.at(static_cast<size_t>(kind));
}

void writeChecksum(const char *text, char *out)
{
    const QByteArray digest = sha256({text, prefixLength + bodyLength});
    encode({reinterpret_cast<const unsigned char *>(digest.constData()), static_cast<size_t>(digest.size())}, out,
           checksumLength);
}

} // namespace

NewToken makeToken(TokenKind kind, RandomSource &random)
{
    NewToken token;
    token.text = SecretText::make(tokenLength, [&](char *out) {
        std::array<unsigned char, 32> bytes{};
        random.fill(bytes);
        writePrefix(kind, out);
        encode(bytes, out + prefixLength, bodyLength);
        writeChecksum(out, out + prefixLength + bodyLength);
        sodium_memzero(bytes.data(), bytes.size());
    });
    token.hash = *tokenHash(kind, token.text);
    return token;
}

std::optional<QByteArray> tokenHash(TokenKind kind, const SecretText &text)
{
    const QByteArrayView bytes = text.reveal();
    if (bytes.size() != tokenLength)
        return std::nullopt;
    std::array<char, prefixLength> prefix{};
    writePrefix(kind, prefix.data());
    std::array<char, checksumLength> checksum{};
    writeChecksum(bytes.data(), checksum.data());
    if (std::memcmp(bytes.data(), prefix.data(), prefix.size()) != 0 ||
        sodium_memcmp(bytes.data() + prefixLength + bodyLength, checksum.data(), checksum.size()) != 0)
        return std::nullopt;
    return sha256({bytes.data(), bytes.size()});
}

} // namespace collectz::members
