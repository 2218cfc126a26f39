// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/replicaengine.h"

#include <QRandomGenerator>

#include <algorithm>

namespace collectz::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds shortestPause = 1s;
constexpr std::chrono::milliseconds longestPause = 5min;

bool passesByItself(const Error &error)
{
    return error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Busy || error.retryAfterSeconds >= 0 ||
           error.code == u"feed_out_of_order";
}

/// Grows with each failure, and differs from desktop to desktop so that they do not come back all at once.
std::chrono::milliseconds pauseAfter(int failures, const Error &error)
{
    const auto grown = std::min<std::chrono::milliseconds>(longestPause, shortestPause * (1 << std::min(failures, 9)));
    const auto asked = std::chrono::seconds(std::max<qint64>(error.retryAfterSeconds, 0));
    const double jitter = 0.5 + QRandomGenerator::global()->generateDouble();
    return std::max<std::chrono::milliseconds>(
        asked, std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(grown.count()) * jitter)));
}

} // namespace

ReplicaEngine::ReplicaEngine(ReplicaStore &store, catalog::BlobStore &blobs, CompanionLink &link, const Clock &clock,
                             Notify notify)
    : m_store(store)
    , m_blobs(blobs)
    , m_link(link)
    , m_clock(clock)
    , m_notify(std::move(notify))
    , m_thread([this] { work(); })
{}

ReplicaEngine::~ReplicaEngine()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
        m_cancel.cancel();
        m_changed.notify_all();
    }
    m_thread.join();
}

EngineStatus ReplicaEngine::status()
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

void ReplicaEngine::syncNow()
{
    const std::lock_guard lock(m_mutex);
    m_wish = Wish::Now;
    // A round that runs goes on; only the waiting for news is cut short.
    if (m_status.phase != EngineStatus::Phase::Syncing)
        m_cancel.cancel();
    m_changed.notify_all();
}

void ReplicaEngine::pause()
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = true;
    m_cancel.cancel();
    m_changed.notify_all();
}

void ReplicaEngine::resume()
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = false;
    m_isAsking = false;
    m_wish = Wish::Now;
    m_changed.notify_all();
}

void ReplicaEngine::approve(const Approvals &approvals)
{
    {
        const std::lock_guard lock(m_mutex);
        m_approvals = approvals;
    }
    resume();
}

void ReplicaEngine::show(EngineStatus::Phase phase, const Error &problem)
{
    const Result<ReplicaState> state = m_store.state();
    EngineStatus status;
    {
        const std::lock_guard lock(m_mutex);
        m_status.phase = phase;
        m_status.problem = problem;
        if (state)
            m_status.replica = *state;
        status = m_status;
    }
    if (m_notify)
        m_notify(status);
}

void ReplicaEngine::work()
{
    while (waitWhilePaused()) {
        runRound();
        waitForNews();
    }
}

/// False when the engine ends.
bool ReplicaEngine::waitWhilePaused()
{
    bool isPaused = false;
    {
        const std::lock_guard lock(m_mutex);
        isPaused = m_isPaused && !m_isClosing;
    }
    if (isPaused)
        show(EngineStatus::Phase::Paused);
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isClosing || (!m_isPaused && !m_isAsking); });
    m_cancel = CancelToken();
    m_wish = Wish::None;
    return !m_isClosing;
}

void ReplicaEngine::runRound()
{
    CancelToken cancel;
    Approvals approvals;
    DeviceId replica;
    {
        const std::lock_guard lock(m_mutex);
        cancel = m_cancel;
        approvals = std::exchange(m_approvals, Approvals());
    }
    show(EngineStatus::Phase::Syncing);
    {
        const std::lock_guard lock(m_mutex);
        replica = m_status.replica.replica;
    }
    CompanionClient client(m_link, replica);
    SyncRound round(m_store, m_blobs, client, cancel);
    round.approve(approvals);
    round.setProgress([this](const RoundReport &report) {
        EngineStatus status;
        {
            const std::lock_guard lock(m_mutex);
            m_status.round = report;
            status = m_status;
        }
        if (m_notify)
            m_notify(status);
    });
    const Result<RoundReport> report = round.run();
    if (!report) {
        handleFailure(report.error());
        return;
    }
    m_failures = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_status.round = *report;
        m_status.lastSync = m_clock.now();
    }
    show(EngineStatus::Phase::Online);
}

void ReplicaEngine::handleFailure(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (passesByItself(error)) {
        show(EngineStatus::Phase::Offline, error);
        pauseFor(pauseAfter(m_failures++, error));
        return;
    }
    std::ignore = m_store.recordEvent(u"sync.stop"_s, error.code, {}, true);
    {
        const std::lock_guard lock(m_mutex);
        m_isAsking = true;
    }
    show(EngineStatus::Phase::Asking, error);
}

void ReplicaEngine::waitForNews()
{
    for (;;) {
        CancelToken cancel;
        {
            const std::lock_guard lock(m_mutex);
            if (m_isClosing || m_isPaused || m_isAsking || m_wish == Wish::Now ||
                m_status.phase != EngineStatus::Phase::Online)
                return;
            cancel = m_cancel;
        }
        CompanionClient client(m_link, status().replica.replica);
        SyncRound round(m_store, m_blobs, client, cancel);
        const auto begin = std::chrono::steady_clock::now();
        const Result<bool> isNew = round.waitForNews();
        if (!isNew) {
            handleFailure(isNew.error());
            return;
        }
        if (*isNew)
            return;
        // A companion that answers at once that nothing is new must not be asked without end.
        if (std::chrono::steady_clock::now() - begin < shortestPause)
            pauseFor(shortestPause);
    }
}

void ReplicaEngine::pauseFor(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, time, [this] { return m_isClosing || m_isPaused || m_wish == Wish::Now; });
}

} // namespace collectz::sync
