// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/entityargument.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;

Result<EntityId> entityIdFrom(const QString &text)
{
    const EntityId id = EntityId::fromText(text);
    if (id.isNull())
        return fail(ErrorKind::Usage, u"bad_id"_s, u"'%1' is no id: 'collectz list --json' prints them."_s.arg(text));
    return id;
}

} // namespace collectz::desktop
