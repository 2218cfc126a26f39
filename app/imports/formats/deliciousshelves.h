// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "imports/formatreader.h"

#include <QHash>

namespace collectz::imports {

/// The shelves and loans of a version 1 file, by the items' ids. They stand behind the items, so they are read first.
struct DeliciousShelves
{
    QHash<QString, QStringList> shelves;
    QHash<QString, QString> borrowers;
};

/// Walks through the file once. Damage ends the walk quietly: reading the items reports it with its place.
[[nodiscard]] DeliciousShelves readDeliciousShelves(const SourceFile &file, const CancelToken &cancel);

} // namespace collectz::imports
