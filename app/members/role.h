// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace collectz::members {

/// What somebody may do, from most to least. Stored and exchanged by word: owner, admin, editor, contributor, viewer.
enum class Role : quint8 {
    Owner,       ///< everything; there is always at least one who is active
    Admin,       ///< everything but making and unmaking owners
    Editor,      ///< changes the whole catalog
    Contributor, ///< adds, and changes what they added
    Viewer,      ///< looks
};

/// Where a member stands. Rights exist in Active alone. Stored by word: invited, active, suspended, revoked.
enum class MemberStatus : quint8 { Invited, Active, Suspended, Revoked };

inline constexpr std::array allRoles{Role::Owner, Role::Admin, Role::Editor, Role::Contributor, Role::Viewer};
inline constexpr std::array allMemberStatuses{MemberStatus::Invited, MemberStatus::Active, MemberStatus::Suspended,
                                              MemberStatus::Revoked};

[[nodiscard]] QString roleWord(Role role);
[[nodiscard]] std::optional<Role> roleFromWord(QStringView word);
[[nodiscard]] QString memberStatusWord(MemberStatus status);
[[nodiscard]] std::optional<MemberStatus> memberStatusFromWord(QStringView word);

} // namespace collectz::members
