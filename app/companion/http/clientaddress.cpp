// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/http/clientaddress.h"

namespace collectz::companion {

namespace {

boost::asio::ip::address unwrapped(const boost::asio::ip::address &address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, address.to_v6());
    return address;
}

} // namespace

QString plainAddress(const boost::asio::ip::address &address)
{
    return QString::fromStdString(unwrapped(address).to_string());
}

bool isLoopbackAddress(const boost::asio::ip::address &address)
{
    return unwrapped(address).is_loopback();
}

void setAddresses(Request &request, const QString &peer, bool isLoopback, const RequestHandler &handler)
{
    request.peerAddress = peer;
    request.clientAddress = peer;
    const bool isForwarded =
        request.hasHeader("x-forwarded-for") || request.hasHeader("forwarded") || request.hasHeader("x-real-ip");
    request.isFromThisMachine = isLoopback && !isForwarded;
    if (!handler.isTrustedProxy(peer))
        return;
    QByteArrayList hops;
    for (const auto &[name, value] : request.headers) {
        if (name == "x-forwarded-for")
            hops += value.split(',');
    }
    while (!hops.isEmpty()) {
        boost::system::error_code error;
        const auto hop = boost::asio::ip::make_address(hops.takeLast().trimmed().toStdString(), error);
        if (error)
            return;
        request.clientAddress = plainAddress(hop);
        if (!handler.isTrustedProxy(request.clientAddress))
            return;
    }
}

} // namespace collectz::companion
