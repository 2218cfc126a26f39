// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "sync/companionclient.h"
#include "sync/replicastore.h"

#include <functional>

namespace collectz::sync {

/// What a person has allowed after being asked.
struct Approvals
{
    bool deletionsIn = false;  ///< the companion may delete many entries here
    bool deletionsOut = false; ///< many deletions made here may go to the companion
};

/// What one round did.
struct RoundReport
{
    qint64 pushedSets = 0;
    qint64 refusedSets = 0;
    qint64 pulledRows = 0;
    qint64 loadedEntities = 0;
    qint64 entitiesToLoad = 0; ///< in all, of a first load; 0 in every other round
    qint64 repairedEntities = 0;
    qint64 movedBlobs = 0;
    qint64 waiting = 0; ///< change sets that are still to be sent or confirmed
};

/// One round of a sync: loads a new replica, pushes what waits, pulls to the head, fetches pictures, compares and repairs. It can
/// stop anywhere and be run again. Codes of what stops and asks: sync_deletions_in, sync_deletions_out, and those of
/// ServerEngine; the catalog is kept as it is. Blocking; one thread at a time.
class SyncRound
{
public:
    using Report = std::function<void(const RoundReport &)>;

    SyncRound(ReplicaStore &store, catalog::BlobStore &blobs, CompanionClient &client, CancelToken cancel);

    void approve(const Approvals &approvals) { m_approvals = approvals; }

    /// Called after each exchange.
    void setProgress(Report report) { m_progress = std::move(report); }

    [[nodiscard]] Result<RoundReport> run();
    /// Waits for something new at the companion, some 25 seconds at most; true when there is.
    [[nodiscard]] Result<bool> waitForNews();

private:
    [[nodiscard]] Result<ReplicaState> readState();
    [[nodiscard]] Result<void> load();
    /// False when pages have to be loaded instead.
    [[nodiscard]] Result<bool> loadFile();
    [[nodiscard]] Result<void> checkDeletionsIn(qint64 deletions, qint64 entities);
    [[nodiscard]] Result<void> greet(const ReplicaState &state);
    [[nodiscard]] Result<void> push();
    [[nodiscard]] Result<QList<PushResult>> pushParts(const QList<PushPart> &parts);
    [[nodiscard]] Result<void> pushBlobs(const QList<PushPart> &parts);
    [[nodiscard]] Result<void> pull();
    [[nodiscard]] Result<QByteArray> ownTotal();
    [[nodiscard]] Result<void> fetchMissing(const FeedPage &page);
    [[nodiscard]] Result<void> pullBlobs();
    [[nodiscard]] Result<void> repair();
    [[nodiscard]] Result<void> tell();

    ReplicaStore &m_store;
    catalog::BlobStore &m_blobs;
    CompanionClient &m_client;
    CancelToken m_cancel;
    Approvals m_approvals;
    Report m_progress;
    RoundReport m_report;
    Place m_place;
};

/// So many deletions at once are asked about: more than 20, and more than one in twenty.
[[nodiscard]] bool needsApproval(qint64 deletions, qint64 entities);

} // namespace collectz::sync
