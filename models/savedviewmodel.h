// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "models/roles.h"
#include "models/viewsettings.h"

#include <QAbstractListModel>

namespace collectz::models {

class CatalogSession;

/// The saved views of a catalog. Row 0 is the whole library; the others are entities of level SavedView with a name and the
/// fields of ViewSettings, so they travel with the catalog and can be undone. A UI-thread object.
class SavedViewModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit SavedViewModel(CatalogSession &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The row of a view; 0 for an empty id, -1 when the view is gone.
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] ViewSettings settings(int row) const;

    /// `id` is given the new view's id.
    [[nodiscard]] catalog::ChangeSet creation(const QString &name, const ViewSettings &settings, QString *id) const;
    /// Changes only what differs; a change set without changes when nothing does.
    [[nodiscard]] catalog::ChangeSet updating(int row, const ViewSettings &settings) const;
    [[nodiscard]] catalog::ChangeSet renaming(int row, const QString &name) const;
    [[nodiscard]] catalog::ChangeSet removal(int row) const;

Q_SIGNALS:
    void loaded();

private:
    void reload();
    [[nodiscard]] catalog::ChangeSet changeOf(const catalog::Entity &view,
                                              const QList<catalog::FieldChange> &changes) const;

    CatalogSession &m_session;
    QList<catalog::Entity> m_views;
    quint64 m_generation = 0;
};

} // namespace collectz::models
