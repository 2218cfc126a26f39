// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace collectz::tests {

/// Bytes that are no request of this server, and the status that answers them before the connection is closed.
struct MalformedRequest
{
    QByteArray name;
    QByteArray bytes;
    int status = 400;
};

[[nodiscard]] QList<MalformedRequest> malformedRequests();

} // namespace collectz::tests
