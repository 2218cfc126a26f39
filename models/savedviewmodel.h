// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "models/roles.h"

#include <QAbstractListModel>

namespace collectz::models {

class CatalogSession;

/// The named queries of a catalog. Row 0 is the whole library; the others are entities of level SavedView with the fields
/// name, query and sort. A UI-thread object.
class SavedViewModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit SavedViewModel(CatalogSession &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The row whose query has this text; -1 if none.
    [[nodiscard]] int rowOfQuery(const QString &query) const;

    [[nodiscard]] catalog::ChangeSet creation(const QString &name, const QString &query) const;
    [[nodiscard]] catalog::ChangeSet renaming(int row, const QString &name) const;
    [[nodiscard]] catalog::ChangeSet removal(int row) const;

Q_SIGNALS:
    void loaded();

private:
    void reload();
    [[nodiscard]] catalog::ChangeSet changeOf(const catalog::Entity &view, const catalog::FieldChange &change) const;

    CatalogSession &m_session;
    QList<catalog::Entity> m_views;
    quint64 m_generation = 0;
};

} // namespace collectz::models
