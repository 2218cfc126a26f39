// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "imports/progressmeter.h"

namespace collectz::imports {

/// Takes back everything an import did, newest batch first. A batch that is undone already is passed over, so an undo that
/// was stopped or killed goes on where it was. One object, one run.
class Undoer
{
public:
    Undoer(catalog::Catalog &catalog, catalog::CatalogReader &reader, const catalog::ImportRecord &record);

    /// Returns how many fields were left alone because people changed them since.
    [[nodiscard]] Result<qint64> run(const QString &author, const QString &device, ProgressMeter &meter,
                                     const CancelToken &cancel);

private:
    [[nodiscard]] Result<void> noteKeptRows();

    catalog::Catalog &m_catalog;
    catalog::CatalogReader &m_reader;
    const catalog::ImportRecord m_record;
};

} // namespace collectz::imports
