// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/http/servercounters.h"
#include "companion/routing/requestmetrics.h"
#include "companion/routing/route.h"
#include "companion/routing/worklane.h"
#include "companion/serve/readerpool.h"

namespace collectz::companion {

/// What /metrics shows besides the requests; each is asked when somebody scrapes. Null pointers are left out.
struct ServerGauges
{
    const ServerCounters *connections = nullptr;
    const WorkLane *catalogLane = nullptr;
    const WorkLane *passwordLane = nullptr;
};

/// /healthz, /readyz, /metrics and the OpenAPI document.
class ServerRoutes
{
public:
    ServerRoutes(ReaderPool &readers, const RequestMetrics &metrics)
        : m_readers(readers)
        , m_metrics(metrics)
    {}

    [[nodiscard]] RouteList routes();

    /// Once they exist and before the server starts.
    void setGauges(const ServerGauges &gauges) { m_gauges = gauges; }

private:
    [[nodiscard]] Answer readiness();
    [[nodiscard]] Answer measurements();

    ReaderPool &m_readers;
    const RequestMetrics &m_metrics;
    ServerGauges m_gauges;
};

/// The OpenAPI document as the program carries it.
[[nodiscard]] QByteArray openApiDocument();

} // namespace collectz::companion
