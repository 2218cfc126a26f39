// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/catalogfixture.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using collectz::tests::NewWork;

/// Plans of imports in the catalog, on both engines.
class ImportStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnImportExactly_data() { tests::addEngineRows(); }
    void keepsAnImportExactly();
    void keepsPlanRowsExactly_data() { tests::addEngineRows(); }
    void keepsPlanRowsExactly();
    void filtersRows_data() { tests::addEngineRows(); }
    void filtersRows();
    void ordersRowsPageByPage_data() { tests::addEngineRows(); }
    void ordersRowsPageByPage();
    void tellsDecidedRowsFromWaitingOnes_data() { tests::addEngineRows(); }
    void tellsDecidedRowsFromWaitingOnes();
    void countsFollowTheRows_data() { tests::addEngineRows(); }
    void countsFollowTheRows();
    void movesTheResumePointWithTheBatch_data() { tests::addEngineRows(); }
    void movesTheResumePointWithTheBatch();
    void findsWorksOfKnownRows_data() { tests::addEngineRows(); }
    void findsWorksOfKnownRows();
    void discardsOnlyWhatWasNotApplied_data() { tests::addEngineRows(); }
    void discardsOnlyWhatWasNotApplied();
    void tellsPlansOfEndedPrograms_data() { tests::addEngineRows(); }
    void tellsPlansOfEndedPrograms();
    void remembersMappings_data() { tests::addEngineRows(); }
    void remembersMappings();
};

namespace {

ImportRecord record()
{
    ImportRecord record;
    record.state = ImportState::Planned;
    record.fileName = u"goodreads_library_export.csv"_s;
    record.fileHash = QString(64, u'a');
    record.fileSize = 12345678901;
    record.format = u"goodreads_csv"_s;
    record.encoding = u"UTF-8"_s;
    record.options = QJsonObject{{u"wanted"_s, true}};
    record.author = u"Ada"_s;
    record.device = u"desk"_s;
    record.startedAt = QDateTime(QDate(2026, 1, 31), QTime(12, 0, 0, 123), Qt::UTC);
    record.rows = 3;
    return record;
}

PlanRow row(qint64 number, Verdict verdict, const QString &title)
{
    PlanRow row;
    row.number = number;
    row.sourceLine = number + 1;
    row.source = R"({"Title":"x"})";
    row.rowHash = QByteArray(15, 'h') + static_cast<char>('A' + number);
    row.verdict = verdict;
    row.rule = u"no_match"_s;
    row.score = 17;
    row.title = title;
    row.kind = Kind::Book;
    row.changes = "[]";
    return row;
}

} // namespace

void ImportStoreTest::keepsAnImportExactly()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ImportStore &imports = fixture.catalog().imports();
    const Result<qint64> number = imports.create(record());
    COLLECTZ_VERIFY_RESULT(number);
    QCOMPARE(*number, 1);
    QCOMPARE(imports.create(record()).value(), 2);
    ImportRecord changed = record();
    changed.number = 1;
    changed.state = ImportState::Failed;
    changed.problem = u"The file went away."_s;
    changed.finishedAt = changed.startedAt.addSecs(5);
    changed.appliedThrough = 99; // the batches' business: ignored here
    COLLECTZ_VERIFY_RESULT(imports.update(changed));

    const Result<ImportRecord> found = imports.find(1);
    COLLECTZ_VERIFY_RESULT(found);
    QCOMPARE(found->state, ImportState::Failed);
    QCOMPARE(found->fileName, changed.fileName);
    QCOMPARE(found->fileSize, changed.fileSize);
    QCOMPARE(found->options, changed.options);
    QCOMPARE(found->startedAt, changed.startedAt);
    QCOMPARE(found->finishedAt, changed.finishedAt);
    QCOMPARE(found->problem, changed.problem);
    QCOMPARE(found->appliedThrough, 0);
    QCOMPARE(imports.find(7).error().kind, ErrorKind::NotFound);

    const Result<QList<ImportRecord>> all = imports.list(0, 10);
    COLLECTZ_VERIFY_RESULT(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->constFirst().number, 2);
    QCOMPARE(imports.list(2, 10)->size(), 1);
    QCOMPARE(imports.findByHash(record().fileHash)->size(), 1); // the failed one does not stand
}

void ImportStoreTest::keepsPlanRowsExactly()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ImportStore &imports = fixture.catalog().imports();
    const qint64 number = imports.create(record()).value();
    PlanRow review = row(1, Verdict::Review, u"Dune 'ß' \U0001F4DA"_s);
    MatchCandidate candidate;
    candidate.work = EntityId::create();
    candidate.title = u"Dune"_s;
    candidate.year = u"1965"_s;
    candidate.identifiers = QStringList{u"isbn:9780441013593"_s};
    candidate.rule = u"title_without_year"_s;
    candidate.score = 60;
    review.candidates << candidate;
    review.problemCode = u"date_unreadable"_s;
    review.problemText = u"The date cannot be read."_s;
    review.problemColumn = 4;
    review.work = EntityId::create();
    COLLECTZ_VERIFY_RESULT(imports.appendRows(number, {review}));
    review.choice = RowChoice::UseCandidate;
    review.chosenWork = candidate.work;
    COLLECTZ_VERIFY_RESULT(imports.updateRows(number, {review}));

    const Result<QList<PlanRow>> rows = imports.rows(number, {});
    COLLECTZ_VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 1);
    const PlanRow &found = rows->constFirst();
    QCOMPARE(found.title, review.title);
    QCOMPARE(found.source, review.source);
    QCOMPARE(found.rowHash, review.rowHash);
    QCOMPARE(found.sourceLine, 2);
    QCOMPARE(found.score, 17);
    QCOMPARE(found.problemColumn, 4);
    QCOMPARE(found.choice, RowChoice::UseCandidate);
    QCOMPARE(found.chosenWork, candidate.work);
    QCOMPARE(found.work, review.work);
    QCOMPARE(found.candidates.size(), 1);
    QCOMPARE(found.candidates.constFirst().identifiers, candidate.identifiers);
    QCOMPARE(found.candidates.constFirst().work, candidate.work);
    QCOMPARE(imports.updateRows(number, {row(9, Verdict::Create, u"x"_s)}).error().kind, ErrorKind::NotFound);
}

void ImportStoreTest::filtersRows()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ImportStore &imports = fixture.catalog().imports();
    const qint64 number = imports.create(record()).value();
    PlanRow decided = row(3, Verdict::Review, u"Decided"_s);
    decided.choice = RowChoice::Skip;
    COLLECTZ_VERIFY_RESULT(
        imports.appendRows(number, {row(1, Verdict::Create, u"100% Dune_"_s), row(2, Verdict::Review, u"Waiting"_s),
                                    decided, row(4, Verdict::Create, u"100x Dunes"_s)}));
    const auto numbers = [&](const PlanFilter &filter) {
        QList<qint64> found;
        const QList<PlanRow> rows = imports.rows(number, filter).value();
        for (const PlanRow &row : rows)
            found << row.number;
        return found;
    };
    PlanFilter filter;
    QCOMPARE(numbers(filter), (QList<qint64>{1, 2, 3, 4}));
    filter.afterNumber = 2;
    filter.limit = 1;
    QCOMPARE(numbers(filter), QList<qint64>{3});
    filter = {};
    filter.verdict = Verdict::Create;
    QCOMPARE(numbers(filter), (QList<qint64>{1, 4}));
    filter.words = u"100% dune_"_s;
    QCOMPARE(numbers(filter), QList<qint64>{1});
    filter = {};
    filter.waitingOnly = true;
    QCOMPARE(numbers(filter), QList<qint64>{2});
}

void ImportStoreTest::ordersRowsPageByPage()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ImportStore &imports = fixture.catalog().imports();
    const qint64 number = imports.create(record()).value();
    QList<PlanRow> rows{row(1, Verdict::Review, u"beta"_s), row(2, Verdict::Create, u"Alpha"_s),
                        row(3, Verdict::Update, u"gamma"_s), row(4, Verdict::Create, u"alpha"_s),
                        row(5, Verdict::Create, QString())};
    rows[0].score = 80;
    rows[2].score = 95;
    rows[3].problemText = u"No such year"_s;
    rows[4].kind = Kind::Movie;
    QVERIFY(imports.appendRows(number, rows));
    const auto numbers = [&](PlanOrder order, bool descending, std::optional<Verdict> verdict = {}) {
        QList<qint64> found;
        PlanFilter filter;
        filter.order = order;
        filter.descending = descending;
        filter.verdict = verdict;
        filter.limit = 2;
        for (;;) {
            const Result<QList<PlanRow>> page = imports.rows(number, filter);
            if (!page || page->isEmpty())
                return found;
            for (const PlanRow &planRow : *page)
                found << planRow.number;
            filter.afterNumber = page->constLast().number;
        }
    };
    using Numbers = QList<qint64>;
    QCOMPARE(numbers(PlanOrder::Number, false), (Numbers{1, 2, 3, 4, 5}));
    QCOMPARE(numbers(PlanOrder::Number, true), (Numbers{5, 4, 3, 2, 1}));
    QCOMPARE(numbers(PlanOrder::Title, false), (Numbers{5, 2, 4, 1, 3}));
    QCOMPARE(numbers(PlanOrder::Title, true), (Numbers{3, 1, 4, 2, 5}));
    QCOMPARE(numbers(PlanOrder::Verdict, false), (Numbers{2, 4, 5, 1, 3}));
    QCOMPARE(numbers(PlanOrder::Score, true), (Numbers{3, 1, 5, 4, 2}));
    QCOMPARE(numbers(PlanOrder::Kind, false), (Numbers{5, 1, 2, 3, 4}));
    QCOMPARE(numbers(PlanOrder::Problem, true), (Numbers{4, 5, 3, 2, 1}));
    QCOMPARE(numbers(PlanOrder::Title, false, Verdict::Create), (Numbers{5, 2, 4}));
}

void ImportStoreTest::tellsDecidedRowsFromWaitingOnes()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ImportStore &imports = fixture.catalog().imports();
    const qint64 number = imports.create(record()).value();
    QList<PlanRow> rows{row(1, Verdict::Review, u"A"_s), row(2, Verdict::Review, u"B"_s),
                        row(3, Verdict::Create, u"C"_s)};
    rows[1].choice = RowChoice::Skip;
    QVERIFY(imports.appendRows(number, rows));
    PlanFilter filter;
    filter.decidedOnly = true;
    QCOMPARE(imports.rows(number, filter).value().size(), 1);
    QCOMPARE(imports.rows(number, filter).value().constFirst().number, 2);
    filter.order = PlanOrder::Title;
    QCOMPARE(imports.rows(number, filter).value().constFirst().number, 2);
    rows[1].choice = RowChoice::None;
    QVERIFY(imports.updateRows(number, {rows[1]}));
    QVERIFY(imports.rows(number, filter).value().isEmpty());
    filter.decidedOnly = false;
    filter.waitingOnly = true;
    QCOMPARE(imports.rows(number, filter).value().size(), 2);
}

void ImportStoreTest::countsFollowTheRows()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ImportStore &imports = fixture.catalog().imports();
    const qint64 number = imports.create(record()).value();
    COLLECTZ_VERIFY_RESULT(imports.appendRows(
        number, {row(1, Verdict::Create, u"a"_s), row(2, Verdict::Create, u"b"_s), row(3, Verdict::Review, u"c"_s)}));
    COLLECTZ_VERIFY_RESULT(imports.updateRows(number, {row(3, Verdict::Update, u"c"_s)}));
    const QMap<Verdict, qint64> expected{{Verdict::Create, 2}, {Verdict::Update, 1}};
    QCOMPARE(imports.counts(number).value(), expected);
    QCOMPARE(imports.find(number)->counts, expected);
}

void ImportStoreTest::movesTheResumePointWithTheBatch()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ImportStore &imports = fixture.catalog().imports();
    const qint64 number = imports.create(record()).value();
    ChangeSet set = tests::changeSetOf(NewWork().changes({{u"title"_s, u"Dune"_s}}), Reason::Import);
    set.importNumber = number;
    COLLECTZ_VERIFY_RESULT(imports.applyBatch(set, number, 500, CancelToken()));
    QCOMPARE(imports.find(number)->appliedThrough, 500);
    // The batch that was in the air when the program died is sent again.
    const Result<Applied> again = imports.applyBatch(set, number, 500, CancelToken());
    COLLECTZ_VERIFY_RESULT(again);
    QVERIFY(again->alreadyApplied);
    ChangeSet bad = tests::changeSetOf({tests::edit(EntityId::create(), 1, u"title"_s, {}, u"x"_s)}, Reason::Import);
    QVERIFY(!imports.applyBatch(bad, number, 900, CancelToken()));
    QCOMPARE(imports.find(number)->appliedThrough, 500);
    QCOMPARE(imports.changeSetsOf(number).value(), QList<ChangeSetId>{set.id});
}

void ImportStoreTest::findsWorksOfKnownRows()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ImportStore &imports = fixture.catalog().imports();
    const qint64 number = imports.create(record()).value();
    PlanRow known = row(1, Verdict::Create, u"a"_s);
    known.work = EntityId::create();
    const PlanRow later = row(2, Verdict::Create, u"b"_s);
    COLLECTZ_VERIFY_RESULT(imports.appendRows(number, {known, later}));
    const QList<QByteArray> hashes{known.rowHash, later.rowHash, QByteArray(16, 'z')};
    QVERIFY(imports.worksByRowHash(hashes)->value(known.rowHash).isNull());

    ChangeSet set = tests::changeSetOf(NewWork().changes({{u"title"_s, u"Dune"_s}}), Reason::Import);
    set.importNumber = number;
    COLLECTZ_VERIFY_RESULT(imports.applyBatch(set, number, 1, CancelToken()));
    const Result<QHash<QByteArray, EntityId>> works = imports.worksByRowHash(hashes);
    COLLECTZ_VERIFY_RESULT(works);
    QCOMPARE(works->size(), 3);
    QCOMPARE(works->value(known.rowHash), known.work);
    QVERIFY(works->value(later.rowHash).isNull());

    ImportRecord undone = imports.find(number).value();
    undone.state = ImportState::Undone;
    COLLECTZ_VERIFY_RESULT(imports.update(undone));
    QVERIFY(imports.worksByRowHash(hashes)->value(known.rowHash).isNull());
}

void ImportStoreTest::discardsOnlyWhatWasNotApplied()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ImportStore &imports = fixture.catalog().imports();
    const qint64 plan = imports.create(record()).value();
    COLLECTZ_VERIFY_RESULT(imports.appendRows(plan, {row(1, Verdict::Create, u"a"_s)}));
    COLLECTZ_VERIFY_RESULT(imports.discard(plan));
    QCOMPARE(imports.find(plan).error().kind, ErrorKind::NotFound);
    QCOMPARE(fixture.look("SELECT count(*) FROM import_row"), u"0"_s);

    const qint64 applied = imports.create(record()).value();
    QCOMPARE(applied, 2);
    ChangeSet set = tests::changeSetOf(NewWork().changes({{u"title"_s, u"Dune"_s}}), Reason::Import);
    set.importNumber = applied;
    COLLECTZ_VERIFY_RESULT(imports.applyBatch(set, applied, 1, CancelToken()));
    QCOMPARE(imports.discard(applied).error().kind, ErrorKind::Conflict);
    COLLECTZ_VERIFY_RESULT(imports.find(applied));
}

void ImportStoreTest::tellsPlansOfEndedPrograms()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ImportRecord begun = record();
    begun.state = ImportState::Planning;
    const Result<qint64> number = fixture.catalog().imports().create(begun);
    COLLECTZ_VERIFY_RESULT(number);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().imports().appendRows(*number, {row(1, Verdict::Create, u"Dune"_s)}));
    if (fixture.place().engine() == storage::Engine::Postgres) {
        // Another program opens the catalog while this one plans.
        storage::OpenOptions options;
        options.location = fixture.place().location();
        const auto other = storage::openCatalog(options, fixture.clock());
        COLLECTZ_VERIFY_RESULT(other);
        QCOMPARE(other->catalog->imports().find(*number)->state, ImportState::Planning);
    }
    QVERIFY2(fixture.reopen(), fixture.error());
    const Result<ImportRecord> found = fixture.catalog().imports().find(*number);
    COLLECTZ_VERIFY_RESULT(found);
    QCOMPARE(found->state, ImportState::Interrupted);
    QVERIFY(!found->problem.isEmpty());
    QCOMPARE(fixture.catalog().imports().rows(*number, {})->size(), 1);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().imports().discard(*number));
    QCOMPARE(fixture.catalog().imports().list(0, 10)->size(), 0);
    QVERIFY2(fixture.reopen(), fixture.error());
}

void ImportStoreTest::remembersMappings()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ImportStore &imports = fixture.catalog().imports();
    QVERIFY(imports.rememberedMapping(u"a|b"_s)->isEmpty());
    COLLECTZ_VERIFY_RESULT(imports.rememberMapping(u"a|b"_s, QJsonObject{{u"a"_s, u"title"_s}}));
    COLLECTZ_VERIFY_RESULT(imports.rememberMapping(u"a|b"_s, QJsonObject{{u"a"_s, u"series"_s}}));
    QVERIFY2(fixture.reopen(), fixture.error());
    QCOMPARE(fixture.catalog().imports().rememberedMapping(u"a|b"_s)->value(u"a"_s).toString(), u"series"_s);
}

QTEST_GUILESS_MAIN(ImportStoreTest)

#include "tst_importstore.moc"
