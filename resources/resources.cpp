// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE names a function of the global namespace and must stand in it.
static void initialiseIcons()
{
    Q_INIT_RESOURCE(collectz_icons);
    Q_INIT_RESOURCE(collectz_licences);
}

namespace collectz::resources {

void load()
{
    initialiseIcons();
}

} // namespace collectz::resources
