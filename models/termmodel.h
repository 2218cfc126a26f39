// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "models/pagedmodel.h"

namespace collectz::models {

class CatalogSession;

/// The terms of one vocabulary with their usage counts, by name or most used first. A UI-thread object.
class TermModel : public PagedModel<catalog::Term>
{
    Q_OBJECT
public:
    enum Column { NameColumn, UsesColumn, ColumnCount };

    using PagedModel::PagedModel;

    /// `prefix` is what names begin with, typed by a person. The session must outlive the model; null shows nothing.
    void show(CatalogSession *session, const QString &vocabulary, const QString &prefix, bool mostUsedFirst);

    [[nodiscard]] QString vocabulary() const { return m_vocabulary; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_vocabulary;
};

} // namespace collectz::models
