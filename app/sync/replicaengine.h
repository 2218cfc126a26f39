// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sync/syncround.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace collectz::sync {

/// What a replica's engine is doing, for windows and scripts.
struct EngineStatus
{
    enum class Phase : quint8 {
        Syncing, ///< a round is running
        Online,  ///< everything is done; it waits for news from either side
        Offline, ///< the companion cannot be reached; it tries again by itself
        Asking,  ///< stopped, because a person must look: `problem` says why
        Paused,
    };

    Phase phase = Phase::Paused;
    RoundReport round; ///< of the running or of the last round
    ReplicaState replica;
    Error problem;      ///< while Offline or Asking
    QDateTime lastSync; ///< end of the last round that came through; for showing
};

/// Keeps a replica in step with its companion on a thread of its own: pushes soon after a change here, pulls soon after one there,
/// tries again with growing pauses while the companion is away, and stops and asks where nothing may be decided without a person.
/// Thread-safe; no call blocks but the destructor, which waits for the exchange at hand to be given up.
class ReplicaEngine
{
public:
    using Notify = std::function<void(const EngineStatus &)>;

    /// `notify` is called in the engine's thread whenever the status changes; keep it short. All others must outlive the engine.
    ReplicaEngine(ReplicaStore &store, catalog::BlobStore &blobs, CompanionLink &link, const Clock &clock,
                  Notify notify);
    ~ReplicaEngine();
    Q_DISABLE_COPY_MOVE(ReplicaEngine)

    [[nodiscard]] EngineStatus status();
    /// Something was changed here, or a person wants it now.
    void syncNow();
    void pause();
    /// Also after a stop that asked, when its reason is gone.
    void resume();
    /// A person has looked and allows it, for the next round alone.
    void approve(const Approvals &approvals);

private:
    enum class Wish : quint8 { None, Now };

    void work();
    [[nodiscard]] bool waitWhilePaused();
    void runRound();
    void waitForNews();
    void handleFailure(const Error &error);
    void pauseFor(std::chrono::milliseconds time);
    void show(EngineStatus::Phase phase, const Error &problem = {});

    ReplicaStore &m_store;
    catalog::BlobStore &m_blobs;
    CompanionLink &m_link;
    const Clock &m_clock;
    Notify m_notify;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    EngineStatus m_status;
    Approvals m_approvals;
    CancelToken m_cancel; ///< of the exchange at hand
    Wish m_wish = Wish::Now;
    bool m_isPaused = false;
    bool m_isAsking = false;
    bool m_isClosing = false;
    int m_failures = 0;   ///< in a row
    std::thread m_thread; ///< last: it uses all the others
};

} // namespace collectz::sync
