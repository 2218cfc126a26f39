// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/valuetotals.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

namespace {

Entity copy(const QMap<QString, FieldValue> &fields)
{
    Entity made;
    made.level = Level::Copy;
    made.fields = fields;
    return made;
}

} // namespace

class ValueTotalsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsOwnedCopiesByCurrency();
    void leavesTrashedWorksOut();
};

void ValueTotalsTest::addsOwnedCopiesByCurrency()
{
    WorkRecord record;
    record.copies = {copy({{u"price"_s, u"1299 EUR"_s}, {u"value"_s, u"2000 EUR"_s}, {u"quantity"_s, u"2"_s}}),
                     copy({{u"price"_s, u"500 USD"_s}, {u"ownership"_s, u"lent"_s}}),
                     copy({{u"price"_s, u"900 EUR"_s}, {u"ownership"_s, u"wanted"_s}}),
                     copy({{u"price"_s, u"100 EUR"_s}, {u"ownership"_s, u"sold"_s}}), copy({})};
    ValueTotals totals;
    addValues(totals, record);
    QCOMPARE(totals.copies, 4);
    QCOMPARE(totals.copiesWithPrice, 2);
    QCOMPARE(totals.copiesWithWorth, 1);
    QCOMPARE(totals.paid, (QMap<QString, qint64>{{u"EUR"_s, 1299}, {u"USD"_s, 500}}));
    QCOMPARE(totals.worth, (QMap<QString, qint64>{{u"EUR"_s, 2000}}));
}

void ValueTotalsTest::leavesTrashedWorksOut()
{
    WorkRecord record;
    record.work.state = State::Trashed;
    record.copies = {copy({{u"price"_s, u"1299 EUR"_s}})};
    ValueTotals totals;
    addValues(totals, record);
    QCOMPARE(totals.copies, 0);
    QVERIFY(totals.paid.isEmpty());
}

QTEST_GUILESS_MAIN(ValueTotalsTest)
#include "tst_valuetotals.moc"
