// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/admin/admindeed.h"
#include "companion/admin/adminsocket.h"
#include "companion/serve/peopleservices.h"
#include "companion/serve/statefolder.h"
#include "companion/verbs/verb.h"

#include <array>
#include <utility>

namespace collectz::companion {

namespace {

constexpr std::size_t deedCount = 5;

/// By the program that serves the catalog where one does, else here.
Result<void> carryOut(const AdminDeed &deed, const VerbCall &call)
{
    AdminRequest request{QString::fromLatin1(deed.name), call.arguments, {}};
    if (deed.takesSecret)
        request.secret = members::SecretText::take(call.readSecret());
    if (const std::optional<AdminReply> reply = askServingProgram(adminSocketPath(call.settings), request)) {
        if (!*reply)
            return fail(reply->error());
        call.output << **reply;
        return {};
    }
    auto catalog = openCatalogOf(call.settings, call.clock, false);
    if (!catalog)
        return fail(std::move(catalog).error());
    PeopleServices people(*catalog->members, call.clock);
    return deed.run({people.services(), request.arguments, std::move(request.secret), call.output});
}

template <std::size_t place>
Result<void> carryOutAt(const VerbCall &call)
{
    return carryOut(adminDeeds()[place], call);
}

template <std::size_t... places>
std::array<Verb, sizeof...(places)> verbsOf(std::index_sequence<places...>)
{
    const auto deeds = adminDeeds();
    return {Verb{deeds[places].name, deeds[places].arguments, deeds[places].summary, deeds[places].leastArguments,
                 deeds[places].mostArguments, carryOutAt<places>}...};
}

} // namespace

std::span<const Verb> adminVerbs()
{
    Q_ASSERT(adminDeeds().size() == deedCount);
    static const auto verbs = verbsOf(std::make_index_sequence<deedCount>());
    return verbs;
}

} // namespace collectz::companion
