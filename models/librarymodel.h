// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "catalog/catalog.h"
#include "models/groupedrows.h"
#include "models/orderchange.h"
#include "models/roles.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QPointer>
#include <QSet>

#include <functional>

namespace collectz::models {

class CatalogSession;

/// The works of a query in an order, for table and cover grid alike.
///
/// It holds the ordered keys of its query. The first page comes quickly and alone, the whole order a moment later; rows are
/// fetched by window when a view asks for them, shown as placeholders until then, and kept in a bounded cache. Answers of an
/// older question are dropped by generation. Follows changes of the catalog without losing a view's place or selection.
///
/// With a grouping the works stand under headings, which are rows of their own: enabled, not selectable, with a negative key.
/// A collapsed heading hides its works. What headings say comes with the order, so no row is loaded for them.
class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int windowRows = 200;
    static constexpr int cachedRows = 6'000;
    static constexpr int firstRows = 100;

    explicit LibraryModel(CatalogSession &session, QObject *parent = nullptr);
    ~LibraryModel() override;

    /// All at once, with one loading.
    void show(const catalog::Query &query, const catalog::Sort &sort, catalog::Grouping grouping);
    void setQuery(const catalog::Query &query);
    void setSort(const catalog::Sort &sort);

    void setGrouping(catalog::Grouping grouping);

    [[nodiscard]] const catalog::Query &query() const { return m_query; }

    [[nodiscard]] const catalog::Sort &sortOrder() const { return m_sort; }

    [[nodiscard]] catalog::Grouping grouping() const { return m_grouping; }

    /// Works of the query; headings do not count, what they hide does.
    [[nodiscard]] qint64 workCount() const;

    [[nodiscard]] bool isHeading(int row) const { return row >= 0 && keyAt(row) < 0 && row < rowCount(); }

    [[nodiscard]] bool isCollapsed(int row) const;
    /// The heading under which a row stands, itself if it is one; -1 without.
    [[nodiscard]] int headingRow(int row) const;
    /// The next heading after (before) a row; -1 without.
    [[nodiscard]] int nextHeading(int row, int step) const;
    /// How many rows follow a heading as its works; 0 when it is collapsed.
    [[nodiscard]] int worksBelow(int row) const;
    void setCollapsed(int row, bool collapsed);
    void setAllCollapsed(bool collapsed);

    /// Keys of the headings whose works are hidden; they mean the same in every run. Setting counts from the next loading.
    [[nodiscard]] QList<qint64> collapsedHeadings() const { return m_collapsed.values(); }

    void setCollapsedHeadings(const QList<qint64> &headings);

    /// Looks in the whole order, from a row on and round again, for a work that begins with the text where the sort looks;
    /// answers with found() or nothingFound(). A later question drops this one.
    void find(const QString &text, int fromRow);
    /// Calls back in the UI thread with the rows of the keys that the order has.
    void locate(const QList<qint64> &keys, const std::function<void(const QHash<qint64, int> &)> &take);
    /// Calls back in the UI thread with the row of the work that an entity is or belongs to, once its heading is expanded; not at
    /// all when the query does not have it. A later question, also of find(), drops this one.
    void locateWork(const EntityId &entity, const std::function<void(int)> &take);

    /// Registry keys of the columns, in model order.
    [[nodiscard]] static const QStringList &columnKeys();

    /// What a column shows of a row, in the locale's shape.
    [[nodiscard]] static QString columnText(const catalog::ListingRow &row, const QString &columnKey,
                                            const catalog::FieldRegistry &registry);

    /// The row of a key; -1 if the query does not have it.
    [[nodiscard]] int rowOf(qint64 key) const;
    [[nodiscard]] qint64 keyAt(int row) const;
    /// The listing of a row if it is loaded; null otherwise (it is then fetched).
    [[nodiscard]] const catalog::ListingRow *listing(int row) const;
    /// Whether the row can be shown without fetching it.
    [[nodiscard]] bool isLoaded(int row) const { return isHeading(row) || m_rows.contains(keyAt(row)); }

    /// Whether the whole order is known and nothing is being fetched.
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] bool isComplete() const { return m_complete; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// A query or sort was asked for; old rows stay until the answer.
    void loadingStarted();
    /// The whole order of the query is in the model.
    void completed(qint64 rows);
    void loadFailed(const collectz::Error &error);
    /// A heading was collapsed or expanded.
    void groupsChanged();
    /// The answers of find().
    void found(int row);
    void nothingFound();

private:
    void takeSort(const catalog::Sort &sort);
    void reload();
    void follow(const catalog::ChangeNotice &notice);
    void refreshOrder();
    void takeFirstPage(const catalog::ListingPage &page);
    void takeOrder(const Order &order, const std::shared_ptr<const GroupedRows> &groups);
    void loadOrder(quint64 generation);
    void applyChange(const Order &order, const OrderChange &change);
    void reorder(std::vector<qint64> keys);
    void remember(const QList<catalog::ListingRow> &rows);
    void rememberGone(const QList<qint64> &keys);
    void want(int row) const;
    void fetchWanted();
    void fetchWindow(int window);
    [[nodiscard]] QVariant role(const catalog::ListingRow &row, int role) const;
    [[nodiscard]] QVariant headingData(int row, int column, int role) const;
    [[nodiscard]] QString headingText(qsizetype group) const;
    void reveal(qint64 key);
    /// The row of a key, its heading expanded; -1 without.
    [[nodiscard]] int uncover(qint64 key);

    CatalogSession &m_session;
    catalog::Query m_query;
    catalog::Sort m_sort;
    catalog::Grouping m_grouping = catalog::Grouping::None;
    Order m_order;                               ///< the rows: keys of works, negative ones of headings
    std::shared_ptr<const GroupedRows> m_groups; ///< never null; empty without a grouping
    QSet<qint64> m_collapsed;
    bool m_complete = false;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    quint64 m_generation = 0;
    quint64 m_findGeneration = 0;
    bool m_finding = false;
    CancelToken m_cancel;
    CancelToken m_findCancel;
    mutable QCache<qint64, catalog::ListingRow> m_rows;
    QSet<qint64> m_stale; ///< keys whose cached row is shown until a fresh one comes
    mutable QList<int> m_wanted;
    mutable bool m_fetchScheduled = false;
    QSet<int> m_fetching;
};

} // namespace collectz::models
