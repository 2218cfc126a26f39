// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "storage/connection.h"

namespace collectz::storage {

/// Reads conflicts, open and settled, with the people behind both sides.
class ConflictReader
{
public:
    explicit ConflictReader(Connection &connection);

    [[nodiscard]] Result<catalog::ConflictPage> conflicts(const catalog::ConflictFilter &filter);
    /// Adds to the rows of a history the conflicts that came of them and those they settled.
    [[nodiscard]] Result<void> addTo(QList<catalog::HistoryEntry> &history);

private:
    [[nodiscard]] Result<bool> hasAny();

    Connection &m_connection;
};

} // namespace collectz::storage
