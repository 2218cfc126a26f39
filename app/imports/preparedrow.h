// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"
#include "imports/formatreader.h"

namespace collectz::imports {

/// A source's record, normalised and ready to be matched.
struct PreparedRow
{
    catalog::PlanRow row;       ///< place, source, hash, title, kind and problems; the verdict only when rejected
    catalog::WorkRecord record; ///< as it would be created; empty when rejected
    QStringList identifierKeys;
    QString matchKey;
    EntityId exactWork;                        ///< the work's id in our own export; null for every other source
    std::optional<catalog::Entity> definition; ///< in place of a work, in our own export
    bool isRejected = false;

    /// A work that is looked for in the catalog.
    [[nodiscard]] bool isMatched() const { return !isRejected && !definition; }
};

/// Normalises one record. Pure but for the new ids; usable from any thread.
[[nodiscard]] PreparedRow prepareRow(const SourceItem &item, qint64 number, const ReadOptions &options,
                                     const catalog::FieldRegistry &registry);

} // namespace collectz::imports
