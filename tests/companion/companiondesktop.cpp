// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companiondesktop.h"

#include "companionpeople.h"

namespace collectz::tests {

using namespace Qt::StringLiterals;

QByteArray ownersToken(const CompanionProcess &companion)
{
    const sync::CompanionApi anonymous(std::make_shared<sync::HttpChannel>(addressOf(companion)));
    const auto owner = setUpOwner(companion, anonymous);
    return owner ? owner->accessToken.reveal().toByteArray() : QByteArray();
}

CompanionDesktop::CompanionDesktop(const QString &location, const sync::CompanionAddress &address,
                                   const QByteArray &token)
    : m_location(location)
    , m_address(address)
    , m_http(address, [token] { return Result<QByteArray>(token); })
    , m_link(m_http)
{}

Result<void> CompanionDesktop::open()
{
    storage::OpenOptions options;
    options.location = m_location;
    options.createIfMissing = true;
    Result<storage::OpenCatalog> opened = storage::openCatalog(options, m_clock);
    if (!opened)
        return fail(std::move(opened).error());
    m_open = std::move(*opened);
    const Result<sync::ReplicaState> state = store().state();
    if (!state || state->isReplica)
        return state ? Result<void>() : fail(state.error());
    sync::CompanionClient client(m_link, DeviceId());
    const Result<sync::Greeting> greeting = client.hello({});
    return greeting ? store().follow(greeting->head, m_address.text()) : fail(greeting.error());
}

Result<sync::RoundReport> CompanionDesktop::sync(sync::CompanionLink *over)
{
    const Result<sync::ReplicaState> state = store().state();
    if (!state)
        return fail(state.error());
    sync::CompanionClient client(over ? *over : m_link, state->replica);
    sync::SyncRound round(store(), catalog().blobs(), client, CancelToken());
    return round.run();
}

} // namespace collectz::tests
