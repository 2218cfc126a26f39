// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/imports/enginecatalog.h"
#include "tests/imports/importfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::testsupport;

/// What importing does to a catalog: verdicts, writes, repetition, undo.
class TestImportMachine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }

    void dryRunWritesNothing();
    void createsWorkEditionAndCopy();
    void wishMakesNoCopy();
    void secondImportChangesNothing();
    void fillsOnlyWhatIsEmpty();
    void userEditSurvives();
    void emptiedFieldStaysEmpty();
    void undoRestoresDigest();
    void undoKeepsWhatPeopleChanged();
    void importAfterUndoCreatesAgain();
    void repeatedRowIsDuplicate();
    void repeatedRowIsCopyWhereRowsAreCopies();
    void repetitionIsSeenFarBehind();
    void anotherEditionIsAdded();
    void deletedStaysDeleted();
    void rejectedRowsSayWhy();
    void brokenSourceKeepsGoodRows();
    void emptySourceFails();
    void ownExportComesBackByItsIds();
    void ownExportKeepsLookAlikesApart();
    void changedCatalogIsLookedAtAgain();
};

namespace {

const QString dune = u"kind=book;title=Dune;year=1965;authors=Frank Herbert;id:isbn=9780441013593"_s;
const QString emma = u"kind=book;title=Emma;year=1815;authors=Jane Austen;id:isbn=9780141439587"_s;
const QString alien = u"kind=movie;title=Alien;year=1979;directors=Ridley Scott;id:imdb=tt0078748;format=DVD"_s;

} // namespace

void TestImportMachine::dryRunWritesNothing()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({emma});
    const QByteArray digest = fixture.digest();
    const CatalogStatistics before = fixture.statistics();
    const imports::ImportReport report = fixture.plan({dune, alien, emma});
    QCOMPARE(report.created, 2);
    QCOMPARE(report.unchanged, 1);
    QCOMPARE(report.record.state, ImportState::Planned);
    QCOMPARE(fixture.digest(), digest);
    const CatalogStatistics after = fixture.statistics();
    QCOMPARE(after.works, before.works);
    QCOMPARE(after.lastSequence, before.lastSequence);
    QVERIFY(fixture.service().discard(report.record.number).has_value());
    QVERIFY(fixture.rows(report.record.number).isEmpty());
}

void TestImportMachine::createsWorkEditionAndCopy()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const imports::ImportReport report = fixture.import({dune + u";location=Shelf;rating=9/10"_s});
    QCOMPARE(report.created, 1);
    QCOMPARE(report.record.state, ImportState::Applied);
    QCOMPARE(report.record.appliedThrough, 1);
    const WorkRecord record = fixture.work(u"Dune"_s);
    QCOMPARE(record.work.value(u"authors"_s).list(), QStringList{u"Frank Herbert"_s});
    QCOMPARE(record.work.value(u"rating"_s).text(), u"9/10"_s);
    QCOMPARE(record.work.provenanceOf(u"rating"_s).source, SourceType::Import);
    QCOMPARE(record.editions.size(), 1);
    QCOMPARE(record.editions.constFirst().value(u"edition_identifiers"_s).text(), u"isbn:9780441013593"_s);
    QCOMPARE(record.copies.size(), 1);
    QCOMPARE(record.copies.constFirst().value(u"location"_s).text(), u"Shelf"_s);
    QCOMPARE(record.copies.constFirst().value(u"ownership"_s).text(), u"owned"_s);
    QCOMPARE(record.copies.constFirst().parent, record.editions.constFirst().id);
}

void TestImportMachine::wishMakesNoCopy()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({u"kind=movie;title=Heat;year=1995;owned=no;status=watched"_s, alien + u";owned=no"_s});
    QVERIFY(fixture.work(u"Heat"_s).copies.isEmpty());
    QVERIFY(fixture.work(u"Heat"_s).editions.isEmpty());
    QVERIFY(fixture.work(u"Alien"_s).copies.isEmpty());
    QCOMPARE(fixture.work(u"Alien"_s).editions.size(), 1);
}

void TestImportMachine::secondImportChangesNothing()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const QStringList lines{
        dune, emma, alien, dune + u";rating=8/10;pages=412"_s, u"kind=movie;title=Heat;year=1995;owned=no"_s, alien};
    const imports::ImportReport first = fixture.import(lines);
    QCOMPARE(first.created, 4);
    QCOMPARE(first.duplicates, 2);
    const QByteArray digest = fixture.digest();
    const qint64 sequence = fixture.statistics().lastSequence;
    const imports::ImportReport second = fixture.import(lines);
    QCOMPARE(second.unchanged, 6);
    QCOMPARE(fixture.digest(), digest);
    QCOMPARE(fixture.statistics().lastSequence, sequence);
}

void TestImportMachine::fillsOnlyWhatIsEmpty()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({dune + u";rating=9/10"_s});
    const imports::ImportReport report = fixture.plan({dune + u";rating=2/10;pages=412"_s});
    QCOMPARE(report.updated, 1);
    const PlanRow row = fixture.rows(report.record.number).constFirst();
    const QList<EntityChange> changes = entityChangesFromJson(row.changes);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().fields.size(), 1);
    QCOMPARE(changes.constFirst().fields.constFirst().key, u"pages"_s);
    QCOMPARE(row.problemCode, u"values_differ"_s);
    QVERIFY2(row.problemText.contains(u"9/10"_s) && row.problemText.contains(u"2/10"_s), qPrintable(row.problemText));
    (void)fixture.apply(report.record.number);
    QCOMPARE(fixture.work(u"Dune"_s).work.value(u"rating"_s).text(), u"9/10"_s);
    QCOMPARE(fixture.work(u"Dune"_s).work.value(u"pages"_s).text(), u"412"_s);
}

void TestImportMachine::userEditSurvives()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({dune + u";description=From the file"_s});
    const EntityId work = fixture.work(u"Dune"_s).work.id;
    fixture.edit(work, u"description"_s, FieldValue(u"My own words"_s));
    fixture.edit(work, u"title"_s, FieldValue(u"Dune!"_s));
    const imports::ImportReport again = fixture.import({dune + u";description=From the file;pages=412"_s});
    QCOMPARE(again.updated, 1);
    QCOMPARE(fixture.work(u"Dune!"_s).work.value(u"description"_s).text(), u"My own words"_s);
    QCOMPARE(fixture.work(u"Dune!"_s).work.value(u"pages"_s).text(), u"412"_s);
}

void TestImportMachine::emptiedFieldStaysEmpty()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({dune + u";rating=9/10"_s});
    fixture.edit(fixture.work(u"Dune"_s).work.id, u"rating"_s, {});
    const imports::ImportReport again = fixture.import({dune + u";rating=3/10"_s});
    QCOMPARE(again.unchanged, 1);
    QVERIFY(fixture.work(u"Dune"_s).work.value(u"rating"_s).isNull());
}

void TestImportMachine::undoRestoresDigest()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({dune});
    const QByteArray digest = fixture.digest();
    const imports::ImportReport second = fixture.import({dune + u";pages=412;rating=9/10"_s, emma, alien});
    QCOMPARE(second.updated, 1);
    QCOMPARE(second.created, 2);
    QVERIFY(fixture.digest() != digest);
    const imports::ImportReport undone = fixture.undo(second.record.number);
    QCOMPARE(undone.record.state, ImportState::Undone);
    QCOMPARE(undone.kept, 0);
    QCOMPARE(fixture.digest(), digest);
    const auto again = fixture.service().apply(second.record.number, {}, {});
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

void TestImportMachine::undoKeepsWhatPeopleChanged()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const imports::ImportReport report = fixture.import({dune, emma});
    fixture.edit(fixture.work(u"Emma"_s).work.id, u"rating"_s, FieldValue(u"10/10"_s));
    const imports::ImportReport undone = fixture.undo(report.record.number);
    QVERIFY(undone.kept > 0);
    QCOMPARE(fixture.statistics().works, 1);
    QCOMPARE(fixture.work(u"Emma"_s).work.value(u"rating"_s).text(), u"10/10"_s);
    QStringList kept;
    const QList<PlanRow> rows = fixture.rows(report.record.number);
    for (const PlanRow &row : rows) {
        if (row.problemCode == "kept_on_undo"_L1)
            kept << row.title;
    }
    QCOMPARE(kept, QStringList{u"Emma"_s});
}

void TestImportMachine::importAfterUndoCreatesAgain()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const imports::ImportReport first = fixture.import({dune, emma});
    const imports::ImportReport second = fixture.import({dune, emma});
    QCOMPARE(second.unchanged, 2);
    (void)fixture.undo(first.record.number);
    QCOMPARE(fixture.statistics().works, 0);
    const imports::ImportReport third = fixture.import({dune, emma});
    QCOMPARE(third.created, 2);
    QCOMPARE(fixture.statistics().works, 2);
}

void TestImportMachine::repeatedRowIsDuplicate()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const imports::ImportReport report = fixture.import({dune, emma, dune, emma + u";rating=7/10"_s});
    QCOMPARE(report.created, 2);
    QCOMPARE(report.duplicates, 2);
    QCOMPARE(fixture.statistics().copies, 2);
    QCOMPARE(fixture.rows(report.record.number).at(2).rule, u"duplicate_in_file"_s);
}

void TestImportMachine::repeatedRowIsCopyWhereRowsAreCopies()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog(), true);
    const QStringList lines{dune, emma, dune, dune};
    const imports::ImportReport report = fixture.import(lines);
    QCOMPARE(report.created, 2);
    QCOMPARE(report.updated, 2);
    QCOMPARE(fixture.work(u"Dune"_s).copies.size(), 3);
    QCOMPARE(fixture.work(u"Dune"_s).editions.size(), 1);
    QCOMPARE(fixture.import(lines).unchanged, 4);
    QCOMPARE(fixture.statistics().copies, 4);
}

void TestImportMachine::repetitionIsSeenFarBehind()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    QStringList lines{dune, alien};
    for (int i = 0; i < 20'000; ++i)
        lines << u"kind=movie;title=Film %1;year=%2;owned=no"_s.arg(i).arg(1900 + i % 120);
    lines << dune + u";rating=8/10"_s << QString(alien).replace(u"DVD"_s, u"Blu-ray"_s)
          << u"kind=movie;title=Film 0;year=1900;owned=no"_s;
    const imports::ImportReport report = fixture.plan(lines);
    QCOMPARE(report.created, 20'002);
    QCOMPARE(report.duplicates, 2);
    QCOMPARE(report.updated, 1);
}

void TestImportMachine::anotherEditionIsAdded()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const QString bluray = QString(alien).replace(u"DVD"_s, u"Blu-ray"_s);
    const imports::ImportReport together = fixture.import({alien, bluray});
    QCOMPARE(together.created, 1);
    QCOMPARE(together.updated, 1);
    QCOMPARE(fixture.work(u"Alien"_s).editions.size(), 2);
    QCOMPARE(fixture.work(u"Alien"_s).copies.size(), 2);
    const QString vhs = QString(alien).replace(u"DVD"_s, u"VHS"_s);
    QCOMPARE(fixture.import({vhs}).updated, 1);
    QCOMPARE(fixture.work(u"Alien"_s).editions.size(), 3);
    QCOMPARE(fixture.statistics().works, 1);
}

void TestImportMachine::deletedStaysDeleted()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({dune, emma});
    fixture.trash(fixture.work(u"Emma"_s).work.id);
    const imports::ImportReport same = fixture.import({dune, emma});
    QCOMPARE(same.unchanged, 2);
    const imports::ImportReport changed = fixture.import({dune, emma + u";pages=300"_s});
    QCOMPARE(changed.duplicates, 1);
    QCOMPARE(fixture.rows(changed.record.number).at(1).rule, u"in_trash"_s);
    QCOMPARE(fixture.statistics().works, 1);
    QCOMPARE(fixture.statistics().trashed, 1);
}

void TestImportMachine::rejectedRowsSayWhy()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const imports::ImportReport report = fixture.import({dune, emma + u";reject=isbn_check_digit"_s, u"kind=book"_s});
    QCOMPARE(report.created, 1);
    QCOMPARE(report.rejected, 2);
    const QList<PlanRow> rows = fixture.rows(report.record.number);
    QCOMPARE(rows.at(1).problemCode, u"isbn_check_digit"_s);
    QCOMPARE(rows.at(1).problemColumn, 3);
    QCOMPARE(rows.at(1).sourceLine, 2);
    QVERIFY(rows.at(1).source.contains("Emma"));
    QCOMPARE(rows.at(2).problemCode, u"title_missing"_s);
}

void TestImportMachine::brokenSourceKeepsGoodRows()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const imports::ImportReport report = fixture.plan({dune, emma, u"break"_s, alien});
    QCOMPARE(report.record.rows, 2);
    QCOMPARE(report.record.problem, u"The file breaks off."_s);
    QCOMPARE(fixture.apply(report.record.number).created, 2);
    QCOMPARE(fixture.statistics().works, 2);
}

void TestImportMachine::emptySourceFails()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const auto nothing = fixture.service().plan(fixture.request(fixture.file({u" "_s, u" "_s})), {}, {});
    QCOMPARE(nothing.error().code, u"no_rows"_s);
    const auto broken = fixture.service().plan(fixture.request(fixture.file({u"break"_s})), {}, {});
    QCOMPARE(broken.error().code, u"source_breaks_off"_s);
    const auto missing = fixture.service().plan(fixture.request(u"/no/such/file"_s), {}, {});
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QCOMPARE(fixture.statistics().works, 0);
}

void TestImportMachine::ownExportKeepsLookAlikesApart()
{
    const auto row = [](const QString &facts) -> QString {
        return u"kind=book;work=%1;"_s.arg(EntityId::create().text()) + facts;
    };
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const imports::ImportReport report = fixture.import({row(u"title=Emma;year=1815;authors=Jane Austen"_s),
                                                         row(u"title=Emma;year=1815;authors=Jane Austen"_s),
                                                         row(u"title=Emma;year=1815;authors=Somebody Else"_s)});
    QCOMPARE(report.created, 3);
    QCOMPARE(fixture.statistics().works, 3);
}

void TestImportMachine::ownExportComesBackByItsIds()
{
    const QString work = EntityId::create().text();
    const QString edition = EntityId::create().text();
    const auto row = [&](const QString &more) -> QString {
        return u"kind=book;title=Dune;work=%1;edition=%2;copy=%3"_s.arg(work, edition, EntityId::create().text()) +
               more;
    };
    const QStringList lines{row(u";year=1965;format=Paperback;location=A"_s), row(u";location=B"_s), emma};
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const imports::ImportReport first = fixture.import(lines);
    QCOMPARE(first.created, 2);
    QCOMPARE(first.updated, 1);
    const WorkRecord record = fixture.work(u"Dune"_s);
    QCOMPARE(record.work.id.text(), work);
    QCOMPARE(record.editions.size(), 1);
    QCOMPARE(record.editions.constFirst().id.text(), edition);
    QCOMPARE(record.copies.size(), 2);
    QVERIFY(record.copies.constFirst().value(u"ownership"_s).isNull());
    const QByteArray digest = fixture.digest();
    QCOMPARE(fixture.import(lines).unchanged, 3);
    (void)fixture.undo(first.record.number);
    QCOMPARE(fixture.statistics().works, 0);
    QCOMPARE(fixture.import(lines).rejected, 0);
    QCOMPARE(fixture.work(u"Dune"_s).work.id.text(), work);
    QCOMPARE(fixture.work(u"Dune"_s).copies.size(), 2);
    QCOMPARE(fixture.digest() == digest, false); // the row without an id is another thing now
}

void TestImportMachine::changedCatalogIsLookedAtAgain()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const imports::ImportReport early = fixture.plan({dune, emma, alien});
    QCOMPARE(early.created, 3);
    (void)fixture.import({dune, emma + u";pages=300"_s});
    const imports::ImportReport late = fixture.apply(early.record.number);
    QCOMPARE(late.created, 1);
    QCOMPARE(late.unchanged, 1);
    QCOMPARE(late.review, 1);
    QCOMPARE(fixture.statistics().works, 3);
}

QTEST_GUILESS_MAIN(TestImportMachine)
#include "tst_importmachine.moc"
