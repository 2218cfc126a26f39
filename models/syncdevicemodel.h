// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedmodel.h"

#include <QDateTime>

namespace collectz::models {

class CompanionSession;

/// A device on which one is signed in at the companion.
struct SyncDevice
{
    QString name;
    QDateTime lastUsed; ///< as the companion says
    QDateTime created;
};

/// The own devices at the companion, last used first. A UI-thread object.
class SyncDeviceModel : public PagedModel<SyncDevice>
{
    Q_OBJECT
public:
    enum Column { NameColumn, LastColumn, SinceColumn, ColumnCount };

    using PagedModel::PagedModel;

    /// The companion must outlive the model.
    void setCompanion(CompanionSession &companion);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace collectz::models
