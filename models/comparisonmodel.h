// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "catalog/fieldregistry.h"

#include <QAbstractTableModel>

namespace collectz::models {

/// One side of a comparison: a heading and the values by field key.
struct ComparedThing
{
    QString heading;
    QMap<QString, catalog::FieldValue> fields;
};

/// The incoming row beside its candidates, field by field. Cells that differ from the incoming value say so in words and by
/// DifferentRole. A UI-thread object.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ComparisonModel(QObject *parent = nullptr);

    void compare(const ComparedThing &incoming, const QList<ComparedThing> &candidates,
                 const catalog::FieldRegistry &registry);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        QString label;
        bool isTitle = false;
        QStringList texts; ///< by thing, the incoming one first
        QList<bool> different;
    };

    QStringList m_headings;
    QList<Line> m_lines;
};

/// The fields of a work with those of its live editions and copies; of several, lists are united and else the first counts.
[[nodiscard]] QMap<QString, catalog::FieldValue> comparedFields(const catalog::WorkRecord &record);
/// The values that changes would set.
[[nodiscard]] QMap<QString, catalog::FieldValue> comparedFields(const QList<catalog::EntityChange> &changes);

} // namespace collectz::models
