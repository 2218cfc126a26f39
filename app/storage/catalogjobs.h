// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/subscribers.h"
#include "storage/writerlane.h"

namespace collectz::storage {

using AppliedJob = std::function<Result<catalog::Applied>(WriterLane::Access &)>;

/// The lane's jobs that change works: what they did is told to the subscribers after the commit, what failed is recorded as
/// an activity event in a transaction of its own.
[[nodiscard]] AppliedJob applyJob(catalog::ChangeSet changeSet, ApplyContext context,
                                  std::shared_ptr<Subscribers> subscribers, const Clock &clock);
[[nodiscard]] AppliedJob undoJob(UndoRequest request, CancelToken cancel, std::shared_ptr<Subscribers> subscribers,
                                 const Clock &clock);

/// Records one event in a transaction of its own, if the audit mode keeps it.
[[nodiscard]] Result<void> recordEvent(Connection &connection, const activity::Event &event);

} // namespace collectz::storage
