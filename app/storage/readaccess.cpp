// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/readaccess.h"

namespace collectz::storage {

ReadAccess::ReadAccess(ConnectOptions options)
    : m_options(std::move(options))
{
    m_options.readOnly = true;
    m_options.create = false;
}

void ReadAccess::close()
{
    const std::lock_guard lock(m_mutex);
    m_connection.reset();
}

Result<void> ReadAccess::ensureConnection()
{
    if (m_connection && !m_connection->isLost())
        return {};
    Result<std::unique_ptr<Connection>> connection = openConnection(m_options);
    if (!connection)
        return fail(std::move(connection).error());
    m_connection = std::move(*connection);
    return {};
}

} // namespace collectz::storage
