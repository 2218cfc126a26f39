// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/admin/admindeed.h"
#include "companion/serve/peopleservices.h"
#include "companion/serve/statefolder.h"
#include "companion/verbs/verb.h"
#include "storage/memberlogins.h"
#include "storage/rolegrants.h"

#include <array>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr char usualPrefix[] = "collectz";

/// The catalog with its people, for the time of a verb.
class Grants
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Grants>> open(const VerbCall &call)
    {
        auto catalog = openCatalogOf(call.settings, call.clock, false);
        if (!catalog)
            return fail(std::move(catalog).error());
        return std::make_unique<Grants>(*std::move(catalog), call.clock);
    }

    Grants(storage::OpenCatalog catalog, const Clock &clock)
        : m_catalog(std::move(catalog))
        , m_people(*m_catalog.members, clock)
        , m_clock(clock)
    {}

    [[nodiscard]] members::MemberServices &services() { return m_people.services(); }

    [[nodiscard]] Result<void> record(QLatin1StringView action, const members::Member *subject)
    {
        activity::Event event = consoleCaller().event(m_clock.now(), action);
        if (subject)
            members::setSubject(event, subject->id, subject->name);
        return m_catalog.members->write([&](members::MemberTransaction &store) { return store.record(event); });
    }

private:
    storage::OpenCatalog m_catalog;
    PeopleServices m_people;
    const Clock &m_clock;
};

QByteArray prefixOf(const VerbCall &call, int place)
{
    return call.arguments.value(place, QString::fromLatin1(usualPrefix)).toLatin1();
}

Result<void> print(const VerbCall &call)
{
    const QByteArray script = storage::roleGrantsScript(prefixOf(call, 0));
    if (script.isEmpty())
        return fail(ErrorKind::Usage, u"prefix_invalid"_s,
                    u"The prefix has to be of 1 to 20 small letters, digits and underscores."_s);
    call.output << QString::fromUtf8(script);
    return {};
}

Result<void> apply(const VerbCall &call)
{
    auto grants = Grants::open(call);
    if (!grants)
        return fail(std::move(grants).error());
    const auto members = (*grants)->services().members.list(consoleCaller());
    if (!members)
        return fail(members.error());
    const QByteArray prefix = prefixOf(call, 0);
    if (Result<void> done = storage::applyRoleGrants(call.settings.catalog, prefix, *members); !done)
        return done;
    for (const members::Member &member : *members) {
        if (member.status == members::MemberStatus::Active)
            call.output << QString::fromLatin1(storage::memberLoginName(prefix, member.id)) << "  "
                        << members::roleWord(member.role) << "  " << printable(member.address) << '\n';
    }
    return (*grants)->record("grants.apply"_L1, nullptr);
}

Result<void> setPassword(const VerbCall &call)
{
    auto grants = Grants::open(call);
    if (!grants)
        return fail(std::move(grants).error());
    const auto member = findMember((*grants)->services(), call.arguments.constFirst());
    if (!member)
        return fail(member.error());
    const QByteArray prefix = prefixOf(call, 1);
    if (Result<void> done = storage::setLoginPassword(call.settings.catalog, prefix, *member,
                                                      members::SecretText::take(call.readSecret()));
        !done)
        return done;
    call.output << QString::fromLatin1(storage::memberLoginName(prefix, member->id)) << " has a new password.\n";
    return (*grants)->record("grants.password"_L1, &*member);
}

constexpr std::array verbs{
    Verb{"grants print", "[PREFIX]", "Prints the rights of members as SQL for PostgreSQL.", 0, 1, print},
    Verb{"grants apply", "[PREFIX]", "Carries them out and makes a login for each member.", 0, 1, apply},
    Verb{"grants password", "ADDRESS [PREFIX]", "Gives a member's login a password; reads it from standard input.", 1,
         2, setPassword},
};

} // namespace

std::span<const Verb> grantVerbs()
{
    return verbs;
}

} // namespace collectz::companion
