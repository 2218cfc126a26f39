// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace collectz::imports {

/// Plain text of a fragment of HTML as reviews and descriptions hold it: breaks and paragraphs become lines, tags go, entities
/// become characters. Text that merely holds "<" or "&" stays.
[[nodiscard]] QString plainTextOfHtml(const QString &html);

/// Plain text of RTF as Delicious Library wrote it; text that is not RTF comes back as it is.
[[nodiscard]] QString plainTextOfRtf(const QString &rtf);

/// Cuts at any of the separator characters, trims, and drops empty and repeated elements.
[[nodiscard]] QStringList splitList(const QString &text, QStringView separators);

/// "Herbert, Frank" -> "Frank Herbert"; anything with no or several commas stays.
[[nodiscard]] QString naturalName(const QString &name);

/// Yes, true, 1, x and the like; nothing for any other text.
[[nodiscard]] bool saysYes(const QString &text);

} // namespace collectz::imports
