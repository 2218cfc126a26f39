// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "catalog/listing.h"
#include "models/pagedmodel.h"

namespace collectz::models {

class CatalogSession;

/// The trashed works, last changed first. A UI-thread object.
class TrashModel : public PagedModel<catalog::ListingRow>
{
    Q_OBJECT
public:
    enum Column { TitleColumn, KindColumn, YearColumn, CreatorsColumn, CopiesColumn, ChangedColumn, ColumnCount };

    using PagedModel::PagedModel;

    /// The session must outlive the model; null shows nothing.
    void setSession(CatalogSession *session);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// A change set that moves works from the trash (or wherever they are) to a state. The rows' versions are its base. Pure.
[[nodiscard]] catalog::ChangeSet stateChange(const QList<catalog::ListingRow> &rows, catalog::State state);

} // namespace collectz::models
