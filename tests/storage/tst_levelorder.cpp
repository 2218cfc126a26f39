// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/orderruns.h"
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using tests::NewWork;

namespace {

using Keys = std::vector<qint64>;

std::unique_ptr<CatalogReader> readerOf(tests::CatalogFixture &fixture)
{
    auto reader = fixture.catalog().openReader();
    return reader ? std::move(*reader) : nullptr;
}

/// The order by a text such as "-year,title"; nothing where it is refused.
Keys order(CatalogReader &reader, const QString &text)
{
    const Result<Sort> sort = parseSort(text, FieldRegistry::builtin());
    return sort ? reader.order({}, *sort, {}).value_or(Keys()) : Keys();
}

} // namespace

/// Orders that no index has: by any field, and by several levels. That levels of indexed columns agree with a reference is
/// tst_querycompiler's.
class LevelOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByAFieldWithoutIndex_data() { tests::addEngineRows(); }
    void sortsByAFieldWithoutIndex();
    void aFieldMayBeAnyLevel_data() { tests::addEngineRows(); }
    void aFieldMayBeAnyLevel();
    void theLeastOfSeveralValuesCounts_data() { tests::addEngineRows(); }
    void theLeastOfSeveralValuesCounts();
    void runsAreRefined();
};

void LevelOrderTest::sortsByAFieldWithoutIndex()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const auto add = [&fixture](const QString &title, const QString &edition) {
        const tests::Fields fields =
            edition.isEmpty() ? tests::Fields() : tests::Fields{{u"edition"_s, FieldValue(edition)}};
        return fixture.catalog().apply(
            tests::changeSetOf(NewWork().changes({{u"title"_s, FieldValue(title)}}, fields, {})));
    };
    QVERIFY(add(u"None"_s, {}));
    QVERIFY(add(u"Tenth"_s, u"10th"_s));
    QVERIFY(add(u"Second"_s, u"2nd"_s));
    QVERIFY(add(u"Also second"_s, u"2nd"_s));
    const auto reader = readerOf(fixture);
    QCOMPARE(order(*reader, u"edition"_s), (Keys{10, 7, 4, 1}));
    QCOMPARE(order(*reader, u"-edition"_s), (Keys{4, 10, 7, 1}));
    Sort sort;
    sort.field = u"edition"_s;
    sort.descending = true;
    Keys paged;
    PageCursor cursor;
    do {
        const Result<ListingPage> page = reader->page({}, sort, cursor, 3, {});
        COLLECTZ_VERIFY_RESULT(page);
        for (const ListingRow &row : page->rows)
            paged.push_back(row.key);
        cursor = page->next;
    } while (!cursor.text.isEmpty());
    QCOMPARE(paged, (Keys{4, 10, 7, 1}));
    for (const QString &field : {u"no_such_field"_s, u"people"_s, u"cover"_s}) {
        sort.field = field;
        QCOMPARE(reader->order({}, sort, {}).error().kind, ErrorKind::Usage);
    }
}

void LevelOrderTest::aFieldMayBeAnyLevel()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const auto add = [&fixture](const QString &title, const QString &edition, const QString &year, int copies) {
        const tests::Fields work{{u"title"_s, FieldValue(title)}, {u"year"_s, FieldValue(year)}};
        tests::Fields fields;
        if (!edition.isEmpty())
            fields.insert(u"edition"_s, FieldValue(edition));
        const tests::Fields copy{{u"quantity"_s, FieldValue(QString::number(copies))}};
        return fixture.catalog().apply(tests::changeSetOf(NewWork().changes(work, fields, copy)));
    };
    QVERIFY(add(u"A"_s, u"2nd"_s, u"1990"_s, 1)); // 1
    QVERIFY(add(u"B"_s, u"1st"_s, u"1980"_s, 3)); // 4
    QVERIFY(add(u"C"_s, {}, u"1980"_s, 2));       // 7
    QVERIFY(add(u"D"_s, u"1st"_s, u"1980"_s, 1)); // 10
    QVERIFY(add(u"E"_s, u"2nd"_s, u"1980"_s, 1)); // 13
    const auto reader = readerOf(fixture);
    QCOMPARE(order(*reader, u"edition,-title"_s), (Keys{10, 4, 13, 1, 7}));
    QCOMPARE(order(*reader, u"year,edition"_s), (Keys{4, 10, 13, 7, 1}));
    QCOMPARE(order(*reader, u"year,-edition,-title"_s), (Keys{13, 10, 4, 7, 1}));
    QCOMPARE(order(*reader, u"-copies,-title"_s), (Keys{4, 7, 13, 10, 1}));
    QCOMPARE(order(*reader, u"decade,copies,edition"_s), (Keys{10, 13, 7, 4, 1}));
    // After the order of addition nothing is left to put in order.
    QCOMPARE(order(*reader, u"-added,title"_s), (Keys{13, 10, 7, 4, 1}));
}

/// In whatever order the engine hands the values over.
void LevelOrderTest::theLeastOfSeveralValuesCounts()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    for (const QStringList &editions : {QStringList{u"3rd"_s, u"1st"_s}, QStringList{u"2nd"_s, u"4th"_s}}) {
        const NewWork ids;
        QList<EntityChange> changes =
            ids.changes({{u"title"_s, FieldValue(u"Work"_s)}}, {{u"edition"_s, FieldValue(editions[0])}}, {});
        changes << tests::creation(Level::Edition, EntityId::create(), ids.work,
                                   {{u"edition"_s, FieldValue(editions[1])}});
        COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(changes)));
    }
    const auto reader = readerOf(fixture);
    QCOMPARE(order(*reader, u"edition"_s), (Keys{1, 5}));
    QCOMPARE(order(*reader, u"-edition"_s), (Keys{5, 1}));
}

void LevelOrderTest::runsAreRefined()
{
    const storage::OrderRuns runs{{4, 2, 9, 7, 1}, {0, 2, 4}};
    QCOMPARE(runs.refinedBy({9, 7, 1, 2, 4}).value(), (Keys{2, 4, 9, 7, 1}));
    QCOMPARE(runs.refinedBy({1, 2, 4, 7, 9}).value(), (Keys{2, 4, 7, 9, 1}));
    QCOMPARE(storage::OrderRuns().refinedBy({}).value(), Keys());
    QCOMPARE(storage::OrderRuns::ofDifferent({3, 1, 2}).refinedBy({1, 2, 3}).value(), (Keys{3, 1, 2}));
    // Not the same works: an index lacks one.
    for (const Keys &other : {Keys{4, 2, 9, 7}, Keys{4, 2, 9, 7, 8}, Keys{4, 2, 9, 7, 3}, Keys{4, 4, 4, 2, 1}})
        QCOMPARE(runs.refinedBy(other).error().kind, ErrorKind::Corrupt);
}

QTEST_GUILESS_MAIN(LevelOrderTest)

#include "tst_levelorder.moc"
