// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "activity/eventretention.h"
#include "base/clock.h"
#include "storage/readaccess.h"
#include "storage/writerlane.h"

namespace collectz::storage {

/// The activity log in the catalog's own tables. A read-only catalog is read only in this too: events of it are dropped.
class SqlActivityLog final
    : public activity::ActivityLog
    , public activity::EventRetention
{
public:
    /// `lane` is nothing for a read-only catalog; it and `read` belong to the catalog.
    SqlActivityLog(WriterLane *lane, ReadAccess &read, QString catalogName, const Clock &clock);

    [[nodiscard]] Result<void> record(const activity::Event &event) override;
    [[nodiscard]] Result<QList<activity::Event>> events(const activity::EventFilter &filter) override;
    [[nodiscard]] Result<qint64> purgeBefore(const QDateTime &time) override;
    [[nodiscard]] Result<activity::AuditMode> mode() override;
    [[nodiscard]] Result<void> setMode(activity::AuditMode mode) override;
    [[nodiscard]] Result<int> retentionDays() override;
    [[nodiscard]] Result<qint64> setRetentionDays(int days) override;

private:
    WriterLane *m_lane;
    ReadAccess &m_read;
    QString m_catalogName;
    const Clock &m_clock;
};

/// Removes the events that the catalog keeps no longer; returns how many.
[[nodiscard]] Result<qint64> purgeExpired(Connection &connection, const Clock &clock);

} // namespace collectz::storage
