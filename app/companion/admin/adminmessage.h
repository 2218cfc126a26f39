// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/admin/adminsocket.h"

#include <QByteArray>

namespace collectz::companion {

/// Requests and replies as they go through the socket: one JSON object each.
[[nodiscard]] QByteArray toMessage(const AdminRequest &request);
[[nodiscard]] std::optional<AdminRequest> requestOf(QByteArray message);
[[nodiscard]] QByteArray toMessage(const AdminReply &reply);
[[nodiscard]] AdminReply replyOf(const QByteArray &message);

inline constexpr qsizetype mostMessageBytes = 256 * 1024;

} // namespace collectz::companion
