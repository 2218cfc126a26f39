// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "models/pagedmodel.h"

namespace collectz::models {

class CatalogSession;

/// The conflicts of a catalog in the order they came, open or settled. It asks anew after every change, so a settled conflict
/// leaves the list and an undone decision brings it back. A UI-thread object.
class ConflictModel : public PagedModel<catalog::ConflictRecord>
{
    Q_OBJECT
public:
    enum Column { TitleColumn, FieldColumn, OtherColumn, WhenColumn, ColumnCount };

    explicit ConflictModel(QObject *parent = nullptr);

    /// The session must outlive the model; null shows nothing.
    void setSession(CatalogSession *session);
    void setFilter(const catalog::ConflictFilter &filter);

    [[nodiscard]] const catalog::ConflictFilter &filter() const { return m_filter; }

    /// The row of a conflict by its number; -1 when it is not loaded.
    [[nodiscard]] int rowOf(qint64 number) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void ask();
    void follow();
    [[nodiscard]] QString cell(const catalog::ConflictRecord &conflict, int column) const;

    CatalogSession *m_session = nullptr;
    catalog::ConflictFilter m_filter;
    bool m_isStale = false; ///< something has changed since the question that is on its way
};

} // namespace collectz::models
