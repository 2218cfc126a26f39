// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "storage/connection.h"

#include <QStringList>

namespace collectz::storage {

/// Every fault of a catalog in plain sentences: the engine's own check, journal against entities, projections made anew and
/// compared, counts, blobs missing, short, damaged or without a row. Only reads; one snapshot.
[[nodiscard]] Result<QStringList> checkCatalog(Connection &connection, const QString &location,
                                               const ProgressFunction &progress, const CancelToken &cancel);

} // namespace collectz::storage
