// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"
#include "base/result.h"
#include "members/action.h"
#include "members/role.h"

#include <QLatin1StringView>

#include <array>
#include <span>

namespace collectz::members {

/// Whether the thing an action is about belongs to who asks: made by them, or about themselves.
enum class Ownership : quint8 { Own, Other };

/// How far a role's right to an action goes.
enum class Grant : quint8 { Never, Own, Any };

/// One row of the one table that routes, menus and SQL grants read.
struct PolicyRow
{
    Action action;
    QLatin1StringView word;
    QLatin1StringView deed;                   ///< for sentences: "change items"
    bool anyone = false;                      ///< without signing in; then for every status too
    std::array<Grant, allRoles.size()> roles; ///< in the order of allRoles, for active members
};

/// The whole table, one row per action in the order of the enumeration.
[[nodiscard]] std::span<const PolicyRow> policyTable();

/// Who asks. Made by authentication alone.
struct Principal
{
    std::optional<Role> role; ///< nothing for somebody who did not sign in
    MemberStatus status = MemberStatus::Active;
    MemberId member;
    SessionId session;
    QString name;           ///< as shown in history and activity
    bool isConsole = false; ///< the person at the server itself (collectzd admin)

    [[nodiscard]] static Principal anonymous() { return {}; }

    /// Break-glass: acts with an owner's rights, by nobody's account.
    [[nodiscard]] static Principal console();
};

/// Yes, or why not: a stable code and a sentence for people.
struct Decision
{
    bool isAllowed = false;
    QString reason;   ///< empty when allowed; not_signed_in, member_invited, member_suspended, member_revoked,
                      ///< role_not_allowed, not_own, owner_protected, last_owner, own_account
    QString sentence; ///< empty when allowed

    explicit operator bool() const { return isAllowed; }

    /// Nothing, or the Denied error with the same code and sentence.
    [[nodiscard]] Result<void> result() const;

    [[nodiscard]] static Decision allow() { return {true, {}, {}}; }

    [[nodiscard]] static Decision refuse(const QString &reason, const QString &sentence)
    {
        return {false, reason, sentence};
    }
};

/// The table's answer. Deny is what remains when nothing allows. Pure, like everything here.
[[nodiscard]] Decision decide(const Principal &who, Action action, Ownership ownership);

/// What is known of the member that a deed is about.
struct Target
{
    MemberId member;
    Role role = Role::Viewer;
    MemberStatus status = MemberStatus::Active;
};

/// Rules beyond the table: only owners make and unmake owners; the last active owner stays; nobody changes their own role or
/// status. `activeOwners` counts all of them, the target included.
[[nodiscard]] Decision decideRoleChange(const Principal &who, const Target &target, Role role, int activeOwners);
[[nodiscard]] Decision decideStatusChange(const Principal &who, const Target &target, MemberStatus status,
                                          int activeOwners);
[[nodiscard]] Decision decideInvitation(const Principal &who, Role role);
[[nodiscard]] Decision decideReset(const Principal &who, const Target &target);
[[nodiscard]] Decision decideSessionEnd(const Principal &who, const Target &target);

} // namespace collectz::members
