// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/member.h"

#include <QByteArray>

namespace collectz::storage {

/// The policy table as rights of PostgreSQL, for people whose desktops reach the database directly: a group role per role of
/// members, grants and row security on the catalog's tables, functions that tell who asks. To be run by the owner of the tables,
/// again after each migration; whatever no rule grants stays denied, secrets of members to everybody. Pure.
///
/// `prefix` keeps catalogs of one server apart: small letters, digits and underscores, 1 to 20; an empty script for any other.
[[nodiscard]] QByteArray roleGrantsScript(const QByteArray &prefix);

/// The login of one member: in the group of their role while they are active, locked and out of every group otherwise, with time
/// limits for statements, locks and idle transactions. The password is set apart, where it is known.
[[nodiscard]] QByteArray memberLoginScript(const QByteArray &prefix, const members::Member &member);

/// <prefix>_<role> and <prefix>_m_<id>.
[[nodiscard]] QByteArray groupRoleName(const QByteArray &prefix, members::Role role);
[[nodiscard]] QByteArray memberLoginName(const QByteArray &prefix, const MemberId &member);

} // namespace collectz::storage
