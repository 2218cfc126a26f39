// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/findreplace.h"

#include <QAbstractTableModel>

namespace collectz::models {

/// The preview of a find-and-replace: title, before, after. A UI-thread object.
class ReplacementModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TitleColumn, BeforeColumn, AfterColumn, ColumnCount };

    explicit ReplacementModel(QObject *parent = nullptr);

    void setReplacements(const QList<catalog::Replacement> &replacements);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<catalog::Replacement> m_replacements;
};

} // namespace collectz::models
