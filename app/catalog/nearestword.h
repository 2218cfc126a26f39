// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace collectz::catalog {

/// The choice that differs from a mistyped word by at most two letters, the closest one; empty when there is none.
[[nodiscard]] QString nearestWord(const QString &word, const QStringList &choices);

} // namespace collectz::catalog
