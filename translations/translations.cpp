// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QtGlobal>

// Q_INIT_RESOURCE names a function of the global namespace and must stand in it.
static void initialiseTranslations()
{
    Q_INIT_RESOURCE(collectz_translations_translations);
}

namespace collectz::translations {

void load()
{
    initialiseTranslations();
}

} // namespace collectz::translations
