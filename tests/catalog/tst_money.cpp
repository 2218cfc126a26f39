// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/money.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

/// Amounts as files and people write them.
class TestMoney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void comesBack();
    void shows();
};

void TestMoney::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fallback");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, const QString &fallback, const QString &expected) {
        QTest::newRow(qPrintable(text + u" / "_s + fallback)) << text << fallback << expected;
    };
    row(u"$12.99"_s, QString(), u"1299 USD"_s);
    row(u"$12.99"_s, u"CAD"_s, u"1299 CAD"_s);
    row(u"$12.99"_s, u"EUR"_s, u"1299 USD"_s);
    row(u"US$ 5"_s, u"CAD"_s, u"500 USD"_s);
    row(u"12,99 €"_s, QString(), u"1299 EUR"_s);
    row(u"EUR 1.299,00"_s, QString(), u"129900 EUR"_s);
    row(u"1,299.00 GBP"_s, QString(), u"129900 GBP"_s);
    row(u"1.299 EUR"_s, QString(), u"129900 EUR"_s);
    row(u"1 299,50 €"_s, QString(), u"129950 EUR"_s);
    row(u"CHF 1'299.05"_s, QString(), u"129905 CHF"_s);
    row(u"12.99"_s, u"EUR"_s, u"1299 EUR"_s);
    row(u"12.99"_s, u"eur"_s, u"1299 EUR"_s);
    row(u"12.9"_s, u"EUR"_s, u"1290 EUR"_s);
    row(u".99"_s, u"USD"_s, u"99 USD"_s);
    row(u"12,- €"_s, QString(), u"1200 EUR"_s);
    row(u"¥1500"_s, QString(), u"1500 JPY"_s);
    row(u"1,500 JPY"_s, QString(), u"1500 JPY"_s);
    row(u"1.250 KWD"_s, QString(), u"1250 KWD"_s);
    row(u"-5.00 USD"_s, QString(), u"-500 USD"_s);
    row(u"99 kr"_s, u"SEK"_s, u"9900 SEK"_s);
    row(u"12.3456"_s, u"USD"_s, u"1235 USD"_s);
    row(u"0"_s, u"USD"_s, u"0 USD"_s);
    row(u"12.99"_s, QString(), QString());
    row(u"99 kr"_s, QString(), QString());
    row(u"free"_s, u"EUR"_s, QString());
    row(u"12.99 euros"_s, u"EUR"_s, QString());
    row(u"12,34,567.50"_s, u"INR"_s, u"123456750 INR"_s);
    row(u"1.2.3,4.5"_s, u"EUR"_s, QString());
    row(u"10.12.2020"_s, u"EUR"_s, QString());
    row(u""_s, u"EUR"_s, QString());
    row(u"99999999999999999999"_s, u"EUR"_s, QString());
}

void TestMoney::reads()
{
    QFETCH(const QString, text);
    QFETCH(const QString, fallback);
    QFETCH(const QString, expected);
    const auto money = Money::parse(text, fallback);
    QCOMPARE(money ? money->text() : QString(), expected);
}

void TestMoney::comesBack()
{
    QVERIFY(rc::check("canonical text comes back, and so does what is shown", [] {
        const Money money{*rc::gen::inRange<qint64>(-10'000'000, 10'000'000),
                          *rc::gen::element(u"EUR"_s, u"USD"_s, u"JPY"_s, u"KWD"_s, u"CHF"_s)};
        RC_ASSERT(Money::fromText(money.text()) == money);
        for (const QLocale &locale : {QLocale(u"en_US"_s), QLocale(u"de_DE"_s)})
            RC_ASSERT(Money::parse(money.display(locale), QString()) == money);
        RC_ASSERT(Money::parse(money.plainText(), u"GBP"_s) == money);
    }));
    for (const QString &other : {u"12.99 EUR"_s, u"1299"_s, u"1299 eur"_s, u" 1299 EUR"_s, u"01 EUR"_s, u"EUR 1299"_s})
        QVERIFY2(!Money::fromText(other), qPrintable(other));
}

void TestMoney::shows()
{
    QCOMPARE((Money{129900, u"USD"_s}.display(QLocale(u"en_US"_s))), u"$1,299.00"_s);
    QCOMPARE((Money{1299, u"EUR"_s}.display(QLocale(u"de_DE"_s))), u"12,99\u00a0€"_s);
    QCOMPARE((Money{1299, u"CHF"_s}.display(QLocale(u"en_US"_s))), u"12.99\u00a0CHF"_s);
    QCOMPARE((Money{5, u"USD"_s}.plainText()), u"0.05 USD"_s);
    QCOMPARE((Money{-1299, u"USD"_s}.plainText()), u"-12.99 USD"_s);
    QCOMPARE((Money{1500, u"JPY"_s}.display(QLocale(u"en_US"_s))), u"¥1,500"_s);
}

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
