// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/runonpool.h"
#include "sync/http/replicaconnection.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace collectz::models {

class CatalogSession;

/// The companion that an open replica follows, as the window sees it: what the engine is doing, who one is there, and questions to
/// its interface as futures. A UI-thread object; `connection` and `pool` must outlive it and the work it has begun on the pool.
class CompanionSession : public QObject
{
    Q_OBJECT
public:
    /// `pool` is for the network alone: a companion that is slow keeps nothing else waiting.
    CompanionSession(sync::ReplicaConnection &connection, QThreadPool &pool, QObject *parent = nullptr);
    ~CompanionSession() override;

    /// The engine's status as last told.
    [[nodiscard]] const sync::EngineStatus &status() const { return m_status; }

    void syncNow();
    /// Until resume(), also after the program was closed in between.
    void pause();
    /// Also after a stop that asked, when its reason is gone.
    void resume();
    void approve(const sync::Approvals &approvals);
    /// Wakes the engine soon after a change made in this catalog; leaves it alone where a person has paused it.
    void watch(const CatalogSession &session);

    /// Who this device is signed in as, with role and status; known offline too. Nothing while it is not known or nobody is.
    [[nodiscard]] const std::optional<members::Member> &member() const { return m_member; }

    /// Asks the companion again who one is; `memberChanged` tells when it differs.
    void refreshMember();

    /// To be used on a pool, and only as long as this lives.
    [[nodiscard]] const sync::CompanionApi &api() const { return m_connection.api(); }

    [[nodiscard]] sync::ReplicaConnection &connection() const { return m_connection; }

    /// One question to the companion. What was asked is given up when this session ends.
    [[nodiscard]] QFuture<Result<QJsonObject>> ask(const sync::ApiRequest &request, const sync::ExchangeLimits &limits);

    /// Runs `function(const CompanionApi &, const CancelToken &)`, which returns a Result, on the network's pool.
    template <typename Function>
    [[nodiscard]] auto run(Function function)
    {
        return runOnPool(m_pool, [&api = m_connection.api(), cancel = m_cancel,
                                  function = std::move(function)]() mutable { return function(api, cancel); });
    }

Q_SIGNALS:
    void statusChanged(const collectz::sync::EngineStatus &status);
    void memberChanged();
    /// A person wants to sign in again, or to unlock where the sign-in is kept; with the address, to compare its certificate.
    void signInRequested(bool withAddress);

private:
    void onStatus(const sync::EngineStatus &status);
    void onChangesMade();
    void setMember(const std::optional<members::Member> &member);
    void loadKnownMember();

    sync::ReplicaConnection &m_connection;
    QThreadPool &m_pool;
    CancelToken m_cancel;
    sync::EngineStatus m_status;
    std::optional<members::Member> m_member;
    bool m_isMemberFresh = false; ///< asked for since the companion was last away
    QString m_pauseSetting;       ///< where it is kept that a person has paused; empty before watch()
    QTimer m_wake;                ///< gathers changes that follow each other
};

} // namespace collectz::models
