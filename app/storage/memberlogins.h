// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "members/member.h"
#include "members/secrettext.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace collectz::storage {

/// Carries the rights of the policy table out on a PostgreSQL catalog and makes the login of each member, in one transaction: all
/// of it or nothing. From then on a trigger keeps each login in step with the role and status of its member. The location's
/// account has to own the tables and to have CREATEROLE. Usage for a file or an odd prefix. Blocking.
[[nodiscard]] Result<void> applyRoleGrants(const QString &location, const QByteArray &prefix,
                                           const QList<members::Member> &members);

/// Makes the login of one member and gives it a password, which goes to the server as its verifier alone.
[[nodiscard]] Result<void> setLoginPassword(const QString &location, const QByteArray &prefix,
                                            const members::Member &member, const members::SecretText &password);

} // namespace collectz::storage
