// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/companionapi.h"
#include "sync/http/httplink.h"
#include "sync/http/tokenkeeper.h"
#include "sync/replicaengine.h"

namespace collectz::sync {

/// Everything between one open replica and its companion: the channel, the session's tokens, the interface and the engine.
/// Thread-safe. Destroying it waits for the exchange at hand to be given up: do that off the UI thread.
class ReplicaConnection
{
public:
    using Listener = std::function<void(const EngineStatus &)>;

    /// Store, blobs, credentials and clock must outlive the connection.
    ReplicaConnection(ReplicaStore &store, catalog::BlobStore &blobs, CompanionAddress address,
                      CredentialStore &credentials, const DeviceId &replica, const Clock &clock);
    ~ReplicaConnection();
    Q_DISABLE_COPY_MOVE(ReplicaConnection)

    [[nodiscard]] ReplicaStore &store() const { return m_store; }
    [[nodiscard]] const CompanionApi &api() const { return m_api; }
    [[nodiscard]] TokenKeeper &tokens() { return m_tokens; }
    /// Runs from the beginning of the connection to its end.
    [[nodiscard]] ReplicaEngine &engine() { return *m_engine; }

    /// Who is told of the engine's status, in the engine's thread; nobody with an empty function. When this returns, the listener
    /// before is not running any more.
    void setListener(Listener listener);

private:
    void tell(const EngineStatus &status);

    ReplicaStore &m_store;
    std::shared_ptr<HttpChannel> m_channel;
    TokenKeeper m_tokens;
    CompanionApi m_api;
    HttpLink m_link;
    std::mutex m_mutex;
    Listener m_listener;
    std::unique_ptr<ReplicaEngine> m_engine; ///< last: it uses all the others
};

/// The name under which a replica's session is kept in a CredentialStore.
[[nodiscard]] QString credentialKey(const DeviceId &replica);

} // namespace collectz::sync
