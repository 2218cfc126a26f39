// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "catalog/catalog.h"
#include "models/orderchange.h"
#include "models/roles.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QPointer>
#include <QSet>

namespace collectz::models {

class CatalogSession;

/// The works of a query in an order, for table and cover grid alike.
///
/// It holds the ordered keys of its query. The first page comes quickly and alone, the whole order a moment later; rows are
/// fetched by window when a view asks for them, shown as placeholders until then, and kept in a bounded cache. Answers of an
/// older question are dropped by generation. Follows changes of the catalog without losing a view's place or selection.
class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int windowRows = 200;
    static constexpr int cachedRows = 6'000;
    static constexpr int firstRows = 100;

    explicit LibraryModel(CatalogSession &session, QObject *parent = nullptr);
    ~LibraryModel() override;

    void setQuery(const catalog::Query &query);
    void setSort(const catalog::Sort &sort);

    [[nodiscard]] const catalog::Query &query() const { return m_query; }

    [[nodiscard]] const catalog::Sort &sortOrder() const { return m_sort; }

    /// Registry keys of the columns, in model order.
    [[nodiscard]] static const QStringList &columnKeys();
    [[nodiscard]] static catalog::Sort sortFor(const QString &columnKey, Qt::SortOrder order);

    /// What a column shows of a row, in the locale's shape.
    [[nodiscard]] static QString columnText(const catalog::ListingRow &row, const QString &columnKey,
                                            const catalog::FieldRegistry &registry);

    /// The row of a key; -1 if the query does not have it.
    [[nodiscard]] int rowOf(qint64 key) const;
    [[nodiscard]] qint64 keyAt(int row) const;
    /// The listing of a row if it is loaded; null otherwise (it is then fetched).
    [[nodiscard]] const catalog::ListingRow *listing(int row) const;
    /// Whether the row can be shown without fetching it.
    [[nodiscard]] bool isLoaded(int row) const { return m_rows.contains(keyAt(row)); }

    /// Whether the whole order is known and nothing is being fetched.
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] bool isComplete() const { return m_complete; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// A query or sort was asked for; old rows stay until the answer.
    void loadingStarted();
    /// The whole order of the query is in the model.
    void completed(qint64 rows);
    void loadFailed(const collectz::Error &error);

private:
    void reload();
    void follow(const catalog::ChangeNotice &notice);
    void refreshOrder();
    void takeFirstPage(const catalog::ListingPage &page);
    void takeOrder(const Order &order);
    void applyChange(const Order &order, const OrderChange &change);
    void reorder(std::vector<qint64> keys);
    void remember(const QList<catalog::ListingRow> &rows);
    void rememberGone(const QList<qint64> &keys);
    void want(int row) const;
    void fetchWanted();
    void fetchWindow(int window);
    [[nodiscard]] QVariant role(const catalog::ListingRow &row, int role) const;

    CatalogSession &m_session;
    catalog::Query m_query;
    catalog::Sort m_sort;
    Order m_order;
    bool m_complete = false;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    quint64 m_generation = 0;
    CancelToken m_cancel;
    mutable QCache<qint64, catalog::ListingRow> m_rows;
    QSet<qint64> m_stale; ///< keys whose cached row is shown until a fresh one comes
    mutable QList<int> m_wanted;
    mutable bool m_fetchScheduled = false;
    QSet<int> m_fetching;
};

} // namespace collectz::models
