// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "sync/companionlink.h"
#include "sync/companionstore.h"

namespace collectz::sync {

/// The companion's engine: answers the requests of replicas from a catalog's CompanionStore. A route checks the session, calls
/// handle() with the request's body and sends back what it returns; an error becomes the problem of its code. Thread-safe,
/// blocking; it keeps nothing between two requests, so several companions may serve one catalog.
class ServerEngine
{
public:
    /// Both must outlive the engine.
    ServerEngine(CompanionStore &store, catalog::BlobStore &blobs);

    /// Answers at once, Operation::Wait too: its reply says whether something is new. A route that can wait asks again after
    /// each commit (Catalog::subscribe) and each second, because several companions may serve one catalog, until
    /// saysNew() is true of the reply or 25 seconds are over.
    /// Codes of refusals: sync_message (malformed), sync_protocol, sync_catalog, sync_epoch, sync_ahead, sync_diverged,
    /// sync_message_size, and those of the catalog.
    [[nodiscard]] Result<QByteArray> handle(Operation operation, const PushSession &session, const QByteArray &request);

    /// Whether a reply to Operation::Wait says that something is new.
    [[nodiscard]] static bool saysNew(const QByteArray &reply);

    /// Largest request body that handle() takes, compressed and not.
    static constexpr qint64 mostRequestBytes = 8 * 1024 * 1024;
    /// Largest reply.
    static constexpr qint64 mostReplyBytes = 16 * 1024 * 1024;

private:
    /// That the caller means this catalog, this life of it and this journal.
    [[nodiscard]] Result<Place> checkPlace(const Place &claimed);
    [[nodiscard]] Result<QByteArray> feed(const Place &claimed, const DeviceId &replica, class CborReader &arguments);
    [[nodiscard]] Result<QByteArray> push(const PushSession &session, const QByteArray &parts);
    [[nodiscard]] Result<QByteArray> handleBlobs(Operation operation, const DeviceId &replica, CborReader &arguments);
    [[nodiscard]] Result<QByteArray> lackingBlobs(const DeviceId &replica, const class QCborArray &hashes);

    CompanionStore &m_store;
    catalog::BlobStore &m_blobs;
};

} // namespace collectz::sync
