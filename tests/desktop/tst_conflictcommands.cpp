// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programrun.h"
#include "tests/storage/catalogfixture.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace collectz;
using collectz::tests::NewWork;

/// `conflicts` and `resolve`, on both engines, through the program itself.
class TestConflictCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsBothSides_data() { tests::addEngineRows(); }
    void listsBothSides();
    void decidesAndUndoes_data() { tests::addEngineRows(); }
    void decidesAndUndoes();
    void decidesAllAsOne_data() { tests::addEngineRows(); }
    void decidesAllAsOne();
    void refusesWhatMakesNoSense();
};

namespace {

/// Two authors write a field of a new book without seeing each other.
bool quarrel(tests::CatalogFixture &fixture, const QString &title, const QString &key, const QString &live,
             const QString &other)
{
    const NewWork book;
    const auto by = [](const QString &author, const QList<catalog::EntityChange> &changes) {
        catalog::ChangeSet set = tests::changeSetOf(changes);
        set.author = author;
        return set;
    };
    const auto added = fixture.catalog().apply(tests::changeSetOf(book.changes({{u"title"_s, title}})));
    const qint64 seen = added ? added->firstSequence : 0;
    const auto before = key == u"title"_s ? catalog::FieldValue(title) : catalog::FieldValue();
    const auto first = fixture.catalog().apply(by(u"Ada"_s, {tests::edit(book.work, seen, key, before, live)}));
    const auto second = fixture.catalog().apply(by(u"Bert"_s, {tests::edit(book.work, seen, key, before, other)}));
    return first && second && second->conflicts.size() == 1;
}

tests::ProgramRun runOn(const tests::CatalogFixture &fixture, QStringList arguments)
{
    arguments << u"--catalog"_s << fixture.place().location() << u"--json"_s;
    return tests::runProgram(arguments);
}

QJsonArray conflictsOf(const tests::CatalogFixture &fixture, const QStringList &filter = {})
{
    return runOn(fixture, QStringList{u"conflicts"_s} + filter).json().value(u"conflicts"_s).toArray();
}

} // namespace

/// Runs once and fails the test with all that was printed when the exit code is another one.
#define VERIFY_RUN(run, code)                                                                                          \
    do {                                                                                                               \
        const tests::ProgramRun &finished = (run);                                                                     \
        QVERIFY2(finished.exitCode == (code), finished.all().constData());                                             \
    } while (false)

void TestConflictCommands::listsBothSides()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    fixture.close();
    VERIFY_RUN(runOn(fixture, {u"conflicts"_s}), 0);
    QVERIFY(conflictsOf(fixture).isEmpty());
    QVERIFY2(fixture.open(), fixture.error());
    QVERIFY(quarrel(fixture, u"Dune"_s, u"title"_s, u"Dune A"_s, u"Dune B"_s));
    QVERIFY(quarrel(fixture, u"Emma"_s, u"notes"_s, u"Worn."_s, u"Torn."_s));
    fixture.close();
    const QJsonArray conflicts = conflictsOf(fixture);
    QCOMPARE(conflicts.size(), 2);
    const QJsonObject first = conflicts.at(0).toObject();
    QCOMPARE(first.value(u"field"_s), u"title"_s);
    QCOMPARE(first.value(u"base"_s), u"Dune"_s);
    QCOMPARE(first.value(u"live"_s).toObject().value(u"author"_s), u"Ada"_s);
    QCOMPARE(first.value(u"other"_s).toObject().value(u"author"_s), u"Bert"_s);
    QCOMPARE(first.value(u"other"_s).toObject().value(u"value"_s), u"Dune B"_s);
    QCOMPARE(conflictsOf(fixture, {u"--field"_s, u"notes"_s}).size(), 1);
    QCOMPARE(conflictsOf(fixture, {u"--by"_s, u"Nobody"_s}).size(), 0);
    QCOMPARE(conflictsOf(fixture, {u"--words"_s, u"torn"_s}).size(), 1);
    QCOMPARE(conflictsOf(fixture, {u"--limit"_s, u"1"_s}).size(), 1);
    const QString number = QString::number(first.value(u"number"_s).toInteger());
    QCOMPARE(conflictsOf(fixture, {u"--after"_s, number}).size(), 1);
}

void TestConflictCommands::decidesAndUndoes()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QVERIFY(quarrel(fixture, u"Dune"_s, u"title"_s, u"Dune A"_s, u"Dune B"_s));
    fixture.close();
    const QString number = QString::number(conflictsOf(fixture).at(0).toObject().value(u"number"_s).toInteger());
    VERIFY_RUN(runOn(fixture, {u"resolve"_s, number, u"--value"_s, u"Dune C"_s}), 0);
    QVERIFY(conflictsOf(fixture).isEmpty());
    const QJsonArray settled = conflictsOf(fixture, {u"--settled"_s});
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled.at(0).toObject().value(u"now"_s), u"Dune C"_s);
    // Decided is decided; undoing opens it again.
    VERIFY_RUN(runOn(fixture, {u"resolve"_s, number, u"--keep"_s}), 3);
    VERIFY_RUN(runOn(fixture, {u"undo"_s}), 0);
    QCOMPARE(conflictsOf(fixture).size(), 1);
    QCOMPARE(conflictsOf(fixture).at(0).toObject().value(u"now"_s), u"Dune A"_s);
    VERIFY_RUN(runOn(fixture, {u"resolve"_s, number, u"--other"_s}), 0);
    QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune B"_s);
}

void TestConflictCommands::decidesAllAsOne()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QVERIFY(quarrel(fixture, u"Dune"_s, u"title"_s, u"Dune A"_s, u"Dune B"_s));
    QVERIFY(quarrel(fixture, u"Emma"_s, u"notes"_s, u"Worn."_s, u"Torn."_s));
    QVERIFY(quarrel(fixture, u"Ulysses"_s, u"notes"_s, u"Thick."_s, u"Heavy."_s));
    fixture.close();
    // Titles are not joined, notes are.
    const tests::ProgramRun both = runOn(fixture, {u"resolve"_s, u"--all"_s, u"--both"_s});
    VERIFY_RUN(both, 2);
    QCOMPARE(both.json().value(u"settled"_s).toInteger(), 2);
    QCOMPARE(both.json().value(u"left_open"_s).toInteger(), 1);
    QCOMPARE(conflictsOf(fixture).size(), 1);
    VERIFY_RUN(runOn(fixture, {u"undo"_s}), 0);
    QCOMPARE(conflictsOf(fixture).size(), 3);
    VERIFY_RUN(runOn(fixture, {u"resolve"_s, u"--all"_s, u"--field"_s, u"notes"_s, u"--other"_s}), 0);
    QCOMPARE(conflictsOf(fixture).size(), 1);
    QCOMPARE(fixture.look("SELECT count(*) FROM entity WHERE fields LIKE '%Torn.%' OR fields LIKE '%Heavy.%'"), u"2"_s);
}

void TestConflictCommands::refusesWhatMakesNoSense()
{
    tests::CatalogFixture fixture(storage::Engine::Sqlite);
    QVERIFY2(fixture.isValid(), fixture.error());
    QVERIFY(quarrel(fixture, u"Dune"_s, u"year"_s, u"1965"_s, u"1966"_s));
    QVERIFY(quarrel(fixture, u"Emma"_s, u"notes"_s, u"Worn."_s, u"Torn."_s));
    fixture.close();
    const QString number = QString::number(conflictsOf(fixture).at(0).toObject().value(u"number"_s).toInteger());
    VERIFY_RUN(runOn(fixture, {u"resolve"_s, number}), 1);
    VERIFY_RUN(runOn(fixture, {u"resolve"_s, u"--keep"_s}), 1);
    VERIFY_RUN(runOn(fixture, {u"resolve"_s, number, u"--keep"_s, u"--other"_s}), 1);
    VERIFY_RUN(runOn(fixture, {u"resolve"_s, u"--all"_s, u"--value"_s, u"x"_s}), 1);
    VERIFY_RUN(runOn(fixture, {u"resolve"_s, u"4711"_s, u"--keep"_s}), 3);
    VERIFY_RUN(runOn(fixture, {u"conflicts"_s, u"--kind"_s, u"nonsense"_s}), 1);
    QCOMPARE(conflictsOf(fixture).size(), 2);
}

QTEST_GUILESS_MAIN(TestConflictCommands)

#include "tst_conflictcommands.moc"
