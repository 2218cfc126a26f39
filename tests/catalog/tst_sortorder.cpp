// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sortorder.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

class SortOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOrders_data();
    void readsOrders();
    void refuses_data();
    void refuses();
    void whatIsWrittenIsReadBack();
    void everyColumnIsAField();
    void knowsWhatCannotBeSortedBy();
};

void SortOrderTest::readsOrders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<bool>("indexed");
    QTest::newRow("nothing") << QString() << u"title"_s << true;
    QTest::newRow("a column") << u"year"_s << u"year"_s << true;
    QTest::newRow("downwards") << u"-added"_s << u"-added"_s << true;
    QTest::newRow("an alias of a column") << u"Media type"_s << u"kind"_s << true;
    QTest::newRow("one creator") << u"creator"_s << u"creators"_s << true;
    QTest::newRow("a field") << u"edition"_s << u"edition"_s << false;
    QTest::newRow("what is computed") << u"-copies"_s << u"-copies"_s << false;
    QTest::newRow("levels") << u"kind, -year ,edition"_s << u"kind,-year,edition"_s << false;
    QTest::newRow("a field again") << u"kind,year,-kind"_s << u"kind,year"_s << false;
    QTest::newRow("nothing but one field") << u"year,year"_s << u"year"_s << true;
}

void SortOrderTest::readsOrders()
{
    QFETCH(QString, text);
    const Result<Sort> sort = parseSort(text, FieldRegistry::builtin());
    QVERIFY2(sort.has_value(), sort ? "" : qPrintable(sort.error().message));
    QTEST(sortText(*sort), "canonical");
    QTEST(sort->isIndexed(), "indexed");
}

void SortOrderTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such field") << u"colour"_s << u"sort_unknown"_s;
    QTest::newRow("no such field later") << u"year,colour"_s << u"sort_unknown"_s;
    QTest::newRow("a direction of nothing") << u"-"_s << u"sort_unknown"_s;
    QTest::newRow("an empty level") << u"year,,title"_s << u"sort_unknown"_s;
    QTest::newRow("people of any part") << u"people"_s << u"sort_impossible"_s;
    QTest::newRow("a picture") << u"cover"_s << u"sort_impossible"_s;
    QTest::newRow("too many levels") << u"kind,year,pages,rating,title"_s << u"sort_levels"_s;
    QTest::newRow("very many levels") << u"year,"_s.repeated(100'000) << u"sort_levels"_s;
}

void SortOrderTest::refuses()
{
    QFETCH(QString, text);
    const Result<Sort> sort = parseSort(text, FieldRegistry::builtin());
    QVERIFY(!sort);
    QCOMPARE(sort.error().kind, ErrorKind::Usage);
    QTEST(sort.error().code, "code");
}

void SortOrderTest::whatIsWrittenIsReadBack()
{
    const FieldRegistry &registry = FieldRegistry::builtin();
    QStringList keys;
    for (const FieldDefinition &field : registry.all()) {
        if (canSortBy(field))
            keys << field.key;
    }
    const bool holds = rc::check("an order is read back from its text", [&] {
        QList<SortLevel> levels;
        for (int level = *rc::gen::inRange(0, 7); level > 0; --level)
            levels << sortLevelOf(keys.at(*rc::gen::inRange<qsizetype>(0, keys.size())), *rc::gen::arbitrary<bool>());
        const Sort sort = Sort::ofLevels(levels);
        RC_ASSERT(sort.levels().size() <= mostSortLevels);
        RC_ASSERT(parseSort(sortText(sort), registry).value() == sort);
        RC_ASSERT(Sort::ofLevels(sort.levels()) == sort);
    });
    QVERIFY(holds);
}

void SortOrderTest::everyColumnIsAField()
{
    for (const SortColumn column : allSortColumns()) {
        const QString word = sortColumnWord(column);
        QVERIFY2(FieldRegistry::builtin().find(word), qPrintable(word));
        QCOMPARE(sortColumnFromWord(word), std::optional(column));
        QCOMPARE(sortLevelOf(word).column, column);
    }
}

void SortOrderTest::knowsWhatCannotBeSortedBy()
{
    QStringList refused;
    for (const FieldDefinition &field : FieldRegistry::builtin().all()) {
        if (!canSortBy(field))
            refused << field.key;
    }
    refused.sort();
    QCOMPARE(refused.join(u' '), u"cover edition_cover people signature_proof"_s);
}

QTEST_GUILESS_MAIN(SortOrderTest)

#include "tst_sortorder.moc"
