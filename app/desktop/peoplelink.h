// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/catalogservices.h"
#include "models/companionsession.h"
#include "models/peoplesession.h"

namespace collectz::desktop {

/// Joins the people of a companion with the session of the replica that follows it: tells them who one is there and whether it can
/// be reached. A UI-thread object; services and companion must outlive it.
class PeopleLink : public QObject
{
    Q_OBJECT
public:
    PeopleLink(CatalogServices &services, models::CompanionSession &companion, QObject *parent = nullptr);

    [[nodiscard]] models::PeopleSession &people() { return m_people; }

private:
    void takeMember();
    void takeStatus(const sync::EngineStatus &status);

    models::CompanionSession &m_companion;
    models::PeopleSession m_people;
};

} // namespace collectz::desktop
