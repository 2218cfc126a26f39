// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "companion/http/connectiontable.h"
#include "companion/http/limits.h"
#include "companion/http/requesthandler.h"
#include "companion/http/servercounters.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <memory>

namespace collectz::companion {

/// What the connections of one server share. Outlives them.
struct ConnectionHome
{
    const HttpLimits &limits;
    RequestHandler &handler;
    ConnectionTable &table;
    ServerCounters &counters;
    const Clock &clock;
    qint64 bodyBytes = 0; ///< in bodies that are being read or answered
};

/// Serves one accepted socket until either side ends it: TLS when there is a context for it. Network thread only.
void serveConnection(ConnectionHome &home, boost::asio::ip::tcp::socket socket,
                     std::shared_ptr<boost::asio::ssl::context> tls);

} // namespace collectz::companion
