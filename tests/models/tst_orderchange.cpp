// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orderchange.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <set>

namespace collectz::models {

using Keys = std::vector<qint64>;

/// What the library model does with a change.
Keys applied(const OrderChange &change, Keys keys, const Keys &after)
{
    for (auto range = change.removed.crbegin(); range != change.removed.crend(); ++range)
        keys.erase(keys.begin() + range->first, keys.begin() + range->first + range->count);
    if (change.reordered) {
        Keys target = after;
        for (auto range = change.inserted.crbegin(); range != change.inserted.crend(); ++range)
            target.erase(target.begin() + range->first, target.begin() + range->first + range->count);
        Keys sortedKeys = keys;
        Keys sortedTarget = target;
        std::sort(sortedKeys.begin(), sortedKeys.end());
        std::sort(sortedTarget.begin(), sortedTarget.end());
        RC_ASSERT(sortedKeys == sortedTarget);
        keys = target;
    }
    for (const OrderChange::Range &range : change.inserted)
        keys.insert(keys.begin() + range.first, after.begin() + range.first, after.begin() + range.first + range.count);
    return keys;
}

class OrderChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalOrdersNeedNothing();
    void oneRowMoved();
    void oneRowGoneAndOneNew();
    void tooDifferentIsAReset();
    void stepsLeadFromTheOldToTheNewOrder();
};

void OrderChangeTest::equalOrdersNeedNothing()
{
    const OrderChange change = orderChange({1, 2, 3}, {1, 2, 3});
    QVERIFY(!change.reset && !change.reordered && change.removed.isEmpty() && change.inserted.isEmpty());
}

void OrderChangeTest::oneRowMoved()
{
    const OrderChange change = orderChange({1, 2, 3, 4}, {1, 3, 4, 2});
    QVERIFY(change.reordered && change.removed.isEmpty() && change.inserted.isEmpty());
}

void OrderChangeTest::oneRowGoneAndOneNew()
{
    const OrderChange change = orderChange({1, 2, 3, 4}, {1, 3, 9, 4});
    QVERIFY(!change.reordered);
    QCOMPARE(change.removed, (QList<OrderChange::Range>{{1, 1}}));
    QCOMPARE(change.inserted, (QList<OrderChange::Range>{{2, 1}}));
}

void OrderChangeTest::tooDifferentIsAReset()
{
    QVERIFY(orderChange({1, 2, 3}, {4, 5, 6}, 2, 100).reset);
    QVERIFY(orderChange({1, 2, 3, 4, 5, 6}, {1, 3, 5}, 100, 2).reset);
    QVERIFY(!orderChange({1, 2, 3}, {4, 5, 6}, 3, 100).reset);
}

void OrderChangeTest::stepsLeadFromTheOldToTheNewOrder()
{
    const bool holds = rc::check([](std::set<qint16> old, std::set<qint16> recent) {
        Keys before(old.begin(), old.end());
        Keys after(recent.begin(), recent.end());
        const auto shuffles = *rc::gen::container<std::vector<std::pair<quint16, quint16>>>(
            *rc::gen::inRange(0, 4), rc::gen::arbitrary<std::pair<quint16, quint16>>());
        for (const auto &[left, right] : shuffles) {
            if (!after.empty())
                std::swap(after[left % after.size()], after[right % after.size()]);
        }
        const OrderChange change = orderChange(before, after, 100'000, 100'000);
        RC_ASSERT(!change.reset);
        RC_ASSERT(applied(change, before, after) == after);
    });
    QVERIFY(holds);
}

} // namespace collectz::models

QTEST_GUILESS_MAIN(collectz::models::OrderChangeTest)
#include "tst_orderchange.moc"
