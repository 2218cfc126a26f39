// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"
#include "models/pagedmodel.h"

namespace collectz::imports {
class FormatRegistry;
}

namespace collectz::models {

class CatalogSession;

/// Every import of the catalog, newest first, page by page. A UI-thread object.
class ImportHistoryModel : public PagedModel<catalog::ImportRecord>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        FileColumn,
        StateColumn,
        OutcomeColumn,
        FormatColumn,
        AuthorColumn,
        StartedColumn,
        HashColumn,
        ColumnCount
    };

    using PagedModel::PagedModel;

    /// The session must outlive the model; null shows nothing.
    void setSession(CatalogSession *session);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const imports::FormatRegistry *m_formats = nullptr;
};

} // namespace collectz::models
