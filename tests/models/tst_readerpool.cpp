// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/readerpool.h"
#include "tests/support/fakecatalog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

/// Readers that are lent and come back.
class ReaderPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersThatRestGiveUpTheirMemory();
    void aClosedPoolLendsNothing();
};

void ReaderPoolTest::readersThatRestGiveUpTheirMemory()
{
    testsupport::FakeCatalog catalog;
    models::ReaderPool pool(catalog);
    const CatalogReader *first = nullptr;
    const auto inner = [](CatalogReader &) -> Result<int> { return 1; };
    const auto outer = [&](CatalogReader &reader) -> Result<int> {
        first = &reader;
        return pool.use(inner);
    };
    QVERIFY(pool.use(outer));
    QCOMPARE(catalog.state().releases, 1);
    // The one that came back last is warm, and is lent again.
    const CatalogReader *again = nullptr;
    const auto look = [&again](CatalogReader &reader) -> Result<int> {
        again = &reader;
        return 1;
    };
    QVERIFY(pool.use(look));
    QCOMPARE(again, first);
    QCOMPARE(catalog.state().releases, 2);
}

void ReaderPoolTest::aClosedPoolLendsNothing()
{
    testsupport::FakeCatalog catalog;
    models::ReaderPool pool(catalog);
    const auto look = [](CatalogReader &) -> Result<int> { return 1; };
    QVERIFY(pool.use(look));
    pool.close();
    const Result<int> refused = pool.use(look);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"catalog_closed"_s);
}

QTEST_GUILESS_MAIN(ReaderPoolTest)

#include "tst_readerpool.moc"
