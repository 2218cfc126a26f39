// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/changedwords.h"
#include "models/conflictmodel.h"
#include "models/conflicttext.h"
#include "models/historymodel.h"
#include "models/rowroles.h"
#include "tests/support/quarrel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::models;
using collectz::testsupport::FakeSession;

/// What the conflicts page, history and item panel stand on.
class ConflictModelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksChangedWords_data();
    void marksChangedWords();
    void boundsTheComparison();
    void listsFollowsAndPages();
    void historySaysWhatHappened();
    void findsWordsForValues();
};

void ConflictModelsTest::marksChangedWords_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("equal") << u"The Left Hand"_s << u"The Left Hand"_s << QStringList();
    QTest::newRow("from nothing") << QString() << u"Dune"_s << QStringList{u"Dune"_s};
    QTest::newRow("to nothing") << u"Dune"_s << QString() << QStringList();
    QTest::newRow("a word") << u"The Left Hand"_s << u"The Right Hand"_s << QStringList{u"Right"_s};
    QTest::newRow("neighbours join") << u"A b c d"_s << u"A x y d"_s << QStringList{u"x y"_s};
    QTest::newRow("two places") << u"a b c d e"_s << u"a X c Y e"_s << (QStringList{u"X"_s, u"Y"_s});
    QTest::newRow("spaces are no words") << u"a  b"_s << u"a b"_s << QStringList();
    QTest::newRow("lines") << u"a\nb"_s << u"b\na"_s << QStringList{u"a"_s};
}

void ConflictModelsTest::marksChangedWords()
{
    QFETCH(QString, base);
    QFETCH(QString, text);
    QFETCH(QStringList, marked);
    QStringList found;
    for (const TextRange &range : changedWords(base, text))
        found << text.mid(range.from, range.length);
    QCOMPARE(found, marked);
}

void ConflictModelsTest::boundsTheComparison()
{
    QStringList base;
    QStringList text;
    for (int i = 0; i < 20'000; ++i) {
        base << QString::number(i);
        text << QString::number(i < 100 ? i : 2 * i + 1);
    }
    const QList<TextRange> ranges = changedWords(base.join(u' '), text.join(u' '));
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(ranges.constFirst().from, text.mid(0, 100).join(u' ').size() + 1);
}

void ConflictModelsTest::listsFollowsAndPages()
{
    FakeSession fake;
    ConflictModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(fake.session->registry().find(u"title"_s) != nullptr);
    model.setSession(fake.session.get());
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(model.rowCount(), 0);
    for (int number = 1; number <= 230; ++number) {
        const EntityId book = fake.addBook(u"Volume %1"_s.arg(number), u"1999"_s, {});
        QVERIFY(
            testsupport::fight(fake, {book, u"title"_s, u"Volume %1 A"_s.arg(number), u"Volume %1 B"_s.arg(number)}));
    }
    // The tester asks for more by itself now and then, so the first page may not be the last thing seen.
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() >= 200, 60'000);
    QTRY_VERIFY(!model.isLoading());
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(!model.isLoading());
    }
    QCOMPARE(model.rowCount(), 230);
    QVERIFY(model.isComplete());
    const QModelIndex first = model.index(0, ConflictModel::TitleColumn);
    QCOMPARE(first.data(), u"Volume 1 A"_s);
    QCOMPARE(first.data(WordRole), u"book"_s);
    QCOMPARE(first.siblingAtColumn(ConflictModel::FieldColumn).data(), u"Title"_s);
    QCOMPARE(first.siblingAtColumn(ConflictModel::OtherColumn).data(), u"Bert on laptop"_s);
    QVERIFY(!first.siblingAtColumn(ConflictModel::WhenColumn).data().toString().isEmpty());
    QCOMPARE(model.rowOf(first.data(NumberRole).toLongLong()), 0);
    catalog::ConflictFilter filter;
    filter.words = u"Volume 17 "_s;
    model.setFilter(filter);
    QTRY_COMPARE(model.rowCount(), 1);
    // A decision takes it out, undoing brings it back.
    auto settlement =
        catalog::settle({{model.rows().constFirst(), catalog::Choice::Keep, {}}}, fake.session->registry());
    settlement.changeSet.id = ChangeSetId::create();
    QVERIFY(fake.session->submit(settlement.changeSet).result().has_value());
    QTRY_COMPARE(model.rowCount(), 0);
    filter.status = catalog::ConflictFilter::Status::Settled;
    model.setFilter(filter);
    QTRY_COMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, ConflictModel::OtherColumn).data().toString().startsWith(u"you"_s));
    QVERIFY(fake.session->undoChangeSet(settlement.changeSet.id).result().has_value());
    QTRY_COMPARE(model.rowCount(), 0);
    model.setSession(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void ConflictModelsTest::historySaysWhatHappened()
{
    FakeSession fake;
    HistoryModel model(*fake.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(fake.session->registry().find(u"title"_s) != nullptr);
    const EntityId book = fake.addBook(u"Dune"_s, u"1965"_s, {});
    QVERIFY(testsupport::fight(fake, {book, u"title"_s, u"Dune A"_s, u"Dune B"_s}));
    const auto reader = fake.catalog.openReader();
    QVERIFY(reader.has_value());
    const auto conflicts = (*reader)->conflicts({});
    QVERIFY(conflicts.has_value());
    auto settlement =
        catalog::settle({{conflicts->rows.constFirst(), catalog::Choice::Keep, {}}}, fake.session->registry());
    settlement.changeSet.id = ChangeSetId::create();
    QVERIFY(fake.session->submit(settlement.changeSet).result().has_value());
    model.setWork(book);
    QTRY_VERIFY(model.isSettled() && model.rowCount() > 0);
    const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(cell(0, HistoryModel::WhatColumn), u"Title: conflict decided"_s);
    QCOMPARE(cell(0, HistoryModel::BeforeColumn), u"Dune A or Dune B"_s);
    QCOMPARE(cell(0, HistoryModel::AfterColumn), u"Dune A"_s);
    QCOMPARE(cell(1, HistoryModel::WhatColumn), u"Title: waits as a conflict"_s);
    QCOMPARE(cell(1, HistoryModel::WhoColumn), u"Bert"_s);
    QCOMPARE(cell(1, HistoryModel::AfterColumn), u"Dune B"_s);
    QVERIFY(fake.session->undoChangeSet(settlement.changeSet.id).result().has_value());
    QTRY_COMPARE(cell(0, HistoryModel::WhatColumn), u"Title: conflict open again"_s);
}

void ConflictModelsTest::findsWordsForValues()
{
    const catalog::FieldRegistry &registry = catalog::FieldRegistry::builtin();
    QCOMPARE(ConflictText::value(u"@state"_s, u"trashed"_s, registry), u"In the trash"_s);
    QCOMPARE(ConflictText::value(u"notes"_s, {}, registry), u"(nothing)"_s);
    QCOMPARE(ConflictText::value(u"genres"_s, QStringList{u"a"_s, u"b"_s}, registry), u"a\nb"_s);
    QCOMPARE(ConflictText::value(u"a_field_of_the_future"_s, u"x"_s, registry), u"x"_s);
    QCOMPARE(ConflictText::side({}, u"Ada"_s), u"somebody"_s);
    QCOMPARE(ConflictText::side({{}, u"Ada"_s, u"desk"_s, catalog::Reason::Edit, {}}, u"Ada"_s), u"you on desk"_s);
    QCOMPARE(ConflictText::field(u"@state"_s, registry), u"Deletion"_s);
    catalog::ConflictRecord deletion;
    deletion.values.key = u"@state"_s;
    deletion.values.live = u"live"_s;
    deletion.values.other = u"trashed"_s;
    QCOMPARE(ConflictText::choice(deletion, catalog::Choice::Other), u"Put It in the Trash"_s);
    QCOMPARE(ConflictText::choice(deletion, catalog::Choice::Keep), u"Keep It"_s);
}

QTEST_GUILESS_MAIN(ConflictModelsTest)
#include "tst_conflictmodels.moc"
