// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routes/syncroutes.h"

#include "companion/routes/memberjson.h"
#include "companion/routing/jsonbody.h"
#include "members/changepolicy.h"

#include <algorithm>

namespace collectz::companion {

using namespace Qt::StringLiterals;
using sync::Operation;

namespace {

constexpr char mediaType[] = "application/vnd.collectz.sync";
constexpr std::chrono::seconds answerTime{60};

constexpr std::array operations{Operation::Hello,    Operation::Feed,          Operation::Push,
                                Operation::Snapshot, Operation::Digest,        Operation::Contents,
                                Operation::Entities, Operation::HasBlobs,      Operation::GetBlob,
                                Operation::PutBlob,  Operation::SnapshotOffer, Operation::SnapshotPiece};

QString actionOf(Operation operation)
{
    switch (operation) {
    case Operation::Push:
        return u"sync.push"_s;
    case Operation::GetBlob:
        return u"blob.read"_s;
    case Operation::PutBlob:
        return u"blob.write"_s;
    default:
        return u"sync.pull"_s;
    }
}

Response packed(const QByteArray &message)
{
    return {200, {{"Content-Type", mediaType}}, message};
}

/// The policy table's answer to one change of a pushed set.
sync::ChangePolicy policyOf(const members::Principal &who)
{
    return [who](const sync::PolicyQuestion &question) -> Result<void> {
        const auto ownership = question.isOwn ? members::Ownership::Own : members::Ownership::Other;
        if (const auto action = members::actionOf(question.changeSet.reason)) {
            if (const auto decision = members::decide(who, *action, ownership); !decision)
                return decision.result();
        }
        std::optional<members::EntityFacts> facts;
        if (question.state)
            facts =
                members::EntityFacts{question.change.level, *question.state, question.isOwn ? who.member : MemberId()};
        return members::decideChange(who, question.change, facts).result();
    };
}

sync::UndoPolicy undoPolicyOf(const members::Principal &who)
{
    return [who](bool isOwn) {
        const auto ownership = isOwn ? members::Ownership::Own : members::Ownership::Other;
        return members::decide(who, members::Action::CatalogUndo, ownership).result();
    };
}

} // namespace

RouteList SyncRoutes::routes()
{
    RouteList routes;
    for (const Operation operation : operations) {
        Route route{"POST",
                    u"/api/v1/sync/"_s + sync::operationWord(operation),
                    actionOf(operation),
                    RouteScope::Shared,
                    RouteLane::Catalog,
                    [this, operation](const Call &call) { return exchange(operation, call); }};
        route.mediaTypes = {mediaType};
        route.bodyBytes = sync::ServerEngine::mostRequestBytes;
        route.answerTime = answerTime;
        routes << route;
    }
    Route waiting{"POST", u"/api/v1/sync/wait"_s, u"sync.pull"_s, RouteScope::Shared, RouteLane::Catalog, nullptr};
    waiting.waiting = [this](const Call &call, Responder respond) { wait(call, std::move(respond)); };
    waiting.mediaTypes = {mediaType};
    waiting.answerTime = answerTime;
    routes << waiting;
    return routes;
}

Answer SyncRoutes::exchange(Operation operation, const Call &call)
{
    sync::PushSession session{call.who.name, {}, {}, policyOf(call.who), call.who.member, undoPolicyOf(call.who)};
    if (operation == Operation::Push) {
        // The device that history names is the one that signed in, whatever the message says.
        const auto known = m_sessions.list(callerOf(call), call.who.member);
        if (!known)
            return problemOf(known.error());
        const auto own = std::find_if(known->cbegin(), known->cend(),
                                      [&](const members::Session &one) { return one.id == call.who.session; });
        if (own != known->cend())
            session.device = own->device;
    }
    const Result<QByteArray> reply = m_engine.handle(operation, session, call.request.body);
    if (!reply)
        return problemOf(reply.error());
    return packed(*reply);
}

void SyncRoutes::wait(const Call &call, Responder respond)
{
    m_waits.add(call.request.body, [respond = std::move(respond),
                                    correlation = call.request.correlation](const Result<QByteArray> &reply) {
        respond(reply ? packed(*reply) : problemResponse(problemForError(reply.error()), correlation));
    });
}

} // namespace collectz::companion
