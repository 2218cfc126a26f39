// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldregistry.h"
#include "imports/formatreader.h"

#include <QAbstractTableModel>

namespace collectz::models {

/// One choice of what a column of a file may become.
struct MappingTarget
{
    QString field; ///< as ColumnMapping::field
    QString label; ///< translated
    QString group; ///< translated heading it stands under
};

/// The columns of a table file and the fields they become; the field column is edited with a field's key. UI thread.
class MappingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { HeaderColumn, SampleColumn, FieldColumn, ColumnCount };

    explicit MappingModel(QObject *parent = nullptr);

    /// Takes over headers, sample rows and the proposed mapping.
    void setSource(const imports::SourceDescription &description, const QList<MappingTarget> &targets);
    void setMapping(const QList<imports::ColumnMapping> &mapping);

    [[nodiscard]] QList<imports::ColumnMapping> mapping() const;

    [[nodiscard]] const QList<MappingTarget> &targets() const { return m_targets; }

    /// Columns that become a field.
    [[nodiscard]] int mappedCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void mappingChanged();

private:
    [[nodiscard]] QString labelOf(const QString &field) const;

    QStringList m_headers;
    QStringList m_samples;
    QStringList m_fields;
    QList<MappingTarget> m_targets;
};

/// Everything a column may become: leave out, type, owned, the fields of the registry, the identifier schemes.
[[nodiscard]] QList<MappingTarget> mappingTargets(const catalog::FieldRegistry &registry);

} // namespace collectz::models
