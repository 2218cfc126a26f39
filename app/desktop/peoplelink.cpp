// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/peoplelink.h"

namespace collectz::desktop {

using Phase = sync::EngineStatus::Phase;

PeopleLink::PeopleLink(CatalogServices &services, models::CompanionSession &companion, QObject *parent)
    : QObject(parent)
    , m_companion(companion)
    , m_people(*services.people(), *services.companionActivity(), services.networkPool(),
               companion.api().address().base.host())
{
    connect(&companion, &models::CompanionSession::memberChanged, this, &PeopleLink::takeMember);
    connect(&companion, &models::CompanionSession::statusChanged, this, &PeopleLink::takeStatus);
    takeMember();
    takeStatus(companion.status());
}

void PeopleLink::takeMember()
{
    const std::optional<members::Member> &member = m_companion.member();
    if (!member) {
        m_people.setWho(std::nullopt);
        return;
    }
    members::Principal who;
    who.role = member->role;
    who.status = member->status;
    who.member = member->id;
    who.name = member->name;
    m_people.setWho(who);
}

void PeopleLink::takeStatus(const sync::EngineStatus &status)
{
    switch (status.phase) {
    case Phase::Offline:
        m_people.setOnline(false);
        break;
    case Phase::Online:
    case Phase::Paused:
    case Phase::Asking:
        m_people.setOnline(true);
        break;
    case Phase::Syncing:
        break;
    }
    if (status.phase == Phase::Asking)
        m_people.noteRefusal(status.problem);
}

} // namespace collectz::desktop
