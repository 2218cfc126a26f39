// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz::ui {

/// A vocabulary's name for people: "people" -> "People"; unknown ones as they are.
[[nodiscard]] QString vocabularyText(const QString &vocabulary);

} // namespace collectz::ui
