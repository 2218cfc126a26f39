// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedmodel.h"
#include "sync/replicastore.h"

namespace collectz::models {

class CatalogSession;

/// Change sets made here that the companion has not taken, with what keeps them. A UI-thread object.
class PendingModel : public PagedModel<sync::PendingSet>
{
    Q_OBJECT
public:
    enum Column { StateColumn, WhatColumn, ChangesColumn, WhenColumn, WhyColumn, ColumnCount };

    /// So many are shown, the oldest first; the export has all.
    static constexpr int mostRows = 2000;

    using PagedModel::PagedModel;

    /// The session must follow a companion and outlive the model.
    void setSession(CatalogSession &session);
    [[nodiscard]] QList<ChangeSetId> refused() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// The change sets that wait or were refused, with their changes, as a JSON document that people can read and programs can apply:
/// {"format": "collectz-pending", "version": 1, "sets": [...]}. Blocking.
[[nodiscard]] Result<QByteArray> pendingToJson(sync::ReplicaStore &store);
/// The same for refused ones alone.
[[nodiscard]] Result<QByteArray> refusedToJson(sync::ReplicaStore &store);

} // namespace collectz::models
