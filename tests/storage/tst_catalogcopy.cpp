// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/blobfolder.h"
#include "storage/tablecopier.h"
#include "tests/storage/randomcatalog.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

namespace {

constexpr qint64 mostBytes = 1 << 20;

QByteArray digestOf(tests::CatalogFixture &fixture)
{
    const auto reader = fixture.catalog().openReader();
    return reader ? (*reader)->digest({}).value_or(QByteArray()) : QByteArray();
}

QStringList faultsOf(tests::CatalogFixture &fixture)
{
    const Result<QStringList> faults = fixture.catalog().check({}, {});
    return faults ? *faults : QStringList{QString::fromUtf8(tests::wordsOf(faults))};
}

/// Works with all that is below them, an undone change, and a picture that one of them shows.
QByteArray fill(tests::CatalogFixture &fixture, QString &picture)
{
    tests::RandomCatalog random(3);
    if (const auto applied = fixture.catalog().apply(tests::changeSetOf(random.works(60))); !applied)
        return tests::wordsOf(applied);
    const auto stored = fixture.catalog().blobs().put(QByteArray(5000, 'p'), mostBytes);
    if (!stored)
        return tests::wordsOf(stored);
    picture = *stored;
    const tests::NewWork shown;
    const auto added = fixture.catalog().apply(tests::changeSetOf(
        shown.changes({{u"title"_s, FieldValue(u"Shown"_s)}, {u"cover"_s, FieldValue(u"sha256:"_s + picture)}})));
    if (!added)
        return tests::wordsOf(added);
    const auto undone = fixture.catalog().apply(tests::changeSetOf(random.works(3)));
    if (!undone)
        return tests::wordsOf(undone);
    return tests::wordsOf(fixture.catalog().undo(undone->id, u"Ada"_s, u"desk"_s));
}

storage::Engine otherThan(storage::Engine engine)
{
    return engine == storage::Engine::Sqlite ? storage::Engine::Postgres : storage::Engine::Sqlite;
}

/// Changes rows behind the catalog's back.
QByteArray tamper(const tests::CatalogFixture &fixture, const QByteArray &sql)
{
    const auto connection = storage::openConnection({fixture.place().location(), false, false});
    return connection ? tests::wordsOf((*connection)->executeScript(sql)) : tests::wordsOf(connection);
}

} // namespace

/// Whole catalogs: moved between the engines, backed up, restored, checked; and the pictures that belong to them.
class CatalogCopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesToTheOtherEngineAndBack_data() { tests::addEngineRows(); }
    void movesToTheOtherEngineAndBack();
    void movesEveryTable();
    void refusesATargetWithContent_data() { tests::addEngineRows(); }
    void refusesATargetWithContent();
    void leavesTheTargetAloneWhenCancelled_data() { tests::addEngineRows(); }
    void leavesTheTargetAloneWhenCancelled();
    void restoresWhatWasBackedUp_data() { tests::addEngineRows(); }
    void restoresWhatWasBackedUp();
    void refusesADamagedBackup();
    void findsTamperedRows_data();
    void findsTamperedRows();
    void findsWrongSums_data() { tests::addEngineRows(); }
    void findsWrongSums();
    void namesWhatDiffersFromItsHistory_data() { tests::addEngineRows(); }
    void namesWhatDiffersFromItsHistory();
    void checkingTellsHowFarAndStops_data() { tests::addEngineRows(); }
    void checkingTellsHowFarAndStops();
    void findsWhatIsWrongWithPictures();
    void keepsPicturesByTheirContent_data() { tests::addEngineRows(); }
    void keepsPicturesByTheirContent();
};

void CatalogCopyTest::movesToTheOtherEngineAndBack()
{
    COLLECTZ_CATALOG_FIXTURE(source);
    QString picture;
    const QByteArray problem = fill(source, picture);
    QVERIFY2(problem.isEmpty(), problem.constData());
    const QByteArray digest = digestOf(source);
    QVERIFY(!digest.isEmpty());

    tests::EngineFixture otherPlace(otherThan(source.place().engine()));
    QVERIFY2(otherPlace.isValid(), otherPlace.error());
    tests::EngineFixture backPlace(source.place().engine());
    QVERIFY2(backPlace.isValid(), backPlace.error());
    const SystemClock clock;
    storage::OpenOptions from;
    for (const auto &[fromPlace, toPlace] : {std::pair{source.place().location(), otherPlace.location()},
                                             std::pair{otherPlace.location(), backPlace.location()}}) {
        from.location = fromPlace;
        storage::OpenOptions to;
        to.location = toPlace;
        COLLECTZ_VERIFY_RESULT(storage::moveCatalog(from, to, clock, {}, {}));
        to.readOnly = true;
        Result<storage::OpenCatalog> opened = storage::openCatalog(to, clock);
        COLLECTZ_VERIFY_RESULT(opened);
        const auto reader = opened->catalog->openReader();
        COLLECTZ_VERIFY_RESULT(reader);
        QCOMPARE((*reader)->digest({}).value(), digest);
        QCOMPARE((*reader)->changeSets(0, 100).value().size(), 4);
        QCOMPARE(opened->catalog->id(), source.catalog().id());
        QCOMPARE(opened->catalog->blobs().get(picture).value(), QByteArray(5000, 'p'));
        QCOMPARE(opened->catalog->check({}, {}).value(), QStringList());
        const Query query = parseQuery(u"d"_s, FieldRegistry::builtin()).value();
        QCOMPARE((*reader)->count(query, {}).value(), (*source.catalog().openReader())->count(query, {}).value());
        opened->activity.reset();
    }
}

void CatalogCopyTest::movesEveryTable()
{
    tests::CatalogFixture fixture(storage::Engine::Sqlite);
    QVERIFY2(fixture.isValid(), fixture.error());
    const QString tables = fixture.look("SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_master "
                                        "WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%' "
                                        "ORDER BY name)");
    QStringList moved = storage::movedTables();
    moved << u"blob"_s << u"schema_migration"_s;
    // Signing in again is safer than a sign-in that comes back.
    moved << u"attempt_limit"_s << u"invitation"_s << u"member_device"_s << u"member_session"_s << u"member_token"_s
          << u"password_reset"_s << u"setup_code"_s;
    // Pieces of pictures that are under way are asked for again.
    moved << u"blob_part"_s;
    moved.removeAll(u"search_document"_s);
    moved.sort();
    QCOMPARE(tables.split(u' '), moved);
}

void CatalogCopyTest::refusesATargetWithContent()
{
    COLLECTZ_CATALOG_FIXTURE(source);
    tests::CatalogFixture target(source.place().engine());
    QVERIFY(target.catalog().apply(tests::changeSetOf(tests::NewWork().changes({{u"title"_s, FieldValue(u"X"_s)}}))));
    const QByteArray digest = digestOf(target);
    target.close();
    storage::OpenOptions from;
    from.location = source.place().location();
    storage::OpenOptions to;
    to.location = target.place().location();
    const Result<void> moved = storage::moveCatalog(from, to, SystemClock(), {}, {});
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, u"target_not_empty"_s);
    QVERIFY(target.open());
    QCOMPARE(digestOf(target), digest);
}

void CatalogCopyTest::leavesTheTargetAloneWhenCancelled()
{
    COLLECTZ_CATALOG_FIXTURE(source);
    QString picture;
    QCOMPARE(fill(source, picture), QByteArray());
    tests::CatalogFixture target(otherThan(source.place().engine()));
    QVERIFY2(target.isValid(), target.error());
    target.close();
    const CancelToken cancel;
    storage::OpenOptions from;
    from.location = source.place().location();
    storage::OpenOptions to;
    to.location = target.place().location();
    const auto stopAtBlobs = [&cancel](const Progress &progress) {
        if (progress.current == u"work_term"_s)
            cancel.cancel();
    };
    const Result<void> moved = storage::moveCatalog(from, to, SystemClock(), stopAtBlobs, cancel);
    QVERIFY(!moved);
    QCOMPARE(moved.error().kind, ErrorKind::Cancelled);
    QVERIFY(target.open());
    QCOMPARE(target.look("SELECT count(*) FROM entity"), u"0"_s);
    QCOMPARE(faultsOf(target), QStringList());
}

void CatalogCopyTest::restoresWhatWasBackedUp()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QString picture;
    QCOMPARE(fill(fixture, picture), QByteArray());
    const QByteArray digest = digestOf(fixture);
    QTemporaryDir folder;
    const QString backup = folder.filePath(u"backup.collectz"_s);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().backup(backup, {}, {}));
    QVERIFY(!fixture.catalog().backup(backup, {}, {}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"backup.collectz"_s});

    tests::RandomCatalog random(5);
    QVERIFY(fixture.catalog().apply(tests::changeSetOf(random.works(5))));
    QVERIFY(digestOf(fixture) != digest);
    fixture.close();
    QDir(storage::BlobFolder::pathFor(fixture.place().location())).removeRecursively();
    storage::OpenOptions target;
    target.location = fixture.place().location();
    target.backupFolder = folder.path();
    if (fixture.place().engine() == storage::Engine::Sqlite) {
        // The picture is lost, so the present content cannot be kept whole: nothing is replaced.
        QVERIFY(!storage::restoreCatalog(target, backup, SystemClock(), {}, {}));
        QFile::remove(target.location);
    }
    COLLECTZ_VERIFY_RESULT(storage::restoreCatalog(target, backup, SystemClock(), {}, {}));
    QVERIFY(fixture.open());
    QCOMPARE(digestOf(fixture), digest);
    QCOMPARE(fixture.catalog().blobs().get(picture).value(), QByteArray(5000, 'p'));
    QCOMPARE(faultsOf(fixture), QStringList());
    const bool keptOld = QDir(folder.path()).entryList(QDir::Files).size() == 2;
    QCOMPARE(keptOld, fixture.place().engine() == storage::Engine::Postgres);
}

void CatalogCopyTest::refusesADamagedBackup()
{
    tests::CatalogFixture fixture(storage::Engine::Sqlite);
    QString picture;
    QCOMPARE(fill(fixture, picture), QByteArray());
    const QByteArray digest = digestOf(fixture);
    QTemporaryDir folder;
    const QString backup = folder.filePath(u"backup.collectz"_s);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().backup(backup, {}, {}));
    QFile file(backup);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 20; page < 60; ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(512, '\x5a'));
    }
    file.close();
    fixture.close();
    storage::OpenOptions target;
    target.location = fixture.place().location();
    const Result<void> restored = storage::restoreCatalog(target, backup, SystemClock(), {}, {});
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::Corrupt);
    QVERIFY(fixture.open());
    QCOMPARE(digestOf(fixture), digest);
}

void CatalogCopyTest::findsTamperedRows_data()
{
    QTest::addColumn<int>("engine");
    QTest::addColumn<QByteArray>("sql");
    const QList<QByteArray> lies{
        "UPDATE listing SET title = 'Other' WHERE work_id = (SELECT min(work_id) FROM listing)",
        "UPDATE listing SET sort_year = 1 WHERE work_id = (SELECT min(work_id) FROM listing)",
        "UPDATE term SET uses = uses + 1 WHERE id = 1",
        "UPDATE facet_count SET count = count + 1 WHERE field = 'kind'",
        "DELETE FROM facet_count WHERE field = 'decade'",
        "DELETE FROM journal WHERE sequence = 2",
        "UPDATE entity SET version = version + 1 WHERE id = 1",
        "DELETE FROM identifier",
        "DELETE FROM work_term WHERE position = 0",
        "UPDATE search_document SET people = people || ' nobody'",
        "UPDATE change_set SET last_sequence = last_sequence + 1 WHERE id = 1",
        "DELETE FROM entity WHERE level = 2",
        "UPDATE entity SET provenance = replace(provenance, '\"p\"', '\"i\"') WHERE id = 1",
        "UPDATE entity SET state = 1 WHERE state = 2 AND level = 3",
        "UPDATE journal SET changes = replace(changes, 'a', 'b') WHERE sequence = 1",
    };
    for (const storage::Engine engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
        for (const QByteArray &lie : lies)
            QTest::addRow("%s: %s", engine == storage::Engine::Sqlite ? "sqlite" : "postgres", lie.constData())
                << int(engine) << lie;
    }
}

void CatalogCopyTest::findsTamperedRows()
{
    QFETCH(QByteArray, sql);
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QString picture;
    QCOMPARE(fill(fixture, picture), QByteArray());
    QCOMPARE(faultsOf(fixture), QStringList());
    QCOMPARE(tamper(fixture, sql), QByteArray());
    QVERIFY(!faultsOf(fixture).isEmpty());
}

void CatalogCopyTest::findsWrongSums()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QString picture;
    QCOMPARE(fill(fixture, picture), QByteArray());
    // Asked for once, they are kept from then on.
    COLLECTZ_VERIFY_RESULT(fixture.companion().digest());
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(tests::RandomCatalog(7).works(3))));
    QCOMPARE(faultsOf(fixture), QStringList());
    QCOMPARE(tamper(fixture, "DELETE FROM digest_bucket WHERE bucket = (SELECT min(bucket) FROM digest_bucket WHERE "
                             "content <> (SELECT content FROM digest_bucket ORDER BY content LIMIT 1))"),
             QByteArray());
    QCOMPARE(faultsOf(fixture), QStringList{u"1 of the 1024 sums that replicas compare do not fit the content."_s});
}

void CatalogCopyTest::namesWhatDiffersFromItsHistory()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const tests::NewWork dune;
    COLLECTZ_VERIFY_RESULT(
        fixture.catalog().apply(tests::changeSetOf(dune.changes({{u"title"_s, u"Dune"_s}, {u"year"_s, u"1965"_s}}))));
    COLLECTZ_VERIFY_RESULT(
        fixture.catalog().apply(tests::changeSetOf({tests::edit(dune.work, 1, u"year"_s, u"1965"_s, u"1966"_s)})));
    QCOMPARE(faultsOf(fixture), QStringList());
    QCOMPARE(tamper(fixture, "UPDATE entity SET fields = replace(fields, '1966', '1977') WHERE level = 1"),
             QByteArray());
    const QStringList faults = faultsOf(fixture);
    QVERIFY2(faults.contains(u"The work \"Dune\" (%1) holds \"1977\" in \"year\", but its history says \"1966\"."_s.arg(
                 dune.work.text())),
             qPrintable(faults.join(u'\n')));
}

void CatalogCopyTest::checkingTellsHowFarAndStops()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QString picture;
    QCOMPARE(fill(fixture, picture), QByteArray());
    CancelToken cancel;
    qint64 done = 0;
    qint64 total = 0;
    const Result<QStringList> stopped = fixture.catalog().check(
        [&](const Progress &progress) {
            if (progress.step == u"journal" && progress.total > 0) {
                done = progress.done;
                total = progress.total;
                cancel.cancel();
            }
        },
        cancel);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(done > 0 && done <= total);
}

void CatalogCopyTest::findsWhatIsWrongWithPictures()
{
    tests::CatalogFixture fixture(storage::Engine::Sqlite);
    QString picture;
    QCOMPARE(fill(fixture, picture), QByteArray());
    const QString folder = storage::BlobFolder::pathFor(fixture.place().location()) + u'/' + picture.left(2);
    const QString path = folder + u'/' + picture;
    const auto write = [&path](const QByteArray &bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(QByteArray(4999, 'p'));
    QVERIFY(faultsOf(fixture).join(u' ').contains(u"4999 bytes"_s));
    write(QByteArray(4999, 'p') + 'q');
    QVERIFY(faultsOf(fixture).join(u' ').contains(u"damaged"_s));
    QCOMPARE(fixture.catalog().blobs().get(picture).error().kind, ErrorKind::Corrupt);
    QVERIFY(QFile::remove(path));
    QVERIFY(faultsOf(fixture).join(u' ').contains(u"missing"_s));
    // Putting the same bytes again mends it.
    COLLECTZ_VERIFY_RESULT(fixture.catalog().blobs().put(QByteArray(5000, 'p'), mostBytes));
    QCOMPARE(faultsOf(fixture), QStringList());
    QVERIFY(QFile::copy(path, folder + u'/' + QString(64, u'0')));
    QVERIFY(faultsOf(fixture).join(u' ').contains(u"belongs to nothing"_s));
}

void CatalogCopyTest::keepsPicturesByTheirContent()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    BlobStore &blobs = fixture.catalog().blobs();
    const QByteArray bytes("\0\x01\xff picture", 11);
    const Result<QString> hash = blobs.put(bytes, mostBytes);
    COLLECTZ_VERIFY_RESULT(hash);
    QCOMPARE(hash->size(), 64);
    QCOMPARE(blobs.put(bytes, mostBytes).value(), *hash);
    QCOMPARE(blobs.get(*hash).value(), bytes);
    QVERIFY(blobs.contains(*hash).value());
    QVERIFY(!blobs.contains(QString(64, u'a')).value());
    QCOMPARE(blobs.get(QString(64, u'a')).error().kind, ErrorKind::NotFound);
    QCOMPARE(blobs.get(u"../../etc/passwd"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(blobs.put(QByteArray(100, 'x'), 99).error().kind, ErrorKind::Limit);
    QCOMPARE(fixture.look("SELECT count(*) FROM blob"), u"1"_s);
}

QTEST_GUILESS_MAIN(CatalogCopyTest)
#include "tst_catalogcopy.moc"
