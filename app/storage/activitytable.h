// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "base/redactor.h"
#include "storage/counters.h"

namespace collectz::storage {

/// Table `activity` inside of somebody's transaction. What goes in passes the redactor and the catalog's audit mode.
class ActivityTable
{
public:
    explicit ActivityTable(Redactor redactor = {});

    /// Writes the event if the mode keeps it.
    [[nodiscard]] Result<void> insert(Connection &connection, Counters &counters, const activity::Event &event) const;

    [[nodiscard]] static Result<activity::AuditMode> mode(Connection &connection);
    [[nodiscard]] static Result<QList<activity::Event>> read(Connection &connection,
                                                             const activity::EventFilter &filter);

private:
    Redactor m_redactor;
};

} // namespace collectz::storage
