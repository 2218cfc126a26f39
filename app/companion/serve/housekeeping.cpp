// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/serve/housekeeping.h"

#include "companion/logging.h"

#include <QTimer>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr auto interval = std::chrono::minutes(10);
constexpr auto dropInterval = std::chrono::hours(24);

} // namespace

Housekeeping::Housekeeping(members::MemberServices &services, sync::CompanionStore &store)
    : m_services(services)
    , m_store(store)
    , m_lane(u"housekeeping"_s, 1, 0)
{}

void Housekeeping::start()
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Housekeeping::sweep);
    timer->start(interval);
    sweep();
}

void Housekeeping::sweep()
{
    // A sweep that still runs is enough.
    static_cast<void>(m_lane.tryStart([this] {
        recordExpired();
        dropOldSessions();
        if (const Result<void> dropped = m_store.dropAbandoned(); !dropped)
            qCWarning(logCompanion, "unfinished pushes not looked through: %s",
                      qUtf8Printable(dropped.error().message));
        keepCopyReady();
    }));
}

void Housekeeping::keepCopyReady()
{
    sync::SnapshotSource *source = m_store.snapshotSource();
    const Result<sync::SnapshotOffer> offer = source ? source->offer() : sync::SnapshotOffer();
    if (!offer && offer.error().kind != ErrorKind::Cancelled)
        qCWarning(logCompanion, "no copy for new devices: %s", qUtf8Printable(offer.error().message));
}

void Housekeeping::recordExpired()
{
    const Result<int> expired = m_services.invitations.expire();
    if (!expired)
        qCWarning(logCompanion, "invitations not looked through: %s", qUtf8Printable(expired.error().message));
    else if (*expired > 0)
        qCInfo(logCompanion, "%d invitations ran out", *expired);
}

void Housekeeping::dropOldSessions()
{
    const auto now = std::chrono::steady_clock::now();
    if (now < m_nextDrop)
        return;
    if (const Result<void> swept = m_services.sessions.sweep(); !swept)
        qCWarning(logCompanion, "old sessions not dropped: %s", qUtf8Printable(swept.error().message));
    else
        m_nextDrop = now + dropInterval;
}

} // namespace collectz::companion
