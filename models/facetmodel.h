// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "catalog/catalogreader.h"
#include "models/roles.h"

#include <QAbstractItemModel>
#include <QSet>

namespace collectz::models {

class CatalogSession;

/// How often each value of the facets occurs among the works of a query: facets on top, values below them. Values that the
/// query asks for are checked and come first. Of a long facet the most frequent values are shown and a last row, whose WordRole
/// says what it does: "more" and "fewer" turn the length, "find" says that only looking for a name shows the rest. A UI-thread
/// object.
class FacetModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    static constexpr int valuesAtFirst = 8;     ///< shown of a facet that nobody has asked more of
    static constexpr int valuesOfOpen = 100;    ///< shown of one that is open or looked through
    static constexpr int valuesFound = 200'000; ///< looked through for a text

    explicit FacetModel(CatalogSession &session, QObject *parent = nullptr);
    ~FacetModel() override;

    [[nodiscard]] static QStringList facetFields();
    /// Counts over the works of this query; its own choices are shown checked.
    void setQuery(const catalog::Query &query);
    /// Shows only the values in which every word of the text begins a word; an empty text shows all.
    void setSearch(const QString &text);

    [[nodiscard]] const QString &search() const { return m_search; }

    /// Shows more values of a facet, or the first ones alone again.
    void setOpen(const QString &facet, bool open);
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
    /// A facet as it is shown.
    struct Section
    {
        QString field;
        QList<catalog::FacetValue> values;
        QString lastRow{}; ///< word of the row after the values; empty when there is none
    };

    void reload();
    void take(const QList<catalog::Facet> &facets);
    [[nodiscard]] Section sectionOf(const catalog::Facet &facet) const;
    [[nodiscard]] bool sameShape(const QList<Section> &sections) const;
    [[nodiscard]] QVariant valueData(const Section &section, int row, int role) const;
    [[nodiscard]] QVariant lastRowData(const Section &section, int role) const;

    CatalogSession &m_session;
    catalog::Query m_query;
    QString m_search;
    QSet<QString> m_open;
    QList<Section> m_sections;
    CancelToken m_cancel;
    quint64 m_generation = 0;
    bool m_loading = false;
};

} // namespace collectz::models
