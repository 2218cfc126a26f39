// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "companion/http/limits.h"
#include "companion/http/requesthandler.h"
#include "companion/http/servercounters.h"
#include "companion/http/tlscontext.h"

#include <memory>

namespace collectz::companion {

/// HTTP/1.1 over TLS on a network thread of its own. Made, started and stopped in one thread; no exception leaves it.
/// The handler must outlive it and may answer from any thread.
class HttpServer
{
public:
    HttpServer(const HttpLimits &limits, RequestHandler &handler, const Clock &clock);
    /// Stops hard if it still runs.
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    /// Takes an address; port 0 takes a free one. Returns the port. Without `tls` it speaks plain HTTP.
    [[nodiscard]] Result<quint16> listen(const QString &address, quint16 port, const TlsContext &tls);
    [[nodiscard]] Result<void> start();
    /// The certificate for connections from now on; those that are open keep theirs. Any thread.
    void setTls(const TlsContext &tls);
    /// Takes no more connections, lets requests under way end for `limits.stopTime`, then closes what is left.
    void stop();

    [[nodiscard]] const ServerCounters &counters() const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace collectz::companion
