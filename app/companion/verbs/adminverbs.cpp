// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/serve/peopleservices.h"
#include "companion/serve/statefolder.h"
#include "companion/verbs/verb.h"

#include <QSysInfo>

#include <array>

namespace collectz::companion {

using namespace Qt::StringLiterals;
using members::SecretText;

namespace {

/// The people of the catalog, asked by whoever sits at the server itself. Every deed is recorded like any other.
class Console
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Console>> open(const VerbCall &call)
    {
        auto catalog = openCatalogOf(call.settings, call.clock, false);
        if (!catalog)
            return fail(std::move(catalog).error());
        return std::make_unique<Console>(*std::move(catalog), call.clock);
    }

    Console(storage::OpenCatalog catalog, const Clock &clock)
        : m_catalog(std::move(catalog))
        , m_people(*m_catalog.members, clock)
    {}

    [[nodiscard]] members::MemberServices &services() { return m_people.services(); }

    [[nodiscard]] static members::Caller caller()
    {
        return {members::Principal::console(), {}, QSysInfo::machineHostName(), Identity::create().text()};
    }

    [[nodiscard]] Result<members::Member> find(const QString &address)
    {
        const auto everybody = services().members.list(caller());
        if (!everybody)
            return fail(everybody.error());
        for (const members::Member &member : *everybody) {
            if (members::addressKey(member.address) == members::addressKey(address))
                return member;
        }
        return fail(ErrorKind::NotFound, u"no_such_member"_s, u"Nobody has the address '%1' here."_s.arg(address));
    }

private:
    storage::OpenCatalog m_catalog;
    PeopleServices m_people;
};

using OpenConsole = Result<std::unique_ptr<Console>>;

Result<void> createOwner(const VerbCall &call)
{
    OpenConsole console = Console::open(call);
    if (!console)
        return fail(std::move(console).error());
    members::FirstOwner owner{call.arguments.at(0), call.arguments.at(1), SecretText::take(call.readSecret())};
    const auto member = (*console)->services().setup.createOwner(Console::caller(), owner);
    if (!member)
        return fail(member.error());
    call.output << printable(member->name) << " is an active owner now.\n";
    return {};
}

Result<void> resetPassword(const VerbCall &call)
{
    OpenConsole console = Console::open(call);
    if (!console)
        return fail(std::move(console).error());
    const auto member = (*console)->find(call.arguments.constFirst());
    if (!member)
        return fail(member.error());
    const auto reset = (*console)->services().passwords.issueReset(Console::caller(), member->id);
    if (!reset)
        return fail(reset.error());
    call.output << "Password reset for " << printable(member->name) << ", valid once and for 24 hours:\n"
                << QString::fromUtf8(reset->token.reveal()) << '\n';
    return {};
}

Result<void> listSessions(const VerbCall &call)
{
    OpenConsole console = Console::open(call);
    if (!console)
        return fail(std::move(console).error());
    const auto member = (*console)->find(call.arguments.constFirst());
    if (!member)
        return fail(member.error());
    const auto sessions = (*console)->services().sessions.list(Console::caller(), member->id);
    if (!sessions)
        return fail(sessions.error());
    for (const members::Session &session : *sessions) {
        const QString state = session.endedAt.isValid() ? members::sessionEndWord(session.end) : u"signed in"_s;
        call.output << session.id.text() << "  " << session.lastUsedAt.toUTC().toString(Qt::ISODate) << "  " << state
                    << "  " << printable(session.device) << '\n';
    }
    return {};
}

Result<void> endSessions(const VerbCall &call)
{
    OpenConsole console = Console::open(call);
    if (!console)
        return fail(std::move(console).error());
    const auto member = (*console)->find(call.arguments.constFirst());
    if (!member)
        return fail(member.error());
    const auto ended = (*console)->services().sessions.endOthers(Console::caller(), member->id);
    if (!ended)
        return fail(ended.error());
    call.output << *ended << " sessions of " << printable(member->name) << " ended.\n";
    return {};
}

Result<void> revokeInvitations(const VerbCall &call)
{
    OpenConsole console = Console::open(call);
    if (!console)
        return fail(std::move(console).error());
    constexpr int portion = 100;
    const QString address = call.arguments.value(0);
    InvitationId before;
    int revoked = 0;
    for (;;) {
        const auto page = (*console)->services().invitations.list(Console::caller(), false, before, portion);
        if (!page)
            return fail(page.error());
        for (const members::Invitation &invitation : *page) {
            before = invitation.id;
            if (!address.isEmpty() && members::addressKey(invitation.address) != members::addressKey(address))
                continue;
            const auto done = (*console)->services().invitations.revoke(Console::caller(), invitation.id);
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

constexpr std::array verbs{
    Verb{"admin create-owner", "ADDRESS NAME",
         "Makes somebody an active owner; reads the password from standard input.", 2, 2, createOwner},
    Verb{"admin reset-password", "ADDRESS", "Issues a password reset and prints it.", 1, 1, resetPassword},
    Verb{"admin list-sessions", "ADDRESS", "Lists a member's devices.", 1, 1, listSessions},
    Verb{"admin end-sessions", "ADDRESS", "Signs all of a member's devices out.", 1, 1, endSessions},
    Verb{"admin revoke-invitations", "[ADDRESS]", "Revokes open invitations, all or those of an address.", 0, 1,
         revokeInvitations},
};

} // namespace

std::span<const Verb> adminVerbs()
{
    return verbs;
}

} // namespace collectz::companion
