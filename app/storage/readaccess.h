// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <memory>
#include <mutex>

namespace collectz::storage {

/// One read-only connection that the small ports of a catalog (imports, activity, blobs) share: opened when it is first
/// needed, opened anew after it was lost. Thread-safe; one query at a time.
class ReadAccess
{
public:
    explicit ReadAccess(ConnectOptions options);

    template <typename Value, typename Query>
    [[nodiscard]] Result<Value> run(Query query)
    {
        const std::lock_guard lock(m_mutex);
        if (Result<void> ready = ensureConnection(); !ready)
            return fail(std::move(ready).error());
        Result<Value> answer = query(*m_connection);
        // A question may be asked again on a new connection.
        if (!answer && m_connection->isLost() && ensureConnection())
            answer = query(*m_connection);
        return answer;
    }

    /// Lets the connection go until the next query.
    void close();

private:
    [[nodiscard]] Result<void> ensureConnection();

    std::mutex m_mutex;
    ConnectOptions m_options;
    std::unique_ptr<Connection> m_connection;
};

} // namespace collectz::storage
