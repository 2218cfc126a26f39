// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "catalog/catalog.h"
#include "storage/changewriter.h"
#include "storage/connection.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace collectz::storage {

class Maintenance;

/// The one thread that owns a catalog's only read-write connection. Whoever wants to write hands it a job: workers wait for
/// the job's end, the window gets a future. When there is nothing to do it checkpoints and merges the search index, and
/// drops that at once when a job arrives, so a save never pays for it.
class WriterLane
{
public:
    /// What a job works with; only valid inside of the job.
    struct Access
    {
        Connection &connection;
        ChangeWriter &changes;
        WriterLane &lane;

        /// What to go on with after the connection was lost in the middle of the job: the server has rolled back what was not
        /// committed. Nothing when it was not lost, or when the server does not come back within some seconds.
        [[nodiscard]] std::optional<Access> renewed() const { return lane.renewed(); }
    };
    using Job = std::function<void(Access &)>;

    /// `reconnect` opens the connection anew after it was lost. `facets`, which may be nothing, is told of what is written.
    WriterLane(std::unique_ptr<Connection> connection, const ConnectOptions &reconnect, const Clock &clock,
               std::shared_ptr<FacetMemory> facets = {});
    /// For jobs, whose Access is outdated once the connection was renewed.
    [[nodiscard]] Connection &connection() { return *m_connection; }

    [[nodiscard]] bool isLost() const { return m_connection->isLost(); }

    /// Ends after the jobs that were accepted are done.
    ~WriterLane();
    Q_DISABLE_COPY_MOVE(WriterLane)

    /// Runs the job in the lane and waits for its result. Blocks while the queue is full; never call on the UI thread.
    template <typename Value>
    [[nodiscard]] Result<Value> run(std::function<Result<Value>(Access &)> job)
    {
        Result<Value> result = fail(closedError());
        std::mutex mutex;
        std::condition_variable finished;
        bool isDone = false;
        const bool accepted = post([&](Access &access) {
            Result<Value> value = job(access);
            const std::lock_guard lock(mutex);
            result = std::move(value);
            isDone = true;
            finished.notify_one();
        });
        if (accepted) {
            std::unique_lock lock(mutex);
            finished.wait(lock, [&isDone] { return isDone; });
        }
        return result;
    }

    /// Like run, at once and for the UI thread: a full queue is a Limit error.
    template <typename Value>
    [[nodiscard]] QFuture<Result<Value>> submit(std::function<Result<Value>(Access &)> job)
    {
        auto promise = std::make_shared<QPromise<Result<Value>>>();
        QFuture<Result<Value>> future = promise->future();
        promise->start();
        const bool accepted = tryPost([promise, job = std::move(job)](Access &access) {
            promise->addResult(job(access));
            promise->finish();
        });
        if (!accepted) {
            promise->addResult(Result<Value>(fail(fullError())));
            promise->finish();
        }
        return future;
    }

private:
    [[nodiscard]] bool post(Job job);
    [[nodiscard]] bool tryPost(Job job);
    [[nodiscard]] static Error closedError();
    [[nodiscard]] static Error fullError();

    void work();
    /// The next job, after idle maintenance if there is none; nothing when the lane closes.
    [[nodiscard]] std::optional<Job> nextJob();
    void perform(const Job &job);
    /// False when the server is still away.
    bool reconnect();
    [[nodiscard]] std::optional<Access> renewed();

    static constexpr size_t mostWaitingJobs = 64;

    std::unique_ptr<Connection> m_connection;
    ConnectOptions m_reconnect;
    const Clock &m_clock;
    std::shared_ptr<FacetMemory> m_facets;
    std::unique_ptr<Maintenance> m_maintenance;
    std::unique_ptr<ChangeWriter> m_changes;

    std::mutex m_mutex;
    std::condition_variable m_arrived; ///< a job, or the end
    std::condition_variable m_room;    ///< in the queue
    std::deque<Job> m_jobs;
    bool m_isClosing = false;
    std::thread m_thread; ///< last: it uses all the others
};

} // namespace collectz::storage
