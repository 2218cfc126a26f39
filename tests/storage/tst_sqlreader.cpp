// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/keyset.h"
#include "tests/storage/randomcatalog.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using tests::NewWork;

namespace {

std::unique_ptr<CatalogReader> readerOf(tests::CatalogFixture &fixture)
{
    auto reader = fixture.catalog().openReader();
    return reader ? std::move(*reader) : nullptr;
}

QList<EntityChange> book(const NewWork &ids, const QString &title, const QStringList &authors,
                         const QString &isbn = QString())
{
    tests::Fields edition;
    if (!isbn.isEmpty())
        edition.insert(u"edition_identifiers"_s, FieldValue(QStringList{u"isbn:"_s + isbn}));
    return ids.changes({{u"title"_s, FieldValue(title)}, {u"authors"_s, FieldValue(authors)}}, edition, {});
}

QStringList namesOf(const Result<QList<Term>> &terms)
{
    QStringList names;
    if (terms) {
        for (const Term &term : *terms)
            names << term.name + u'=' + QString::number(term.uses);
    }
    return names;
}

} // namespace

/// What a reader answers beside searches: history, undo and redo, terms, candidates for matching, entities.
class SqlReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWorksWithAllBelowThem_data() { tests::addEngineRows(); }
    void readsWorksWithAllBelowThem();
    void tellsHistoryNewestFirst_data() { tests::addEngineRows(); }
    void tellsHistoryNewestFirst();
    void namesWhatUndoAndRedoTake_data() { tests::addEngineRows(); }
    void namesWhatUndoAndRedoTake();
    void listsTermsPageByPage_data() { tests::addEngineRows(); }
    void listsTermsPageByPage();
    void findsCandidatesInBatches_data() { tests::addEngineRows(); }
    void findsCandidatesInBatches();
    void refusesAForeignCursor_data() { tests::addEngineRows(); }
    void refusesAForeignCursor();
    void stopsWhenCancelled_data() { tests::addEngineRows(); }
    void stopsWhenCancelled();
    void digestsContentAlone_data() { tests::addEngineRows(); }
    void digestsContentAlone();
    void joinsSetsOfKeys();
};

void SqlReaderTest::readsWorksWithAllBelowThem()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    QVERIFY(fixture.catalog().apply(tests::changeSetOf(book(dune, u"Dune"_s, {u"Frank Herbert"_s}))));
    const auto reader = readerOf(fixture);
    const Result<WorkRecord> work = reader->work(dune.work);
    COLLECTZ_VERIFY_RESULT(work);
    QCOMPARE(work->work.value(u"title"_s).text(), u"Dune"_s);
    QCOMPARE(work->editions.size(), 1);
    QCOMPARE(work->copies.constFirst().parent, dune.edition);
    QCOMPARE(reader->entity(dune.copy).value().level, Level::Copy);
    QCOMPARE(reader->work(dune.edition).error().kind, ErrorKind::NotFound);
    QCOMPARE(reader->entity(EntityId::create()).error().kind, ErrorKind::NotFound);
    QCOMPARE(reader->keyOf(dune.copy).value(), reader->keyOf(dune.work).value());
    QCOMPARE(reader->rows({reader->keyOf(dune.work).value()})->value(0).work, dune.work);
    QCOMPARE(reader->keyOf(EntityId::create()).error().kind, ErrorKind::NotFound);
    const Result<QList<WorkRecord>> works = reader->works({99, 1});
    COLLECTZ_VERIFY_RESULT(works);
    QCOMPARE(works->size(), 1);
    const Result<QList<ListingRow>> rows = reader->rows({99, 1});
    COLLECTZ_VERIFY_RESULT(rows);
    QCOMPARE(rows->constFirst().creators, u"Frank Herbert"_s);
    const Result<CatalogStatistics> statistics = reader->statistics();
    COLLECTZ_VERIFY_RESULT(statistics);
    QCOMPARE(statistics->works, 1);
    QCOMPARE(statistics->editions, 1);
    QCOMPARE(statistics->copies, 1);
    QCOMPARE(statistics->lastSequence, 3);
    QVERIFY(statistics->bytes > 0);
}

void SqlReaderTest::tellsHistoryNewestFirst()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    QVERIFY(fixture.catalog().apply(tests::changeSetOf(book(dune, u"Dune"_s, {u"Frank Herbert"_s}))));
    QVERIFY(fixture.catalog().apply(tests::changeSetOf(book(NewWork(), u"Other"_s, {}))));
    EntityChange note = tests::edit(dune.copy, 3, u"copy_notes"_s, FieldValue(), FieldValue(u"Torn"_s));
    note.level = Level::Copy;
    QVERIFY(fixture.catalog().apply(tests::changeSetOf({note})));
    const auto reader = readerOf(fixture);
    const Result<QList<HistoryEntry>> all = reader->history({});
    COLLECTZ_VERIFY_RESULT(all);
    QCOMPARE(all->size(), 7);
    QCOMPARE(all->constFirst().sequence, 7);
    QCOMPARE(all->constFirst().change.fields.constFirst().after.text(), u"Torn"_s);
    HistoryFilter filter;
    filter.entity = dune.work;
    filter.limit = 2;
    const Result<QList<HistoryEntry>> newest = reader->history(filter);
    COLLECTZ_VERIFY_RESULT(newest);
    QCOMPARE(newest->size(), 2);
    QCOMPARE(newest->constFirst().change.entity, dune.copy);
    filter.beforeSequence = newest->constLast().sequence;
    const Result<QList<HistoryEntry>> older = reader->history(filter);
    COLLECTZ_VERIFY_RESULT(older);
    QCOMPARE(older->size(), 2);
    QVERIFY(older->constLast().change.creates);
    QCOMPARE(older->constLast().change.entity, dune.work);
    filter.entity = dune.copy;
    filter.beforeSequence = 0;
    filter.limit = 10;
    QCOMPARE(reader->history(filter).value().size(), 2);
}

void SqlReaderTest::namesWhatUndoAndRedoTake()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const ChangeSet first = tests::changeSetOf(book(NewWork(), u"First"_s, {}));
    const ChangeSet second = tests::changeSetOf(book(NewWork(), u"Second"_s, {}));
    const auto reader = readerOf(fixture);
    QCOMPARE(reader->nextUndo(u"Ada"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(fixture.catalog().apply(first));
    QVERIFY(fixture.catalog().apply(second));
    QCOMPARE(reader->nextUndo(u"Ada"_s).value().id, second.id);
    QVERIFY(!reader->nextUndo(u"Bob"_s));
    const Result<Applied> undone = fixture.catalog().undo(second.id, u"Ada"_s, u"desk"_s);
    COLLECTZ_VERIFY_RESULT(undone);
    QCOMPARE(reader->nextUndo(u"Ada"_s).value().id, first.id);
    QCOMPARE(reader->nextRedo(u"Ada"_s).value().id, undone->id);
    QCOMPARE(reader->changeSet(second.id).value().undoneBy, undone->id);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().undo(undone->id, u"Ada"_s, u"desk"_s));
    QCOMPARE(reader->nextUndo(u"Ada"_s).value().id, second.id);
    QVERIFY(!reader->nextRedo(u"Ada"_s));
    const Result<Applied> again = fixture.catalog().undo(second.id, u"Ada"_s, u"desk"_s);
    COLLECTZ_VERIFY_RESULT(again);
    QCOMPARE(reader->nextRedo(u"Ada"_s).value().id, again->id);
    // A new change ends what could be redone.
    QVERIFY(fixture.catalog().apply(tests::changeSetOf(book(NewWork(), u"Third"_s, {}))));
    QVERIFY(!reader->nextRedo(u"Ada"_s));
    QCOMPARE(reader->changeSets(0, 2).value().size(), 2);
    QCOMPARE(reader->changeSets(0, 100).value().size(), 6);
}

void SqlReaderTest::listsTermsPageByPage()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork first;
    QVERIFY(fixture.catalog().apply(tests::changeSetOf(book(first, u"A"_s, {u"Zoe Ärmel"_s, u"Ann"_s}))));
    QVERIFY(fixture.catalog().apply(tests::changeSetOf(book(NewWork(), u"B"_s, {u"Zoe Ärmel"_s, u"Bob"_s}))));
    const auto reader = readerOf(fixture);
    QVERIFY(reader->vocabularies().value().contains(u"people"_s));
    QCOMPARE(namesOf(reader->terms(u"people"_s, {}, true, 10, {})),
             (QStringList{u"Zoe Ärmel=2"_s, u"Ann=1"_s, u"Bob=1"_s}));
    QCOMPARE(namesOf(reader->terms(u"people"_s, {}, true, 1, u"Zoe Ärmel"_s)), QStringList{u"Ann=1"_s});
    const QStringList byName = namesOf(reader->terms(u"people"_s, {}, false, 10, {}));
    QCOMPARE(byName.size(), 3);
    QStringList paged;
    QString after;
    for (;;) {
        const Result<QList<Term>> page = reader->terms(u"people"_s, {}, false, 1, after);
        COLLECTZ_VERIFY_RESULT(page);
        if (page->isEmpty())
            break;
        paged += namesOf(page);
        after = page->constLast().name;
    }
    QCOMPARE(paged, byName);
    QCOMPARE(namesOf(reader->terms(u"people"_s, u"zoe a"_s, false, 10, {})), QStringList{u"Zoe Ärmel=2"_s});
    QCOMPARE(reader->worksUsing(u"people"_s, u"Zoe Ärmel"_s).value().size(), 2u);
    QCOMPARE(reader->worksUsing(u"people"_s, u"Nobody"_s).value().size(), 0u);
}

void SqlReaderTest::findsCandidatesInBatches()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    QVERIFY(
        fixture.catalog().apply(tests::changeSetOf(book(dune, u"Dune"_s, {u"Frank Herbert"_s}, u"9780441013593"_s))));
    for (int i = 0; i < 4; ++i)
        QVERIFY(fixture.catalog().apply(tests::changeSetOf(book(NewWork(), u"Twin"_s, {}))));
    const auto reader = readerOf(fixture);
    const Result<QList<MatchCandidate>> found =
        reader->candidatesByIdentifier({u"isbn:9780441013593"_s, u"isbn:none, \"quoted\""_s}, 10);
    COLLECTZ_VERIFY_RESULT(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->constFirst().work, dune.work);
    QCOMPARE(found->constFirst().title, u"Dune"_s);
    QVERIFY(found->constFirst().identifiers.contains(u"isbn:9780441013593"_s));
    const QString twins = matchKey(Kind::Book, u"Twin"_s, {}, {}, {});
    const QString one = matchKey(Kind::Book, u"Dune"_s, {}, {}, {});
    const auto byKey = reader->candidatesByMatchKeys({twins, one, u"book|nothing"_s, one}, 3);
    COLLECTZ_VERIFY_RESULT(byKey);
    QCOMPARE(byKey->size(), 2);
    QCOMPARE(byKey->value(twins).size(), 3);
    QCOMPARE(byKey->value(one).size(), 1);
}

void SqlReaderTest::refusesAForeignCursor()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const auto reader = readerOf(fixture);
    for (const QString &text : {u"x"_s, u"v.1.zz"_s, u"v.a.b.c.d"_s, u"w.1...1"_s})
        QCOMPARE(reader->page({}, {}, PageCursor{text}, 10, {}).error().kind, ErrorKind::Usage);
}

void SqlReaderTest::stopsWhenCancelled()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const auto reader = readerOf(fixture);
    const CancelToken cancel;
    cancel.cancel();
    QCOMPARE(reader->order({}, {}, cancel).error().kind, ErrorKind::Cancelled);
    QCOMPARE(reader->page({}, {}, {}, 10, cancel).error().kind, ErrorKind::Cancelled);
    QCOMPARE(reader->facets({}, {u"kind"_s}, 10, cancel).error().kind, ErrorKind::Cancelled);
    // The reader is of use afterwards.
    COLLECTZ_VERIFY_RESULT(reader->order({}, {}, {}));
}

void SqlReaderTest::digestsContentAlone()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    QVERIFY(fixture.catalog().apply(tests::changeSetOf(book(dune, u"Dune"_s, {}))));
    const auto reader = readerOf(fixture);
    const QByteArray before = reader->digest({}).value();
    const ChangeSet rename =
        tests::changeSetOf({tests::edit(dune.work, 1, u"title"_s, FieldValue(u"Dune"_s), FieldValue(u"Arrakis"_s))});
    QVERIFY(fixture.catalog().apply(rename));
    QVERIFY(reader->digest({}).value() != before);
    QVERIFY(fixture.catalog().undo(rename.id, u"Ada"_s, u"desk"_s));
    QCOMPARE(reader->digest({}).value(), before);
}

void SqlReaderTest::joinsSetsOfKeys()
{
    storage::KeySet left;
    storage::KeySet right;
    for (const qint64 key : {1, 64, 65, 1000})
        left.insert(key);
    for (const qint64 key : {64, 65, 5000})
        right.insert(key);
    storage::KeySet both = left;
    both.intersect(right);
    QCOMPARE(both.keys(), (std::vector<qint64>{64, 65}));
    storage::KeySet without = left;
    without.subtract(right);
    QCOMPARE(without.keys(), (std::vector<qint64>{1, 1000}));
    left.unite(right);
    QCOMPARE(left.size(), 5);
    QVERIFY(left.contains(5000) && !left.contains(4999) && !left.contains(-1));
    QVERIFY(storage::KeySet().isEmpty());
}

QTEST_GUILESS_MAIN(SqlReaderTest)
#include "tst_sqlreader.moc"
