// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz::models {

/// A text from outside as a tool tip: tool tips guess at markup, so the text is made harmless and shown as it is.
[[nodiscard]] QString toolTipText(const QString &text);

} // namespace collectz::models
