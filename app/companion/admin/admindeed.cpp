// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/admin/admindeed.h"

#include "companion/verbs/verb.h"

#include <QSysInfo>

#include <algorithm>
#include <array>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

Result<void> createOwner(const AdminCall &call)
{
    members::FirstOwner owner{call.arguments.at(0), call.arguments.at(1), call.secret.clone()};
    const auto member = call.services.setup.createOwner(consoleCaller(), owner);
    if (!member)
        return fail(member.error());
    call.output << printable(member->name) << " is an active owner now.\n";
    return {};
}

Result<void> resetPassword(const AdminCall &call)
{
    const auto member = findMember(call.services, call.arguments.constFirst());
    if (!member)
        return fail(member.error());
    const auto reset = call.services.passwords.issueReset(consoleCaller(), member->id);
    if (!reset)
        return fail(reset.error());
    call.output << "Password reset for " << printable(member->name) << ", valid once and for 24 hours:\n"
                << QString::fromUtf8(reset->token.reveal()) << '\n';
    return {};
}

Result<void> listSessions(const AdminCall &call)
{
    const auto member = findMember(call.services, call.arguments.constFirst());
    if (!member)
        return fail(member.error());
    const auto sessions = call.services.sessions.list(consoleCaller(), member->id);
    if (!sessions)
        return fail(sessions.error());
    for (const members::Session &session : *sessions) {
        const QString state = session.endedAt.isValid() ? members::sessionEndWord(session.end) : u"signed in"_s;
        call.output << session.id.text() << "  " << session.lastUsedAt.toUTC().toString(Qt::ISODate) << "  " << state
                    << "  " << printable(session.device) << '\n';
    }
    return {};
}

Result<void> endSessions(const AdminCall &call)
{
    const auto member = findMember(call.services, call.arguments.constFirst());
    if (!member)
        return fail(member.error());
    const auto ended = call.services.sessions.endOthers(consoleCaller(), member->id);
    if (!ended)
        return fail(ended.error());
    call.output << *ended << " sessions of " << printable(member->name) << " ended.\n";
    return {};
}

Result<void> revokeInvitations(const AdminCall &call)
{
    constexpr int portion = 100;
    const QString address = call.arguments.value(0);
    InvitationId before;
    int revoked = 0;
    for (;;) {
        const auto page = call.services.invitations.list(consoleCaller(), false, before, portion);
        if (!page)
            return fail(page.error());
        for (const members::Invitation &invitation : *page) {
            before = invitation.id;
            if (!address.isEmpty() && members::addressKey(invitation.address) != members::addressKey(address))
                continue;
            const auto done = call.services.invitations.revoke(consoleCaller(), invitation.id);
            if (!done)
                return fail(done.error());
            ++revoked;
        }
        if (page->size() < portion)
            break;
    }
    call.output << revoked << " invitations revoked.\n";
    return {};
}

constexpr std::array deeds{
    AdminDeed{"admin create-owner", "ADDRESS NAME",
              "Makes somebody an active owner; reads the password from standard input.", 2, 2, true, createOwner},
    AdminDeed{"admin reset-password", "ADDRESS", "Issues a password reset and prints it.", 1, 1, false, resetPassword},
    AdminDeed{"admin list-sessions", "ADDRESS", "Lists a member's devices.", 1, 1, false, listSessions},
    AdminDeed{"admin end-sessions", "ADDRESS", "Signs all of a member's devices out.", 1, 1, false, endSessions},
    AdminDeed{"admin revoke-invitations", "[ADDRESS]", "Revokes open invitations, all or those of an address.", 0, 1,
              false, revokeInvitations},
};

} // namespace

std::span<const AdminDeed> adminDeeds()
{
    return deeds;
}

const AdminDeed *findAdminDeed(QStringView name)
{
    const auto found = std::find_if(deeds.begin(), deeds.end(),
                                    [name](const AdminDeed &deed) { return name == QLatin1StringView(deed.name); });
    return found == deeds.end() ? nullptr : &*found;
}

members::Caller consoleCaller()
{
    return {members::Principal::console(), {}, QSysInfo::machineHostName(), Identity::create().text()};
}

Result<members::Member> findMember(members::MemberServices &services, const QString &address)
{
    const auto everybody = services.members.list(consoleCaller());
    if (!everybody)
        return fail(everybody.error());
    for (const members::Member &member : *everybody) {
        if (members::addressKey(member.address) == members::addressKey(address))
            return member;
    }
    return fail(ErrorKind::NotFound, u"no_such_member"_s, u"Nobody has the address '%1' here."_s.arg(address));
}

} // namespace collectz::companion
