// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace collectz::models {

/// When this machine last made a verified backup of a catalog, by the text of its id; invalid when never. Kept in the settings of
/// the program, for the window and the command line alike.
[[nodiscard]] QDateTime lastBackup(const QString &catalog);
void rememberBackup(const QString &catalog, const QDateTime &at);

} // namespace collectz::models
