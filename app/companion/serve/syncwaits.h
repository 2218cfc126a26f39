// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "companion/routing/worklane.h"
#include "sync/serverengine.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <mutex>
#include <vector>

namespace collectz::companion {

/// Replicas that wait for something new. They are asked for after each commit of this program and each second, because other
/// companions may write to the same catalog; nobody waits longer than 25 seconds. No thread waits with them.
class SyncWaits final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<QByteArray> &)>;

    SyncWaits(sync::ServerEngine &engine, catalog::Catalog &catalog);
    ~SyncWaits() override;

    /// Begins to look; in the main thread.
    void start();
    /// Answers when there is something new, or when the time is over. Any thread but the network's.
    void add(const QByteArray &request, Answer answer);
    /// Answers everybody now.
    void stop();

private:
    struct Waiting
    {
        QByteArray request;
        Answer answer;
        std::chrono::steady_clock::time_point until;
    };

    void look();
    void lookThrough();
    /// True when it was answered.
    [[nodiscard]] bool tryAnswer(const Waiting &waiting, bool isOver);

    sync::ServerEngine &m_engine;
    catalog::Catalog &m_catalog;
    std::mutex m_mutex;
    std::vector<Waiting> m_waiting;
    std::unique_ptr<catalog::Subscription> m_subscription;
    WorkLane m_lane; ///< last: its work uses all the others
};

} // namespace collectz::companion
