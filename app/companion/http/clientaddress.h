// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/http/requesthandler.h"

#include <boost/asio/ip/address.hpp>

namespace collectz::companion {

/// The text of an address; one that is IPv4 in the dress of IPv6 as IPv4.
[[nodiscard]] QString plainAddress(const boost::asio::ip::address &address);
[[nodiscard]] bool isLoopbackAddress(const boost::asio::ip::address &address);

/// Fills in who asks. X-Forwarded-For counts only from a trusted proxy, from its right end up to the first address that is
/// no trusted proxy itself; whatever a client writes there counts nothing.
void setAddresses(Request &request, const QString &peer, bool isLoopback, const RequestHandler &handler);

} // namespace collectz::companion
