// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace collectz::companion {

/// What the server counts about connections. Written by the network thread, read by anybody.
struct ServerCounters
{
    std::atomic<std::int64_t> open{0};
    std::atomic<std::int64_t> accepted{0};
    std::atomic<std::int64_t> turnedAway{0}; ///< at a limit
    std::atomic<std::int64_t> malformed{0};  ///< refused before they became requests
    std::atomic<std::int64_t> timedOut{0};
    std::atomic<std::int64_t> handshakesFailed{0};
};

} // namespace collectz::companion
