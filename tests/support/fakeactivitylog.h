// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "activity/eventretention.h"

#include <mutex>

namespace collectz::testsupport {

/// An activity log in memory; keeps everything that is recorded, whatever the mode. Thread-safe.
class FakeActivityLog final
    : public activity::ActivityLog
    , public activity::EventRetention
{
public:
    [[nodiscard]] Result<void> record(const activity::Event &event) override;
    [[nodiscard]] Result<QList<activity::Event>> events(const activity::EventFilter &filter) override;
    [[nodiscard]] Result<qint64> purgeBefore(const QDateTime &time) override;
    [[nodiscard]] Result<activity::AuditMode> mode() override;
    [[nodiscard]] Result<void> setMode(activity::AuditMode mode) override;
    [[nodiscard]] Result<int> retentionDays() override;
    [[nodiscard]] Result<qint64> setRetentionDays(int days) override;

private:
    std::mutex m_mutex;
    QList<activity::Event> m_events; ///< oldest first
    activity::AuditMode m_mode = activity::AuditMode::Failures;
    int m_days = 0;
};

} // namespace collectz::testsupport
