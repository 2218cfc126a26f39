// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;
class QObject;

namespace collectz::desktop {

/// Has the program speak the language of a locale as far as there is a translation, the toolkit's own words included. English
/// is in the sources but for its plural forms; a language without a translation, and none at all, get those. They end with `owner`.
void installLanguage(const QLocale &locale, QObject &owner);

} // namespace collectz::desktop
