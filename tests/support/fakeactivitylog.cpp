// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeactivitylog.h"

namespace collectz::testsupport {

using activity::Event;
using activity::EventFilter;

namespace {

bool passes(const Event &event, const EventFilter &filter)
{
    const bool action = filter.action.isEmpty() || event.action == filter.action ||
                        (filter.action.endsWith(u'.') && event.action.startsWith(filter.action));
    const QString words = event.subject + u' ' + event.action + u' ' + event.reason;
    return action && (filter.entity.isEmpty() || event.entity == filter.entity) &&
           (filter.actor.isEmpty() || event.actor == filter.actor) &&
           (filter.reason.isEmpty() || event.reason == filter.reason) &&
           (filter.words.isEmpty() || words.contains(filter.words, Qt::CaseInsensitive)) &&
           (!filter.outcome || event.outcome == *filter.outcome) && (filter.from.isNull() || event.at >= filter.from) &&
           (filter.to.isNull() || event.at < filter.to) &&
           (filter.beforeNumber == 0 || event.number < filter.beforeNumber);
}

} // namespace

Result<void> FakeActivityLog::record(const Event &event)
{
    const std::scoped_lock lock(m_mutex);
    m_events.append(event);
    m_events.last().number = m_events.size();
    return {};
}

Result<QList<Event>> FakeActivityLog::events(const EventFilter &filter)
{
    const std::scoped_lock lock(m_mutex);
    QList<Event> found;
    for (auto event = m_events.crbegin(); event != m_events.crend() && found.size() < filter.limit; ++event) {
        if (passes(*event, filter))
            found.append(*event);
    }
    return found;
}

Result<qint64> FakeActivityLog::purgeBefore(const QDateTime &time)
{
    const std::scoped_lock lock(m_mutex);
    return m_events.removeIf([&time](const Event &event) { return event.at < time; });
}

Result<activity::AuditMode> FakeActivityLog::mode()
{
    const std::scoped_lock lock(m_mutex);
    return m_mode;
}

Result<void> FakeActivityLog::setMode(activity::AuditMode mode)
{
    const std::scoped_lock lock(m_mutex);
    m_mode = mode;
    return {};
}

Result<int> FakeActivityLog::retentionDays()
{
    const std::scoped_lock lock(m_mutex);
    return m_days;
}

Result<qint64> FakeActivityLog::setRetentionDays(int days)
{
    const std::scoped_lock lock(m_mutex);
    m_days = days;
    return 0;
}

} // namespace collectz::testsupport
