// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/serve/peopleservices.h"

#include "companion/logging.h"

namespace collectz::companion {

members::CommonPasswords PeopleServices::commonPasswords()
{
    members::CommonPasswords common;
    if (const Result<void> added = common.addFile(members::CommonPasswords::systemList()); !added)
        qCDebug(logCompanion, "no list of common passwords: %s", qUtf8Printable(added.error().message));
    return common;
}

} // namespace collectz::companion
