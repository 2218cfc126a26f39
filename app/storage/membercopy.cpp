// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/membercopy.h"

#include "storage/sqlmembertransaction.h"

namespace collectz::storage {

using namespace collectz::members;

Result<bool> hasActiveOwner(Connection &connection)
{
    const Result<int> owners = SqlMemberTransaction(connection, nullptr).activeOwners();
    if (!owners)
        return fail(owners.error());
    return *owners > 0;
}

Result<void> addFormerMembers(Connection &from, Connection &to)
{
    const Result<QList<Member>> members = SqlMemberTransaction(from, nullptr).members();
    if (!members)
        return fail(members.error());
    SqlMemberTransaction target(to, nullptr);
    for (Member member : *members) {
        const auto known = target.member(member.id);
        const auto sameAddress = target.memberByAddress(addressKey(member.address));
        if (!known || !sameAddress)
            return fail(known ? sameAddress.error() : known.error());
        if (*known)
            continue;
        member.status = MemberStatus::Revoked;
        // Addresses are unique, and this one is somebody else's here.
        if (*sameAddress)
            member.address = member.id.text();
        if (Result<void> inserted = target.insertMember(member); !inserted)
            return inserted;
        if (Result<void> flushed = to.flush(); !flushed)
            return flushed;
    }
    return {};
}

} // namespace collectz::storage
