// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/progress.h"
#include "catalog/catalogreader.h"

#include <functional>

namespace collectz::catalog {

/// Hands the works of the keys to `visit` in chunks of a few hundred, so that memory does not grow with the selection.
/// Runs on a worker with the worker's own reader; fails with Cancelled soon after the token is set, or with the reader's error.
[[nodiscard]] Result<void> sweepWorks(CatalogReader &reader, const QList<qint64> &keys, const QString &step,
                                      const std::function<void(const WorkRecord &)> &visit,
                                      const ProgressFunction &progress, const CancelToken &cancel);

} // namespace collectz::catalog
