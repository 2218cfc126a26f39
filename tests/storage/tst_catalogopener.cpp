// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/openerparts.h"
#include "tests/storage/catalogfixture.h"

#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::storage;
using collectz::tests::NewWork;

/// Opening, making, refusing and migrating catalogs.
class CatalogOpenerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsIdentity_data() { tests::addEngineRows(); }
    void keepsItsIdentity();
    void migratesWithABackup_data() { tests::addEngineRows(); }
    void migratesWithABackup();
    void leavesAFailedMigrationAsItWas_data() { tests::addEngineRows(); }
    void leavesAFailedMigrationAsItWas();
    void refusesANewerCatalogUntouched_data() { tests::addEngineRows(); }
    void refusesANewerCatalogUntouched();
    void refusesOtherData_data() { tests::addEngineRows(); }
    void refusesOtherData();
    void refusesAMissingCatalog_data() { tests::addEngineRows(); }
    void refusesAMissingCatalog();
    void opensReadOnly_data() { tests::addEngineRows(); }
    void opensReadOnly();
    void rebuildsForAnotherCollation_data() { tests::addEngineRows(); }
    void rebuildsForAnotherCollation();
    void ordersAnewWhatAnotherCollationOrdered_data() { tests::addEngineRows(); }
    void ordersAnewWhatAnotherCollationOrdered();
    void aBackupIsOnlyLookedAt_data() { tests::addEngineRows(); }
    void aBackupIsOnlyLookedAt();
    void refusesASecondWriterOfAFile();
    void leavesNothingOfAFailedCreation();
    void leavesOneFileWhenClosed();
    void refusesFoldersAndDamage();
    void twoProgramsShareADatabase();
};

namespace {

Result<OpenCatalog> openAt(const QString &location, const Clock &clock, bool create = false, bool readOnly = false)
{
    OpenOptions options;
    options.location = location;
    options.createIfMissing = create;
    options.readOnly = readOnly;
    return openCatalog(options, clock);
}

/// Of the program as it is, and of one that has a migration more.
int presentVersion()
{
    return allMigrations().constLast().version;
}

QList<Migration> withNext()
{
    return allMigrations() + QList<Migration>{{presentVersion() + 1, u"shelf"_s}};
}

Result<QByteArray> nextText(Engine engine, const Migration &migration)
{
    return migration.version > presentVersion()
               ? QByteArray("CREATE TABLE shelf (id bigint); UPDATE entity SET version = version;")
               : migrationText(engine, migration);
}

Result<QByteArray> brokenText(Engine engine, const Migration &migration)
{
    return migration.version > presentVersion()
               ? QByteArray("CREATE TABLE shelf (id bigint); INSERT INTO nowhere VALUES (1);")
               : migrationText(engine, migration);
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                          : QByteArray();
}

/// A catalog with one work, closed.
bool makeCatalog(tests::CatalogFixture &fixture)
{
    const bool isMade =
        fixture.isValid() && fixture.catalog().apply(tests::changeSetOf(NewWork().changes({{u"title"_s, u"Dune"_s}})));
    fixture.close();
    return isMade;
}

} // namespace

void CatalogOpenerTest::keepsItsIdentity()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const CatalogId id = fixture.catalog().id();
    QVERIFY(!id.isNull());
    QVERIFY(!fixture.catalog().isReadOnly());
    QVERIFY2(fixture.reopen(), fixture.error());
    QCOMPARE(fixture.catalog().id(), id);
    QVERIFY(!fixture.catalog().location().contains(u":secret@"));
}

void CatalogOpenerTest::migratesWithABackup()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QVERIFY(makeCatalog(fixture));
    const SystemClock clock;
    OpenOptions options;
    options.location = fixture.place().location();
    {
        const auto opened = openCatalog(options, clock, Migrator(clock, withNext(), nextText));
        COLLECTZ_VERIFY_RESULT(opened);
        QCOMPARE(fixture.look("SELECT max(version) FROM schema_migration"), QString::number(presentVersion() + 1));
        QCOMPARE(fixture.look("SELECT count(*) FROM shelf"), u"0"_s);
        QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune"_s);
    }
    if (fixture.place().engine() == Engine::Postgres) {
        QCOMPARE(fixture.look("SELECT title FROM collectz_backup_" + QByteArray::number(presentVersion()) + ".listing"),
                 u"Dune"_s);
        return;
    }
    const QStringList backups =
        QDir(fixture.place().folder()).entryList({u"catalog-format-%1-*.collectz"_s.arg(presentVersion())});
    QCOMPARE(backups.size(), 1);
    const auto backup = openAt(fixture.place().folder() + u'/' + backups.constFirst(), clock);
    COLLECTZ_VERIFY_RESULT(backup);
    QVERIFY(!openAt(fixture.place().location(), clock)); // its format is too new for this program now
}

void CatalogOpenerTest::leavesAFailedMigrationAsItWas()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QVERIFY(makeCatalog(fixture));
    const SystemClock clock;
    OpenOptions options;
    options.location = fixture.place().location();
    QVERIFY(!openCatalog(options, clock, Migrator(clock, withNext(), brokenText)));
    QCOMPARE(fixture.look("SELECT max(version) FROM schema_migration"), QString::number(presentVersion()));
    QVERIFY2(fixture.open(), fixture.error());
    QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune"_s);
}

void CatalogOpenerTest::refusesANewerCatalogUntouched()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QVERIFY(makeCatalog(fixture));
    const SystemClock clock;
    OpenOptions options;
    options.location = fixture.place().location();
    QVERIFY(openCatalog(options, clock, Migrator(clock, withNext(), nextText)));
    const QByteArray before = hashOf(fixture.place().location());
    for (const bool readOnly : {false, true}) {
        const auto refused = openAt(fixture.place().location(), clock, true, readOnly);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Newer);
        QVERIFY(refused.error().message.contains(u"format %1"_s.arg(presentVersion() + 1)));
        QVERIFY(refused.error().message.contains(u"up to %1"_s.arg(presentVersion())));
    }
    QCOMPARE(hashOf(fixture.place().location()), before);
}

void CatalogOpenerTest::refusesOtherData()
{
    QFETCH(int, engine);
    const tests::EngineFixture place(static_cast<Engine>(engine));
    QVERIFY2(place.isValid(), place.error());
    {
        const auto connection = openConnection({place.location(), false, true});
        COLLECTZ_VERIFY_RESULT(connection);
        COLLECTZ_VERIFY_RESULT((*connection)->executeScript("CREATE TABLE recipe (id bigint)"));
    }
    const QByteArray before = hashOf(place.location());
    const SystemClock clock;
    const auto opened = openAt(place.location(), clock, true);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"not_a_catalog"_s);
    QCOMPARE(hashOf(place.location()), before);
}

void CatalogOpenerTest::refusesAMissingCatalog()
{
    QFETCH(int, engine);
    const tests::EngineFixture place(static_cast<Engine>(engine));
    QVERIFY2(place.isValid(), place.error());
    const SystemClock clock;
    const auto opened = openAt(place.location(), clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::NotFound);
    QVERIFY(QDir(place.folder()).isEmpty());
}

void CatalogOpenerTest::opensReadOnly()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const SystemClock clock;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(NewWork().changes({{u"title"_s, u"Dune"_s}}))));
    const auto second = openAt(fixture.place().location(), clock, false, true);
    COLLECTZ_VERIFY_RESULT(second);
    QVERIFY(second->catalog->isReadOnly());
    const auto refused = second->catalog->apply(tests::changeSetOf(NewWork().changes({{u"title"_s, u"No"_s}})));
    QCOMPARE(refused.error().kind, ErrorKind::ReadOnly);
    QCOMPARE(second->catalog->imports().create({}).error().kind, ErrorKind::ReadOnly);
    COLLECTZ_VERIFY_RESULT(second->activity->events({}));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(NewWork().changes({{u"title"_s, u"More"_s}}))));
    QCOMPARE(fixture.look("SELECT count(*) FROM listing"), u"2"_s);
}

void CatalogOpenerTest::rebuildsForAnotherCollation()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const tests::Fields fields{{u"title"_s, u"Dune"_s},
                               {u"authors"_s, catalog::FieldValue(QStringList{u"Frank Herbert"_s})},
                               {u"genres"_s, catalog::FieldValue(QStringList{u"Classic"_s})}};
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(NewWork().changes(fields))));
    const QString times = fixture.look("SELECT added || changed FROM listing");
    fixture.close();
    {
        const auto connection = openConnection({fixture.place().location(), false, false});
        COLLECTZ_VERIFY_RESULT(connection);
        COLLECTZ_VERIFY_RESULT((*connection)
                                   ->executeScript("UPDATE catalog_property SET value = 'old' WHERE key = 'collation'; "
                                                   "UPDATE listing SET title = 'stale'; "
                                                   "DELETE FROM work_term; UPDATE term SET uses = 7"));
    }
    QVERIFY2(fixture.open(), fixture.error());
    QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM work_term"), u"2"_s);
    QCOMPARE(fixture.look("SELECT sum(uses) FROM term"), u"2"_s);
    QCOMPARE(fixture.look("SELECT added || changed FROM listing"), times);
    QCOMPARE(fixture.look("SELECT sort_changed FROM listing"), u"3"_s);
}

void CatalogOpenerTest::ordersAnewWhatAnotherCollationOrdered()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const QStringList titles{u"Ägypten"_s, u"Album 2"_s, u"Album 10"_s, u"Österreich"_s, u"Zoo"_s};
    for (const QString &title : {titles[4], titles[1], titles[3], titles[0], titles[2]}) {
        const tests::Fields fields{{u"title"_s, catalog::FieldValue(title)}, {u"series"_s, catalog::FieldValue(title)}};
        COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(NewWork().changes(fields))));
    }
    fixture.close();
    {
        // As a library of another version would have left it: every key has other bytes, and they sort by the code points.
        const auto connection = openConnection({fixture.place().location(), false, false});
        COLLECTZ_VERIFY_RESULT(connection);
        const QByteArray bytes =
            (*connection)->engine() == Engine::Sqlite ? "CAST(title AS BLOB)" : "convert_to(title, 'UTF8')";
        COLLECTZ_VERIFY_RESULT(
            (*connection)
                ->executeScript("UPDATE catalog_property SET value = 'icu-1.0/1' WHERE key = 'collation'; "
                                "UPDATE listing SET title_key = " +
                                bytes + ", sort_series = " + bytes));
    }
    // Moved to the other engine it comes with its foreign keys, and is put in order there as well as here.
    tests::EngineFixture other(fixture.place().engine() == Engine::Sqlite ? Engine::Postgres : Engine::Sqlite);
    QVERIFY2(other.isValid(), other.error());
    const SystemClock clock;
    OpenOptions from;
    from.location = fixture.place().location();
    OpenOptions to;
    to.location = other.location();
    COLLECTZ_VERIFY_RESULT(moveCatalog(from, to, clock, {}, {}));
    for (const QString &location : {from.location, to.location}) {
        const auto opened = openAt(location, clock);
        COLLECTZ_VERIFY_RESULT(opened);
        const auto reader = opened->catalog->openReader();
        for (const catalog::SortColumn column : {catalog::SortColumn::Title, catalog::SortColumn::Series}) {
            const auto page = (*reader)->page({}, {column, false, {}}, {}, 10, {});
            COLLECTZ_VERIFY_RESULT(page);
            QStringList order;
            for (const catalog::ListingRow &row : page->rows)
                order << row.title;
            QCOMPARE(order, titles);
        }
        QCOMPARE(opened->catalog->check({}, {}).value(), QStringList());
    }
}

void CatalogOpenerTest::aBackupIsOnlyLookedAt()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const auto picture = fixture.catalog().blobs().put("a picture", 100);
    COLLECTZ_VERIFY_RESULT(picture);
    const QTemporaryDir folder;
    OpenOptions options;
    options.location = folder.filePath(u"backup.collectz"_s);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().backup(options.location, {}, {}));
    const QByteArray before = hashOf(options.location);
    const SystemClock clock;
    QCOMPARE(openCatalog(options, clock).error().code, u"catalog_is_backup"_s);
    options.readOnly = true;
    const auto opened = openCatalog(options, clock);
    COLLECTZ_VERIFY_RESULT(opened);
    QCOMPARE(opened->catalog->blobs().get(*picture).value(), QByteArray("a picture"));
    QVERIFY(!opened->catalog->blobs().get(QString(64, u'a')));
    QCOMPARE(hashOf(options.location), before);
}

void CatalogOpenerTest::refusesASecondWriterOfAFile()
{
    tests::CatalogFixture fixture(Engine::Sqlite);
    QVERIFY2(fixture.isValid(), fixture.error());
    const SystemClock clock;
    const auto second = openAt(fixture.place().location(), clock);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Busy);
    QVERIFY(second.error().message.contains(u"read-only"));
    // Under another name it is the same file.
    const QString link = fixture.place().folder() + u"/link.collectz"_s;
    QVERIFY(QFile::link(fixture.place().location(), link));
    QCOMPARE(openAt(link, clock).error().kind, ErrorKind::Busy);
    fixture.close();
    COLLECTZ_VERIFY_RESULT(openAt(fixture.place().location(), clock));
}

void CatalogOpenerTest::leavesNothingOfAFailedCreation()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    OpenOptions options;
    options.location = folder.filePath(u"new.collectz"_s);
    options.createIfMissing = true;
    QVERIFY(!openCatalog(options, clock, Migrator(clock, withNext(), brokenText)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    options.location = folder.filePath(u"missing/new.collectz"_s);
    const auto opened = openCatalog(options, clock);
    QCOMPARE(opened.error().kind, ErrorKind::NotFound);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"missing"_s)));
}

void CatalogOpenerTest::leavesOneFileWhenClosed()
{
    tests::CatalogFixture fixture(Engine::Sqlite);
    QVERIFY(makeCatalog(fixture));
    QFile file(fixture.place().location());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(100).contains("clz1"));
    QCOMPARE(QDir(fixture.place().folder()).entryList(QDir::Files), QStringList{u"catalog.collectz"_s});
}

void CatalogOpenerTest::refusesFoldersAndDamage()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    QCOMPARE(openAt(folder.path(), clock, true).error().code, u"not_a_catalog"_s);
    QCOMPARE(openAt(QString(), clock, true).error().kind, ErrorKind::Usage);

    tests::CatalogFixture fixture(Engine::Sqlite);
    QVERIFY(makeCatalog(fixture));
    QFile file(fixture.place().location());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(100);
    file.write(QByteArray(4000, '\xff'));
    file.close();
    const QByteArray before = hashOf(fixture.place().location());
    const auto opened = openAt(fixture.place().location(), clock, true);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Corrupt);
    QCOMPARE(hashOf(fixture.place().location()), before);
}

void CatalogOpenerTest::twoProgramsShareADatabase()
{
    tests::CatalogFixture fixture(Engine::Postgres);
    QVERIFY2(fixture.isValid(), fixture.error());
    const SystemClock clock;
    const auto second = openAt(fixture.place().location(), clock, true);
    COLLECTZ_VERIFY_RESULT(second);
    QCOMPARE(second->catalog->id(), fixture.catalog().id());
    for (int i = 0; i < 10; ++i) {
        catalog::Catalog &writer = i % 2 == 0 ? fixture.catalog() : *second->catalog;
        COLLECTZ_VERIFY_RESULT(writer.apply(tests::changeSetOf(
            NewWork().changes({{u"title"_s, u"Dune"_s}, {u"genres"_s, catalog::FieldValue(QStringList{u"x"_s})}}))));
    }
    QCOMPARE(fixture.look("SELECT uses FROM term"), u"10"_s);
    QCOMPARE(fixture.look("SELECT max(sequence) FROM journal"), u"30"_s);
}

QTEST_GUILESS_MAIN(CatalogOpenerTest)

#include "tst_catalogopener.moc"
