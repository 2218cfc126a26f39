// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/boundedqueue.h"
#include "imports/itemtorecord.h"
#include "imports/mappingmemory.h"
#include "imports/progressmeter.h"
#include "imports/recordchanges.h"
#include "imports/seenindex.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::imports;

/// The small parts that the import machine is made of.
class TestImportPieces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indexRemembersRows();
    void indexStaysSmall();
    void queueHoldsBackAndEnds();
    void meterCountsFromTheFirstReport();
    void itemIsSplitByLevel();
    void rowHashTellsRowsApart();
    void kindIsImpliedNotGuessed();
    void lockedAndEmptiedFieldsAreLeft();
    void identifiersOfNewSchemesAreAdded();
    void boughtWishGetsACopy();
    void mappingComesBack();
};

namespace {

SourceItem book()
{
    SourceItem item;
    item.kind = Kind::Book;
    item.fields.insert(u"title"_s, FieldValue(u"Dune"_s));
    item.fields.insert(u"format"_s, FieldValue(u"Paperback"_s));
    item.fields.insert(u"location"_s, FieldValue(u"Shelf"_s));
    item.identifiers << *Identifier::parse(u"isbn"_s, u"0441013597"_s);
    return item;
}

WorkRecord recordOf(const SourceItem &item)
{
    return toRecord(item, Kind::Book, FieldRegistry::builtin());
}

RecordUpdate update(const WorkRecord &existing, const WorkRecord &incoming)
{
    return updateOf(existing, incoming, RowMeaning::Release, FieldRegistry::builtin());
}

} // namespace

void TestImportPieces::indexRemembersRows()
{
    SeenIndex index;
    for (int i = 1; i <= 20'000; ++i)
        index.add(u"key %1"_s.arg(i % 15'000), i);
    QCOMPARE(index.rowsWith(u"key 7"_s), (QList<qint64>{7, 15'007}));
    QCOMPARE(index.rowsWith(u"key 14999"_s), QList<qint64>{14'999});
    QVERIFY(index.rowsWith(u"other"_s).isEmpty());
    for (int i = 0; i < 100; ++i)
        index.add(u"same"_s, i);
    QCOMPARE(index.rowsWith(u"same"_s).size(), 8);
}

void TestImportPieces::indexStaysSmall()
{
    SeenIndex index;
    constexpr int keys = 300'000;
    for (int i = 0; i < keys; ++i)
        index.add(QString::number(i) + u" a key of some length that is not kept"_s, i);
    QVERIFY2(index.bytes() < 24 * qint64(keys), qPrintable(QString::number(index.bytes())));
}

void TestImportPieces::queueHoldsBackAndEnds()
{
    BoundedQueue<int> queue(2);
    int taken = 0;
    std::thread consumer([&] {
        while (const std::optional<int> value = queue.pop())
            taken += *value;
    });
    for (int i = 0; i < 1'000; ++i)
        QVERIFY(queue.push(1));
    queue.close();
    consumer.join();
    QCOMPARE(taken, 1'000);
    QVERIFY(!queue.push(1));
    QVERIFY(!queue.pop().has_value());
    BoundedQueue<int> full(1);
    QVERIFY(full.push(1));
    std::thread producer([&] { QVERIFY(!full.push(2)); });
    full.abandon();
    producer.join();
    QVERIFY(!full.pop().has_value());
}

void TestImportPieces::meterCountsFromTheFirstReport()
{
    QList<Progress> heard;
    ProgressMeter meter([&heard](const Progress &progress) { heard << progress; }, u"apply"_s, 100);
    meter.advanceTo(10, u"A"_s);
    meter.advanceTo(20, u"B"_s);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.constFirst().current, u"A"_s);
    QCOMPARE(heard.constFirst().total, 100);
    QVERIFY(heard.constFirst().remainingSeconds >= 0);
    meter.finish();
    QCOMPARE(heard.constLast().done, 20);
}

void TestImportPieces::itemIsSplitByLevel()
{
    const WorkRecord record = recordOf(book());
    QCOMPARE(record.work.value(u"title"_s).text(), u"Dune"_s);
    QCOMPARE(record.editions.constFirst().value(u"format"_s).text(), u"Paperback"_s);
    QCOMPARE(record.editions.constFirst().value(u"edition_identifiers"_s).text(), u"isbn:9780441013593"_s);
    QCOMPARE(record.editions.constFirst().parent, record.work.id);
    QCOMPARE(record.copies.constFirst().value(u"location"_s).text(), u"Shelf"_s);
    QCOMPARE(record.copies.constFirst().parent, record.editions.constFirst().id);
    QVERIFY(identifierKeysOf(record).contains(u"isbn:9780441013593"_s));
    QCOMPARE(recordFromCreation(creationChanges(record)).copies.constFirst().fields, record.copies.constFirst().fields);
}

void TestImportPieces::rowHashTellsRowsApart()
{
    SourceItem other = book();
    QCOMPARE(rowHashOf(book(), Kind::Book), rowHashOf(other, Kind::Book));
    QCOMPARE(rowHashOf(other, Kind::Book).size(), 16);
    QVERIFY(rowHashOf(other, Kind::Movie) != rowHashOf(book(), Kind::Book));
    other.owned = false;
    QVERIFY(rowHashOf(other, Kind::Book) != rowHashOf(book(), Kind::Book));
    other = book();
    other.copy = EntityId::create();
    QVERIFY(rowHashOf(other, Kind::Book) != rowHashOf(book(), Kind::Book));
}

void TestImportPieces::kindIsImpliedNotGuessed()
{
    SourceItem item = book();
    item.kind.reset();
    QCOMPARE(kindOf(item, std::nullopt), Kind::Book);
    QCOMPARE(kindOf(item, Kind::Audio), Kind::Audio);
    item.identifiers.clear();
    QCOMPARE(kindOf(item, std::nullopt), Kind::Other);
}

void TestImportPieces::lockedAndEmptiedFieldsAreLeft()
{
    WorkRecord existing = recordOf(book());
    existing.work.provenance.insert(u"rating"_s, Provenance{5, SourceType::Person, {}, false});
    existing.work.provenance.insert(u"pages"_s, Provenance{6, SourceType::Import, {}, true});
    SourceItem incoming = book();
    incoming.fields.insert(u"rating"_s, FieldValue(u"9/10"_s));
    incoming.fields.insert(u"pages"_s, FieldValue(u"412"_s));
    incoming.fields.insert(u"year"_s, FieldValue(u"1965"_s));
    QCOMPARE(update(existing, recordOf(incoming)).filledKeys, QStringList{u"year"_s});
}

void TestImportPieces::identifiersOfNewSchemesAreAdded()
{
    SourceItem incoming = book();
    incoming.identifiers << *Identifier::parse(u"goodreads"_s, u"234225"_s);
    const RecordUpdate added = update(recordOf(book()), recordOf(incoming));
    QCOMPARE(added.changes.size(), 1);
    QCOMPARE(added.changes.constFirst().fields.constFirst().after.list(),
             (QStringList{u"isbn:9780441013593"_s, u"goodreads:234225"_s}));
    incoming.identifiers = {*Identifier::parse(u"isbn"_s, u"9780141439587"_s)};
    const RecordUpdate edition = update(recordOf(book()), recordOf(incoming));
    QVERIFY(edition.addsEntities());
    QCOMPARE(edition.changes.constFirst().level, Level::Edition);
    QCOMPARE(edition.changes.size(), 2);
}

void TestImportPieces::boughtWishGetsACopy()
{
    SourceItem wish = book();
    wish.owned = false;
    wish.fields.insert(u"ownership"_s, FieldValue(u"wanted"_s));
    const RecordUpdate bought = update(recordOf(wish), recordOf(book()));
    QCOMPARE(bought.changes.size(), 1);
    QCOMPARE(bought.changes.constFirst().level, Level::Copy);
    QVERIFY(bought.changes.constFirst().creates);
    QVERIFY(!update(recordOf(book()), recordOf(wish)).addsEntities());
}

void TestImportPieces::mappingComesBack()
{
    const QList<ColumnMapping> mapping{{u"Name"_s, u"title"_s}, {u"Shelf"_s, QString()}};
    const QJsonObject json = mappingToJson(mapping, Kind::Game);
    const QList<ColumnMapping> back = mappingFromJson(json);
    QCOMPARE(back.size(), 2);
    QCOMPARE(back.constFirst().field, u"title"_s);
    QVERIFY(back.constLast().field.isEmpty());
    QCOMPARE(defaultKindFromJson(json), std::optional(Kind::Game));
    QCOMPARE(headerSignature({u" Name"_s, u"SHELF"_s}), headerSignature({u"shelf"_s, u"name"_s}));
    QVERIFY(mappingFromJson({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestImportPieces)
#include "tst_importpieces.moc"
