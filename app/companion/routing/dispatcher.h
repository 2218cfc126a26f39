// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "companion/http/requesthandler.h"
#include "companion/routing/authenticator.h"
#include "companion/routing/requestmetrics.h"
#include "companion/routing/router.h"
#include "companion/routing/worklane.h"

#include <atomic>
#include <mutex>

namespace collectz::companion {

/// Takes requests from the connections, finds their route, asks who it is and whether the policy table lets them, and has the
/// route's workers answer. The one door: nothing reaches a route without passing here.
class Dispatcher final : public RequestHandler
{
public:
    Dispatcher(Router router, Authenticator &authenticator, RequestMetrics &metrics, QStringList trustedProxies);
    ~Dispatcher() override;

    [[nodiscard]] Allowance allowance(const Request &head) const override;
    void handle(Request request, Responder respond) override;
    [[nodiscard]] Response refusal(int status, const QString &detail, const QString &correlation) const override;
    [[nodiscard]] bool isTrustedProxy(const QString &address) const override;

    /// For requests from now on.
    void setTrustedProxies(const QStringList &proxies);

    /// Drops what waits and waits for what runs; requests from now on are told to come again.
    void stop();

    [[nodiscard]] const Router &router() const { return m_router; }

    [[nodiscard]] const WorkLane &catalogLane() const { return m_catalogLane; }

    [[nodiscard]] const WorkLane &passwordLane() const { return m_passwordLane; }

private:
    struct Job;

    [[nodiscard]] std::optional<Problem> checkForm(const Request &request, const RouteMatch &match) const;
    [[nodiscard]] WorkLane &laneOf(const Route &route);
    void run(const std::shared_ptr<Job> &job);
    [[nodiscard]] tl::expected<members::Principal, Problem> admit(const Job &job) const;
    void finish(Job &job, Response response);

    const Router m_router;
    Authenticator &m_authenticator;
    RequestMetrics &m_metrics;
    mutable std::mutex m_mutex; ///< for the proxies, which the network thread asks for
    QStringList m_trustedProxies;
    std::atomic_bool m_isStopping{false};
    WorkLane m_catalogLane;
    WorkLane m_passwordLane;
    WorkLane m_mailLane;
};

} // namespace collectz::companion
