// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/replicaconnection.h"

namespace collectz::sync {

using namespace Qt::StringLiterals;

QString credentialKey(const DeviceId &replica)
{
    return u"companion/"_s + replica.text();
}

ReplicaConnection::ReplicaConnection(ReplicaStore &store, catalog::BlobStore &blobs, CompanionAddress address,
                                     CredentialStore &credentials, const DeviceId &replica, const Clock &clock)
    : m_store(store)
    , m_channel(std::make_shared<HttpChannel>(std::move(address)))
    , m_tokens(m_channel, credentials, credentialKey(replica))
    , m_api(m_channel, m_tokens.authorization())
    , m_link(m_channel, m_tokens.authorization())
    , m_engine(std::make_unique<ReplicaEngine>(store, blobs, m_link, clock,
                                               [this](const EngineStatus &status) { tell(status); }))
{}

ReplicaConnection::~ReplicaConnection()
{
    setListener({});
    m_tokens.close();
    m_engine.reset();
}

void ReplicaConnection::setListener(Listener listener)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
}

void ReplicaConnection::tell(const EngineStatus &status)
{
    const std::lock_guard lock(m_mutex);
    if (m_listener)
        m_listener(status);
}

} // namespace collectz::sync
