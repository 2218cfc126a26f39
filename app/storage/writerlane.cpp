// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/writerlane.h"

#include "storage/maintenance.h"

#include <array>
#include <chrono>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

/// A server that restarts is back within these.
constexpr std::array<std::chrono::milliseconds, 5> pausesBetweenAttempts{
    {std::chrono::milliseconds(0), std::chrono::milliseconds(200), std::chrono::milliseconds(500),
     std::chrono::milliseconds(1000), std::chrono::milliseconds(2000)}};

} // namespace

WriterLane::WriterLane(std::unique_ptr<Connection> connection, const ConnectOptions &reconnect, const Clock &clock,
                       std::shared_ptr<FacetMemory> facets)
    : m_connection(std::move(connection))
    , m_reconnect(reconnect)
    , m_clock(clock)
    , m_facets(std::move(facets))
    , m_maintenance(std::make_unique<Maintenance>(*m_connection))
    , m_changes(std::make_unique<ChangeWriter>(*m_connection, clock, reconnect.announcer, m_facets.get()))
    , m_thread([this] { work(); })
{}

WriterLane::~WriterLane()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
        m_maintenance->interrupt();
    }
    m_arrived.notify_all();
    m_room.notify_all();
    m_thread.join();
}

bool WriterLane::post(Job job)
{
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_isClosing || m_jobs.size() < mostWaitingJobs; });
        if (m_isClosing)
            return false;
        m_jobs.push_back(std::move(job));
        m_maintenance->interrupt();
    }
    m_arrived.notify_one();
    return true;
}

bool WriterLane::tryPost(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosing || m_jobs.size() >= mostWaitingJobs)
            return false;
        m_jobs.push_back(std::move(job));
        m_maintenance->interrupt();
    }
    m_arrived.notify_one();
    return true;
}

Error WriterLane::closedError()
{
    return makeError(ErrorKind::Unavailable, u"catalog_closed"_s,
                     u"The catalog is being closed. Nothing was changed."_s);
}

Error WriterLane::fullError()
{
    return makeError(ErrorKind::Limit, u"writer_queue_full"_s,
                     u"Too many changes are waiting to be saved. Nothing was changed; try again in a moment."_s);
}

void WriterLane::work()
{
    m_maintenance->begin();
    while (const std::optional<Job> job = nextJob())
        perform(*job);
    m_maintenance->close();
}

std::optional<WriterLane::Job> WriterLane::nextJob()
{
    std::unique_lock lock(m_mutex);
    const auto hasWork = [this] { return m_isClosing || !m_jobs.empty(); };
    while (!hasWork()) {
        const std::optional<std::chrono::milliseconds> pause = m_maintenance->pause();
        if (!pause) {
            m_arrived.wait(lock, hasWork);
        } else if (!m_arrived.wait_for(lock, *pause, hasWork)) {
            m_maintenance->prepareStep();
            lock.unlock();
            m_maintenance->step();
            lock.lock();
            m_maintenance->endStep();
        }
    }
    if (m_jobs.empty())
        return {};
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_room.notify_one();
    return job;
}

void WriterLane::perform(const Job &job)
{
    // When the server is still away, the job fails on the dead connection with the sentence for that.
    if (m_connection->isLost())
        reconnect();
    Access access{*m_connection, *m_changes, *this};
    job(access);
    m_maintenance->afterCommit();
}

std::optional<WriterLane::Access> WriterLane::renewed()
{
    if (!m_connection->isLost())
        return {};
    for (const std::chrono::milliseconds pause : pausesBetweenAttempts) {
        std::unique_lock lock(m_mutex);
        if (m_arrived.wait_for(lock, pause, [this] { return m_isClosing; }))
            return {};
        lock.unlock();
        if (reconnect())
            return Access{*m_connection, *m_changes, *this};
    }
    return {};
}

bool WriterLane::reconnect()
{
    Result<std::unique_ptr<Connection>> connection = openConnection(m_reconnect);
    if (!connection)
        return false;
    const std::lock_guard lock(m_mutex);
    m_changes.reset();
    m_maintenance.reset();
    m_connection = std::move(*connection);
    m_maintenance = std::make_unique<Maintenance>(*m_connection);
    m_changes = std::make_unique<ChangeWriter>(*m_connection, m_clock, m_reconnect.announcer, m_facets.get());
    return true;
}

} // namespace collectz::storage
