// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberstore.h"
#include "storage/connection.h"

namespace collectz::storage {

/// What the columns of the queries about members mean, in the order in which those queries name them.
[[nodiscard]] members::Member memberOf(const Statement &row);
[[nodiscard]] members::Session sessionOf(const Statement &row);
[[nodiscard]] members::StoredToken tokenOf(const Statement &row);
[[nodiscard]] members::KnownDevice deviceOf(const Statement &row);
[[nodiscard]] members::Invitation invitationOf(const Statement &row);
[[nodiscard]] members::PasswordReset resetOf(const Statement &row);

[[nodiscard]] QByteArray tokenKindWord(members::TokenKind kind);

} // namespace collectz::storage
