// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"

#include <QAbstractTableModel>

namespace collectz::models {

/// The values of one facet with their counts and how long a bar each deserves (BarRole). A UI-thread object.
class CountModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ValueColumn, CountColumn, ColumnCount };

    explicit CountModel(QObject *parent = nullptr);

    /// `sortByValue` for things that have an order of their own, such as decades.
    void setFacet(const catalog::Facet &facet, const catalog::FieldRegistry &registry, bool sortByValue);
    /// The query text that finds the works of a row.
    [[nodiscard]] QString queryOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    catalog::Facet m_facet;
    QStringList m_labels;
    qint64 m_largest = 0;
};

} // namespace collectz::models
