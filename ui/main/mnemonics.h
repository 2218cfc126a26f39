// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace collectz::ui {

/// The texts of one menu with a letter underlined in each, no letter twice as long as that is possible: letters that texts bring
/// are kept, the first one wins, and the others are dealt what is left, beginnings of words before the rest.
[[nodiscard]] QStringList withMnemonics(const QStringList &texts);
/// The underlined letter of a text in lower case; null when it has none.
[[nodiscard]] QChar mnemonicOf(const QString &text);

} // namespace collectz::ui
