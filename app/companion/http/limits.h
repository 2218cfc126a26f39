// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace collectz::companion {

/// What a client may cost. Every read and write of a connection stands under one of these.
struct HttpLimits
{
    qsizetype headerBytes = 16 * 1024;
    qsizetype targetBytes = 8 * 1024;
    int headerFields = 100;
    qint64 bodyBytes = 8 * 1024 * 1024; ///< the most that any route takes; each has its own limit below it
    std::chrono::milliseconds headerTime{
        10'000}; ///< from the first byte, or the connection with its handshake, to the end
    std::chrono::milliseconds keepAliveTime{15'000}; ///< between two requests
    std::chrono::milliseconds bodyIdleTime{10'000};
    std::chrono::milliseconds bodyTime{60'000};
    std::chrono::milliseconds answerTime{30'000}; ///< for a handler; routes that wait on purpose ask for more
    std::chrono::milliseconds writeTime{15'000};  ///< plus one second for each `writeBytesASecond`
    qint64 writeBytesASecond = 16 * 1024;
    std::chrono::milliseconds lingerTime{2'000}; ///< for a refused client to read why
    int connectionsAnAddress = 64;               ///< an IPv6 address counts by its /64
    int connections = 2048;
    std::chrono::milliseconds stopTime{8'000}; ///< for requests under way when the server stops; then it stops hard
};

} // namespace collectz::companion
