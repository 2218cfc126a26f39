// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/serve/housekeeping.h"

#include "companion/logging.h"

#include <QTimer>

#include <chrono>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr auto interval = std::chrono::minutes(10);

} // namespace

Housekeeping::Housekeeping(members::InvitationService &invitations)
    : m_invitations(invitations)
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
        const Result<int> expired = m_invitations.expire();
        if (!expired)
            qCWarning(logCompanion, "invitations not looked through: %s", qUtf8Printable(expired.error().message));
        else if (*expired > 0)
            qCInfo(logCompanion, "%d invitations ran out", *expired);
    }));
}

} // namespace collectz::companion
