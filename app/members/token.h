// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/randomsource.h"
#include "members/secrettext.h"

#include <optional>

namespace collectz::members {

/// What a token opens. Its letter stands in the token, so none is taken for another.
enum class TokenKind : quint8 { Access, Refresh, Device, Invitation, Reset, Setup };

/// A token as its owner gets it, once, and as it is kept.
struct NewToken
{
    SecretText text; ///< clz<a|r|d|i|p|s>_ and 58 characters of [0-9a-z]: 256 bits and a checksum of 30
    QByteArray hash; ///< SHA-256 of the text, 32 bytes
};

inline constexpr qsizetype tokenLength = 63;

[[nodiscard]] NewToken makeToken(TokenKind kind, RandomSource &random);

/// The hash of a token of this kind; nothing for anything else (prefix, length, alphabet or checksum differ), which then needs
/// no look into the store. Pure.
[[nodiscard]] std::optional<QByteArray> tokenHash(TokenKind kind, const SecretText &text);

} // namespace collectz::members
