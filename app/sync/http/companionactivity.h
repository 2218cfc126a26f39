// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "sync/http/companionapi.h"

namespace collectz::sync {

/// What happened at a companion, over its HTTP interface: pages by key set, as many as the limit asks for.
class CompanionActivity final : public activity::ActivityReader
{
public:
    /// `api` must outlive this.
    CompanionActivity(const CompanionApi &api, CancelToken cancel);

    [[nodiscard]] Result<QList<activity::Event>> events(const activity::EventFilter &filter) override;

private:
    const CompanionApi &m_api;
    CancelToken m_cancel;
};

} // namespace collectz::sync
