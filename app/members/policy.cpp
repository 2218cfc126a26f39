// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/policy.h"

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

QString pluralOf(Role role)
{
    switch (role) {
    case Role::Owner:
        return u"Owners"_s;
    case Role::Admin:
        return u"Admins"_s;
    case Role::Editor:
        return u"Editors"_s;
    case Role::Contributor:
        return u"Contributors"_s;
    case Role::Viewer:
        return u"Viewers"_s;
    }
    Q_UNREACHABLE();
}

Decision refuseStatus(MemberStatus status)
{
    switch (status) {
    case MemberStatus::Invited:
        return Decision::refuse(u"member_invited"_s,
                                u"This invitation was not accepted yet. Accept it to take part in the catalog."_s);
    case MemberStatus::Suspended:
        return Decision::refuse(u"member_suspended"_s, u"This membership is suspended. An admin can lift that."_s);
    case MemberStatus::Revoked:
        return Decision::refuse(u"member_revoked"_s, u"This membership was revoked. An admin can invite you again."_s);
    case MemberStatus::Active:
        break;
    }
    return Decision::allow();
}

const PolicyRow &rowOf(Action action)
{
    return policyTable()[static_cast<size_t>(action)];
}

bool isSelf(const Principal &who, const Target &target)
{
    return !who.member.isNull() && who.member == target.member;
}

Ownership ownershipOf(const Principal &who, const Target &target)
{
    return isSelf(who, target) ? Ownership::Own : Ownership::Other;
}

Decision refuseOwners()
{
    return Decision::refuse(u"owner_protected"_s,
                            u"Only owners may make, change or sign out owners. Nothing was changed."_s);
}

Decision refuseLastOwner()
{
    return Decision::refuse(u"last_owner"_s,
                            u"This is the last active owner, and every catalog keeps one. Make somebody "
                            "else an owner first. Nothing was changed."_s);
}

Decision refuseOwnAccount(const QString &what)
{
    return Decision::refuse(u"own_account"_s,
                            u"Nobody changes their own %1. Another admin or owner can do it."_s.arg(what));
}

bool leavesNoOwner(const Target &target, int activeOwners)
{
    return target.role == Role::Owner && target.status == MemberStatus::Active && activeOwners <= 1;
}

} // namespace

Principal Principal::console()
{
    Principal console;
    console.role = Role::Owner;
    console.name = u"server console"_s;
    console.isConsole = true;
    return console;
}

Result<void> Decision::result() const
{
    if (isAllowed)
        return {};
    return fail(ErrorKind::Denied, reason, sentence);
}

Decision decide(const Principal &who, Action action, Ownership ownership)
{
    const PolicyRow &row = rowOf(action);
    if (row.anyone)
        return Decision::allow();
    if (!who.role)
        return Decision::refuse(u"not_signed_in"_s, u"Sign in to %1."_s.arg(row.deed));
    if (const Decision status = refuseStatus(who.status); !status)
        return status;
    switch (row.roles.at(static_cast<size_t>(*who.role))) {
    case Grant::Any:
        return Decision::allow();
    case Grant::Own:
        return ownership == Ownership::Own
                   ? Decision::allow()
                   : Decision::refuse(u"not_own"_s,
                                      u"%1 may %2 only where it is their own."_s.arg(pluralOf(*who.role), row.deed));
    case Grant::Never:
        break;
    }
    return Decision::refuse(u"role_not_allowed"_s,
                            u"%1 may not %2. An admin can give you another role."_s.arg(pluralOf(*who.role), row.deed));
}

Decision decideRoleChange(const Principal &who, const Target &target, Role role, int activeOwners)
{
    if (const Decision may = decide(who, Action::MembersRoleChange, ownershipOf(who, target)); !may)
        return may;
    if (isSelf(who, target))
        return refuseOwnAccount(u"role"_s);
    if ((target.role == Role::Owner || role == Role::Owner) && who.role != Role::Owner)
        return refuseOwners();
    if (role != Role::Owner && leavesNoOwner(target, activeOwners))
        return refuseLastOwner();
    return Decision::allow();
}

Decision decideStatusChange(const Principal &who, const Target &target, MemberStatus status, int activeOwners)
{
    if (const Decision may = decide(who, Action::MembersStatusChange, ownershipOf(who, target)); !may)
        return may;
    if (isSelf(who, target))
        return refuseOwnAccount(u"status"_s);
    if (target.role == Role::Owner && who.role != Role::Owner)
        return refuseOwners();
    if (status != MemberStatus::Active && leavesNoOwner(target, activeOwners))
        return refuseLastOwner();
    return Decision::allow();
}

Decision decideInvitation(const Principal &who, Role role)
{
    if (const Decision may = decide(who, Action::InvitationsCreate, Ownership::Other); !may)
        return may;
    return role == Role::Owner && who.role != Role::Owner ? refuseOwners() : Decision::allow();
}

Decision decideReset(const Principal &who, const Target &target)
{
    if (const Decision may = decide(who, Action::MembersReset, ownershipOf(who, target)); !may)
        return may;
    // A stolen session would else get around the current password.
    if (isSelf(who, target))
        return refuseOwnAccount(u"password by a reset"_s);
    return target.role == Role::Owner && who.role != Role::Owner ? refuseOwners() : Decision::allow();
}

Decision decideSessionEnd(const Principal &who, const Target &target)
{
    if (const Decision may = decide(who, Action::SessionsEnd, ownershipOf(who, target)); !may)
        return may;
    const bool isForeignOwner = target.role == Role::Owner && !isSelf(who, target);
    return isForeignOwner && who.role != Role::Owner ? refuseOwners() : Decision::allow();
}

} // namespace collectz::members
