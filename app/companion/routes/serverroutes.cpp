// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routes/serverroutes.h"

#include "companion/routing/jsonbody.h"

#include <QFile>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

void appendSample(QByteArray &text, const QByteArray &name, const char *type, const char *help, std::int64_t value)
{
    text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n' + name + ' ' +
            QByteArray::number(static_cast<qint64>(value)) + '\n';
}

/// Resident memory of this process in bytes; 0 where the system does not tell.
std::int64_t residentBytes()
{
    QFile statistics(u"/proc/self/statm"_s);
    if (!statistics.open(QIODevice::ReadOnly))
        return 0;
    return statistics.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

RouteList ServerRoutes::routes()
{
    Route health{
        "GET", u"/healthz"_s, u"health.read"_s, RouteScope::Shared, RouteLane::Network, [](const Call &) -> Answer {
            return Response::json({{u"status"_s, u"ok"_s}});
        }};
    Route ready{"GET", u"/readyz"_s, u"health.read"_s, RouteScope::Shared, RouteLane::Catalog, [this](const Call &) {
                    return readiness();
                }};
    Route metrics{
        "GET", u"/metrics"_s, u"metrics.read"_s, RouteScope::Shared, RouteLane::Catalog, [this](const Call &) {
            return measurements();
        }};
    metrics.isOpenHere = true;
    Route openApi{"GET",
                  u"/api/v1/openapi.json"_s,
                  u"openapi.read"_s,
                  RouteScope::Shared,
                  RouteLane::Catalog,
                  [](const Call &) -> Answer {
                      return Response{200, {{"Content-Type", "application/json; charset=utf-8"}}, openApiDocument()};
                  }};
    return {health, ready, metrics, openApi};
}

Answer ServerRoutes::readiness()
{
    auto reader = m_readers.lease();
    if (!reader)
        return problemOf(reader.error());
    const auto statistics = reader->checked((*reader)->statistics());
    if (!statistics)
        return problemOf(statistics.error());
    return Response::json({{u"status"_s, u"ready"_s}});
}

Answer ServerRoutes::measurements()
{
    QByteArray text = m_metrics.text();
    if (const ServerCounters *counters = m_gauges.connections) {
        appendSample(text, "collectz_connections_open", "gauge", "Connections open now.", counters->open);
        appendSample(text, "collectz_connections_total", "counter", "Connections accepted.", counters->accepted);
        appendSample(text, "collectz_connections_refused_total", "counter", "Connections turned away at a limit.",
                     counters->turnedAway);
        appendSample(text, "collectz_requests_malformed_total", "counter", "Requests that could not be read.",
                     counters->malformed);
        appendSample(text, "collectz_timeouts_total", "counter", "Connections cut by a deadline.", counters->timedOut);
        appendSample(text, "collectz_handshakes_failed_total", "counter", "TLS handshakes that failed.",
                     counters->handshakesFailed);
    }
    if (m_gauges.catalogLane)
        appendSample(text, "collectz_catalog_queue", "gauge", "Requests running or waiting for the catalog.",
                     m_gauges.catalogLane->load());
    if (m_gauges.passwordLane)
        appendSample(text, "collectz_password_queue", "gauge", "Requests running or waiting to check a password.",
                     m_gauges.passwordLane->load());
    appendSample(text, "process_resident_memory_bytes", "gauge", "Resident memory size in bytes.", residentBytes());
    return Response{200, {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}}, text};
}

QByteArray openApiDocument()
{
    QFile document(u":/companion/openapi.json"_s);
    return document.open(QIODevice::ReadOnly) ? document.readAll() : QByteArray();
}

} // namespace collectz::companion
