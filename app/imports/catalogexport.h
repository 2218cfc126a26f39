// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/progress.h"
#include "catalog/catalog.h"

#include <functional>

namespace collectz::imports {

/// How much of a catalog is exported, and in which of the two layouts (interchange.h).
struct ExportScope
{
    bool asTable = false;   ///< CSV, one row per copy; otherwise the JSON document, which has everything
    bool withTrash = false; ///< what lies in the trash as well; a table has no place for it
    bool isWhole = false;   ///< nothing chooses among the works: saved views and facts on terms go along
};

/// Takes the bytes one piece after the other; false when they cannot be written.
using ByteSink = std::function<bool(const QByteArray &)>;

/// The works of a query in the order of their addition, the trashed ones last. Blocking: for workers.
[[nodiscard]] Result<std::vector<qint64>> worksToExport(catalog::CatalogReader &reader, const catalog::Query &query,
                                                        const ExportScope &scope, const CancelToken &cancel);

/// Writes works so that an import reads the same works, editions and copies back, parents before what belongs to them, and says how
/// many they were. Streams, so any number of works takes the same memory. ErrorKind::Full when the sink takes no more,
/// ErrorKind::Cancelled when it was stopped; what the sink has got by then is no whole export. Progress has the step "export".
/// Blocking: for workers.
[[nodiscard]] Result<qint64> exportWorks(catalog::CatalogReader &reader, const std::vector<qint64> &works,
                                         const ExportScope &scope, const ByteSink &sink,
                                         const ProgressFunction &progress, const CancelToken &cancel);
/// The same into a file, which is written whole or left as it was.
[[nodiscard]] Result<qint64> exportToFile(catalog::CatalogReader &reader, const std::vector<qint64> &works,
                                          const ExportScope &scope, const QString &path,
                                          const ProgressFunction &progress, const CancelToken &cancel);

} // namespace collectz::imports
