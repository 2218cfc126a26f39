// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the library model finds rows in its whole order without holding up the window: typed letters, and known keys.
#include "models/catalogsession.h"
#include "models/librarymodel.h"

#include <algorithm>

namespace collectz::models {

using catalog::CatalogReader;

namespace {

/// Which keys are wanted, one bit each.
class Wanted
{
public:
    explicit Wanted(const std::vector<qint64> &keys)
    {
        if (!keys.empty())
            m_bits.resize(static_cast<size_t>(*std::max_element(keys.begin(), keys.end())) + 1);
        for (const qint64 key : keys)
            m_bits[static_cast<size_t>(key)] = true;
    }

    [[nodiscard]] bool contains(qint64 key) const
    {
        return key >= 0 && key < std::ssize(m_bits) && m_bits[static_cast<size_t>(key)];
    }

private:
    std::vector<bool> m_bits;
};

/// The first wanted key of the order at or after `from`, from the beginning again when there is none; -1 without any.
qint64 firstWanted(const std::vector<qint64> &order, size_t from, const Wanted &wanted)
{
    const auto matches = [&wanted](qint64 key) { return wanted.contains(key); };
    const auto start = order.begin() + static_cast<qsizetype>(std::min(from, order.size()));
    auto found = std::find_if(start, order.end(), matches);
    if (found != order.end())
        return *found;
    found = std::find_if(order.begin(), start, matches);
    return found != start ? *found : -1;
}

} // namespace

void LibraryModel::find(const QString &text, int fromRow)
{
    m_findCancel.cancel();
    m_findCancel = CancelToken();
    const quint64 asked = ++m_findGeneration;
    m_finding = true;
    const auto from = static_cast<size_t>(std::max(0, fromRow));
    auto future = m_session.read([text, from, sort = m_sort, order = m_order, groups = m_groups,
                                  cancel = m_findCancel](CatalogReader &reader) -> Result<qint64> {
        const Result<std::vector<qint64>> keys = reader.keysBeginningWith(text, sort, cancel);
        if (!keys)
            return fail(keys.error());
        const Wanted wanted(*keys);
        const qint64 shown = firstWanted(*order, from, wanted);
        // What stands in a collapsed group is found too, when nothing in sight matches.
        return shown >= 0 || groups->isEmpty() ? shown : firstWanted(groups->keys(), 0, wanted);
    });
    whenDone(future, this, [this, asked](const Result<qint64> &key) {
        if (asked != m_findGeneration)
            return;
        m_finding = false;
        if (key && *key >= 0)
            reveal(*key);
        else if (key)
            Q_EMIT nothingFound();
        else if (key.error().kind != ErrorKind::Cancelled)
            Q_EMIT loadFailed(key.error());
    });
}

int LibraryModel::uncover(qint64 key)
{
    const int row = rowOf(key);
    if (row >= 0 || m_groups->isEmpty())
        return row;
    const std::vector<qint64> &keys = m_groups->keys();
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        return -1;
    setCollapsed(rowOf(m_groups->headingOf(m_groups->groupAt(found - keys.begin()))), false);
    return rowOf(key);
}

void LibraryModel::reveal(qint64 key)
{
    if (const int row = uncover(key); row >= 0)
        Q_EMIT found(row);
}

void LibraryModel::locateWork(const EntityId &entity, const std::function<void(int)> &take)
{
    m_findCancel.cancel();
    const quint64 asked = ++m_findGeneration;
    m_finding = true;
    auto future = m_session.read([entity](CatalogReader &reader) { return reader.keyOf(entity); });
    whenDone(future, this, [this, asked, take](const Result<qint64> &key) {
        if (asked != m_findGeneration)
            return;
        m_finding = false;
        const int row = key ? uncover(*key) : -1;
        if (row >= 0)
            take(row);
    });
}

void LibraryModel::locate(const QList<qint64> &keys, const std::function<void(const QHash<qint64, int> &)> &take)
{
    using Places = QHash<qint64, int>;
    auto future = m_session.run([keys, order = m_order]() -> Result<Places> {
        const QSet<qint64> wanted(keys.begin(), keys.end());
        Places places;
        for (size_t row = 0; row < order->size() && places.size() < wanted.size(); ++row) {
            if (wanted.contains((*order)[row]))
                places.insert((*order)[row], static_cast<int>(row));
        }
        return places;
    });
    whenDone(future, this, [this, keys, take, order = m_order](const Result<Places> &places) {
        // Rows that were counted in an order of yesterday say nothing.
        if (order != m_order)
            locate(keys, take);
        else if (places)
            take(*places);
    });
}

} // namespace collectz::models
