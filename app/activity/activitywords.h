// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"

namespace collectz::activity {

/// off, failures, mutations, all.
[[nodiscard]] QString auditModeWord(AuditMode mode);
[[nodiscard]] std::optional<AuditMode> auditModeFromWord(QStringView word);

/// done, refused, failed.
[[nodiscard]] QString outcomeWord(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromWord(QStringView word);

/// What an action does to the catalog, told by the last word of its name: `catalog.export` reads, `import.plan` is an
/// operation that changes no work, and whatever is not known to be either counts as a change.
enum class ActionNature : quint8 { Change, Operation, Read };
[[nodiscard]] ActionNature actionNature(QStringView action);

/// Whether a mode keeps an event: refusals, failures and changes in every mode but off, operations in mutations and all, reads
/// in all alone. The one rule for every log.
[[nodiscard]] bool isRecorded(AuditMode mode, const Event &event);

} // namespace collectz::activity
