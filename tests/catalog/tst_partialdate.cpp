// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/partialdate.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

/// Dates as files write them, and the canonical text.
class TestPartialDate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void canonicalTextOnly();
    void comesBack();
    void sortsCoarserFirst();
};

void TestPartialDate::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("monthFirst");
    QTest::addColumn<QString>("dayFirst");
    const auto same = [](const QString &text, const QString &date) {
        QTest::newRow(qPrintable(text)) << text << date << date;
    };
    same(u"1999"_s, u"1999"_s);
    same(u"1999-05"_s, u"1999-05"_s);
    same(u"1999-05-17"_s, u"1999-05-17"_s);
    same(u"1999/05"_s, u"1999-05"_s);
    same(u"2013/8/9"_s, u"2013-08-09"_s);
    same(u"2020-01-31T12:00:00Z"_s, u"2020-01-31"_s);
    same(u"2020-01-31 23:59:59 +0200"_s, u"2020-01-31"_s);
    same(u"19990517"_s, u"1999-05-17"_s);
    same(u"May 1999"_s, u"1999-05"_s);
    same(u"17 May 1999"_s, u"1999-05-17"_s);
    same(u"May 17, 1999"_s, u"1999-05-17"_s);
    same(u"17th May 1999"_s, u"1999-05-17"_s);
    same(u"Feb 02, 2020"_s, u"2020-02-02"_s);
    same(u"17-May-1999"_s, u"1999-05-17"_s);
    same(u"3. Oktober 1990"_s, u"1990-10-03"_s);
    same(u"Jan 5, 2021 10:30"_s, u"2021-01-05"_s);
    same(u"[1965]"_s, u"1965"_s);
    same(u"05/1999"_s, u"1999-05"_s);
    same(u"31.12.1999"_s, u"1999-12-31"_s);
    same(u"31/12/1999"_s, u"1999-12-31"_s);
    same(u"12/31/1999"_s, u"1999-12-31"_s);
    same(u"1999-00-00"_s, u"1999"_s);
    QTest::newRow("ambiguous") << u"03/04/2020"_s << u"2020-03-04"_s << u"2020-04-03"_s;
    QTest::newRow("ambiguous dashes") << u"03-04-2020"_s << u"2020-03-04"_s << u"2020-04-03"_s;
    for (const QString &bad :
         {u"31/02/1999"_s, u"1999-13-01"_s, u"1999-02-30"_s, u"0000"_s, u"5/6/99"_s, u"yesterday"_s, u"May"_s,
          u"17 May"_s, u""_s, u"12"_s, u"9.78044E+12"_s, u"1999-00-05"_s})
        same(bad, QString());
}

void TestPartialDate::reads()
{
    QFETCH(const QString, text);
    QFETCH(const QString, monthFirst);
    QFETCH(const QString, dayFirst);
    const auto read = [&](PartialDate::Order order) {
        const auto date = PartialDate::parse(text, order);
        return date ? date->text() : QString();
    };
    QCOMPARE(read(PartialDate::Order::MonthFirst), monthFirst);
    QCOMPARE(read(PartialDate::Order::DayFirst), dayFirst);
}

void TestPartialDate::canonicalTextOnly()
{
    QVERIFY(PartialDate::fromText(u"2024-02-29"));
    for (const QString &other : {u"2023-02-29"_s, u"2024-2-9"_s, u"2024/02/09"_s, u"24"_s, u"2024-"_s, u"2024-00"_s,
                                 u"2024-02-29T00"_s, u"２０２４"_s, u""_s})
        QVERIFY2(!PartialDate::fromText(other), qPrintable(other));
}

void TestPartialDate::comesBack()
{
    QVERIFY(rc::check("canonical text comes back", [] {
        const int year = *rc::gen::inRange(1, 10000);
        const int month = *rc::gen::inRange(0, 13);
        const int day = month > 0 ? *rc::gen::inRange(0, 29) : 0;
        const PartialDate date(year, month, day);
        RC_ASSERT(date.isValid());
        RC_ASSERT(PartialDate::fromText(date.text()) == date);
        RC_ASSERT(PartialDate::parse(date.text()) == date);
        if (day > 0)
            RC_ASSERT(PartialDate::parse(QDate(year, month, day).toString(Qt::ISODate)) == date);
    }));
}

void TestPartialDate::sortsCoarserFirst()
{
    const QList<PartialDate> dates{{1999}, {1999, 1}, {1999, 1, 1}, {1999, 2}, {2000}};
    for (qsizetype i = 1; i < dates.size(); ++i) {
        QVERIFY(dates.at(i - 1) < dates.at(i));
        QVERIFY(dates.at(i - 1).sortNumber() < dates.at(i).sortNumber());
    }
}

QTEST_APPLESS_MAIN(TestPartialDate)
#include "tst_partialdate.moc"
