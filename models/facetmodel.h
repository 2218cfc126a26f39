// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "catalog/catalogreader.h"
#include "models/roles.h"

#include <QAbstractItemModel>

namespace collectz::models {

class CatalogSession;

/// How often each value of the facets occurs among the works of a query: facets on top, values below them. Values that the
/// query asks for are checked. A UI-thread object.
class FacetModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    static constexpr int valuesEach = 30;

    explicit FacetModel(CatalogSession &session, QObject *parent = nullptr);
    ~FacetModel() override;

    [[nodiscard]] static QStringList facetFields();
    /// Counts over the works of this query; its own choices are shown checked.
    void setQuery(const catalog::Query &query);
    [[nodiscard]] bool isSettled() const { return !m_loading; }

    /// The query with the value of a facet added, or taken out where it is already asked for.
    [[nodiscard]] static catalog::Query toggled(const catalog::Query &query, const QString &facet, const QString &value,
                                                const catalog::FieldRegistry &registry);
    [[nodiscard]] static bool isChosen(const catalog::Query &query, const QString &facet, const QString &value);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void loaded();

private:
    void reload();
    void take(QList<catalog::Facet> facets);
    [[nodiscard]] bool sameShape(const QList<catalog::Facet> &facets) const;

    CatalogSession &m_session;
    catalog::Query m_query;
    QList<catalog::Facet> m_facets;
    CancelToken m_cancel;
    quint64 m_generation = 0;
    bool m_loading = false;
};

} // namespace collectz::models
