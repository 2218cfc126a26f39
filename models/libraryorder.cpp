// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the library model comes to its order and follows changes of the catalog.
#include "models/catalogsession.h"
#include "models/librarymodel.h"

#include <QHash>

#include <algorithm>

namespace collectz::models {

using catalog::CatalogReader;
using catalog::ListingPage;

namespace {

struct OrderAnswer
{
    Order order;
    std::shared_ptr<const GroupedRows> groups;
    OrderChange change;
};

/// How the order is asked for; a copy goes to the pool.
struct OrderQuestion
{
    catalog::Query query;
    catalog::Sort sort;
    catalog::Grouping grouping;
    QSet<qint64> collapsed;
    CancelToken cancel;

    [[nodiscard]] Result<OrderAnswer> ask(CatalogReader &reader) const
    {
        OrderAnswer answer;
        if (grouping == catalog::Grouping::None) {
            Result<std::vector<qint64>> keys = reader.order(query, sort, cancel);
            if (!keys)
                return fail(keys.error());
            answer.groups = std::make_shared<const GroupedRows>();
            answer.order = std::make_shared<const std::vector<qint64>>(std::move(*keys));
            return answer;
        }
        Result<catalog::GroupedOrder> grouped = reader.groupedOrder(query, sort, grouping, cancel);
        if (!grouped)
            return fail(grouped.error());
        answer.groups = std::make_shared<const GroupedRows>(std::move(*grouped));
        answer.order = answer.groups->shown(collapsed);
        return answer;
    }
};

} // namespace

void LibraryModel::reload()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    const quint64 generation = ++m_generation;
    m_complete = false;
    m_refreshing = false;
    m_refreshAgain = false;
    Q_EMIT loadingStarted();

    // Which works stand first under headings, or in an order without an index, is known when all have their place.
    if (m_grouping == catalog::Grouping::None && m_sort.isIndexed()) {
        auto page = m_session.read([query = m_query, sort = m_sort, cancel = m_cancel](CatalogReader &reader) {
            return reader.page(query, sort, {}, firstRows, cancel);
        });
        whenDone(page, this, [this, generation](const Result<ListingPage> &answer) {
            if (generation == m_generation && !m_complete && answer)
                takeFirstPage(*answer);
        });
    }
    loadOrder(generation);
}

void LibraryModel::loadOrder(quint64 generation)
{
    const OrderQuestion question{m_query, m_sort, m_grouping, m_collapsed, m_cancel};
    auto order = m_session.read([question](CatalogReader &reader) { return question.ask(reader); });
    whenDone(order, this, [this, generation](const Result<OrderAnswer> &answer) {
        if (generation != m_generation)
            return;
        if (answer)
            takeOrder(answer->order, answer->groups);
        else if (answer.error().kind != ErrorKind::Cancelled)
            Q_EMIT loadFailed(answer.error());
    });
}

void LibraryModel::takeFirstPage(const ListingPage &page)
{
    std::vector<qint64> keys;
    keys.reserve(static_cast<size_t>(page.rows.size()));
    for (const catalog::ListingRow &row : page.rows)
        keys.push_back(row.key);
    beginResetModel();
    remember(page.rows);
    m_wanted.clear();
    m_order = std::make_shared<const std::vector<qint64>>(std::move(keys));
    m_groups = std::make_shared<const GroupedRows>();
    endResetModel();
}

void LibraryModel::takeOrder(const Order &order, const std::shared_ptr<const GroupedRows> &groups)
{
    m_complete = true;
    if (!groups->isEmpty() || !m_groups->isEmpty()) {
        beginResetModel();
        m_wanted.clear();
        m_order = order;
        m_groups = groups;
        endResetModel();
        Q_EMIT completed(workCount());
        return;
    }
    const bool extends = order->size() >= m_order->size() && !m_order->empty() &&
                         std::equal(m_order->begin(), m_order->end(), order->begin());
    if (!extends) {
        beginResetModel();
        m_wanted.clear();
        m_order = order;
        endResetModel();
    } else if (order->size() > m_order->size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(order->size()) - 1);
        m_order = order;
        endInsertRows();
    }
    Q_EMIT completed(workCount());
}

void LibraryModel::follow(const catalog::ChangeNotice &notice)
{
    if (notice.reload || notice.workKeys.isEmpty()) {
        for (const qint64 key : m_rows.keys())
            m_stale.insert(key);
    } else {
        for (const qint64 key : notice.workKeys) {
            if (m_rows.contains(key))
                m_stale.insert(key);
        }
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (!notice.workKeys.isEmpty() || notice.reload)
        refreshOrder();
}

void LibraryModel::refreshOrder()
{
    if (m_refreshing || !m_complete) {
        m_refreshAgain = m_refreshing;
        // An order that is still on its way may have been read before the change.
        if (!m_complete)
            reload();
        return;
    }
    m_refreshing = true;
    const OrderQuestion question{m_query, m_sort, m_grouping, m_collapsed, m_cancel};
    auto future = m_session.read([question, before = m_order](CatalogReader &reader) -> Result<OrderAnswer> {
        Result<OrderAnswer> answer = question.ask(reader);
        if (answer)
            answer->change = orderChange(*before, *answer->order);
        return answer;
    });
    whenDone(future, this, [this, generation = m_generation, before = m_order](const Result<OrderAnswer> &answer) {
        if (generation != m_generation)
            return;
        m_refreshing = false;
        // Collapsing a group meanwhile has made rows that this answer does not know.
        if (before != m_order) {
            refreshOrder();
            return;
        }
        if (answer) {
            m_groups = answer->groups;
            applyChange(answer->order, answer->change);
        }
        if (std::exchange(m_refreshAgain, false))
            refreshOrder();
    });
}

void LibraryModel::applyChange(const Order &order, const OrderChange &change)
{
    if (change.reset) {
        beginResetModel();
        m_order = order;
        endResetModel();
        Q_EMIT completed(workCount());
        return;
    }
    for (qsizetype number = change.removed.size(); number-- > 0;) {
        const OrderChange::Range &range = change.removed.at(number);
        std::vector<qint64> keys = *m_order;
        beginRemoveRows({}, static_cast<int>(range.first), static_cast<int>(range.first + range.count) - 1);
        keys.erase(keys.begin() + range.first, keys.begin() + range.first + range.count);
        m_order = std::make_shared<const std::vector<qint64>>(std::move(keys));
        endRemoveRows();
    }
    if (change.reordered) {
        std::vector<qint64> keys = *order;
        for (qsizetype number = change.inserted.size(); number-- > 0;) {
            const OrderChange::Range &range = change.inserted.at(number);
            keys.erase(keys.begin() + range.first, keys.begin() + range.first + range.count);
        }
        reorder(std::move(keys));
    }
    for (const OrderChange::Range &range : change.inserted) {
        std::vector<qint64> keys = *m_order;
        beginInsertRows({}, static_cast<int>(range.first), static_cast<int>(range.first + range.count) - 1);
        keys.insert(keys.begin() + range.first, order->begin() + range.first,
                    order->begin() + range.first + range.count);
        m_order = std::make_shared<const std::vector<qint64>>(std::move(keys));
        endInsertRows();
    }
    Q_EMIT completed(workCount());
}

void LibraryModel::reorder(std::vector<qint64> keys)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QHash<qint64, int> places;
    for (const QModelIndex &index : before)
        places.insert(keyAt(index.row()), -1);
    for (size_t row = 0; row < keys.size() && !places.isEmpty(); ++row) {
        const auto place = places.find(keys[row]);
        if (place != places.end())
            *place = static_cast<int>(row);
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(this->index(places.value(keyAt(index.row()), -1), index.column()));
    m_order = std::make_shared<const std::vector<qint64>>(std::move(keys));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

} // namespace collectz::models
