// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/catalogfixture.h"
#include "tests/support/faultproxy.h"

#include <QMutex>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using collectz::tests::NewWork;

namespace {

/// What a subscriber was told, from whatever thread.
class Heard
{
public:
    explicit Heard(Catalog &catalog)
        : m_subscription(catalog.subscribe([this](const ChangeNotice &notice) {
            const QMutexLocker lock(&m_mutex);
            m_notices << notice;
        }))
    {}

    [[nodiscard]] QList<ChangeNotice> notices() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_notices;
    }

    template <typename Predicate>
    [[nodiscard]] bool any(Predicate predicate) const
    {
        const QList<ChangeNotice> all = notices();
        return std::any_of(all.cbegin(), all.cend(), predicate);
    }

private:
    mutable QMutex m_mutex;
    QList<ChangeNotice> m_notices;
    std::unique_ptr<Subscription> m_subscription;
};

QList<EntityChange> book(const QString &title)
{
    return NewWork().changes({{u"title"_s, FieldValue(title)}});
}

Result<storage::OpenCatalog> openAt(const QString &location, const Clock &clock, bool readOnly = false)
{
    storage::OpenOptions options;
    options.location = location;
    options.readOnly = readOnly;
    return storage::openCatalog(options, clock);
}

/// Runs SQL on the server behind the catalog's back.
Result<void> onServer(const tests::EngineFixture &place, const QByteArray &sql)
{
    auto connection = storage::openConnection({place.location(), false, false});
    return connection ? (*connection)->executeScript(sql) : fail(connection.error());
}

const QByteArray endAllOthers = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                "WHERE datname = current_database() AND pid <> pg_backend_pid()";

bool isReload(const ChangeNotice &notice)
{
    return notice.foreign && notice.reload;
}

} // namespace

/// A catalog that others use as well: their changes are heard of, and a server that goes away in the middle of work costs
/// nothing that was confirmed and doubles nothing.
class OtherProgramsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsOfChangesOnAServer();
    void hearsOfChangesInAFile();
    void goesOnAfterItsConnectionsWereEnded();
    void saysThatTheServerIsAway();
    void decidesALostCommitById_data();
    void decidesALostCommitById();
};

void OtherProgramsTest::hearsOfChangesOnAServer()
{
    tests::CatalogFixture fixture(storage::Engine::Postgres);
    QVERIFY2(fixture.isValid(), fixture.error());
    const auto other = openAt(fixture.place().location(), fixture.clock());
    COLLECTZ_VERIFY_RESULT(other);
    const Heard heard(fixture.catalog());
    const Heard heardByOther(*other->catalog);
    // Until both listen; what is written before is told by nobody.
    const Result<Applied> warmUp = other->catalog->apply(tests::changeSetOf(book(u"First"_s)));
    COLLECTZ_VERIFY_RESULT(warmUp);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            std::ignore = other->catalog->apply(tests::changeSetOf(book(u"Again"_s)));
            std::ignore = fixture.catalog().apply(tests::changeSetOf(book(u"Again"_s)));
            return heard.any([](const ChangeNotice &n) { return n.foreign; }) &&
                   heardByOther.any([](const ChangeNotice &n) { return n.foreign; });
        }(),
        20'000);
    const Result<Applied> applied = other->catalog->apply(tests::changeSetOf(book(u"Emma"_s)));
    COLLECTZ_VERIFY_RESULT(applied);
    QTRY_VERIFY(heard.any([&](const ChangeNotice &notice) {
        return notice.foreign && notice.lastSequence == applied->lastSequence && notice.workKeys == applied->workKeys;
    }));
    // Its own change is told once, and as its own.
    const QList<ChangeNotice> own = heardByOther.notices();
    QCOMPARE(std::count_if(own.cbegin(), own.cend(),
                           [&](const ChangeNotice &notice) { return notice.lastSequence == applied->lastSequence; }),
             1);
    QVERIFY(heardByOther.any(
        [&](const ChangeNotice &notice) { return !notice.foreign && notice.lastSequence == applied->lastSequence; }));
}

void OtherProgramsTest::hearsOfChangesInAFile()
{
    tests::CatalogFixture fixture(storage::Engine::Sqlite);
    QVERIFY2(fixture.isValid(), fixture.error());
    const auto reader = openAt(fixture.place().location(), fixture.clock(), true);
    COLLECTZ_VERIFY_RESULT(reader);
    const Heard heard(*reader->catalog);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            std::ignore = fixture.catalog().apply(tests::changeSetOf(book(u"Dune"_s)));
            return heard.any(isReload);
        }(),
        20'000);
}

void OtherProgramsTest::goesOnAfterItsConnectionsWereEnded()
{
    tests::CatalogFixture fixture(storage::Engine::Postgres);
    QVERIFY2(fixture.isValid(), fixture.error());
    const auto reader = fixture.catalog().openReader();
    COLLECTZ_VERIFY_RESULT(reader);
    const Heard heard(fixture.catalog());
    for (int i = 0; i < 3; ++i) {
        COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(book(u"Before %1"_s.arg(i)))));
        COLLECTZ_VERIFY_RESULT((*reader)->statistics());
        COLLECTZ_VERIFY_RESULT(fixture.catalog().imports().list(0, 10));
        COLLECTZ_VERIFY_RESULT(onServer(fixture.place(), endAllOthers));
        const ChangeSet set = tests::changeSetOf(book(u"After %1"_s.arg(i)));
        const Result<Applied> applied = fixture.catalog().apply(set);
        COLLECTZ_VERIFY_RESULT(applied);
        COLLECTZ_VERIFY_RESULT(onServer(fixture.place(), endAllOthers));
        COLLECTZ_VERIFY_RESULT(fixture.catalog().undo(set.id, u"Ada"_s, u"desk"_s));
        const Result<CatalogStatistics> statistics = (*reader)->statistics();
        COLLECTZ_VERIFY_RESULT(statistics);
        QCOMPARE(statistics->works, i + 1);
        QCOMPARE(statistics->changeSets, 3 * (i + 1));
        COLLECTZ_VERIFY_RESULT(fixture.catalog().imports().list(0, 10));
    }
    // What happened while nobody listened is not known, so everything is looked at again.
    QTRY_VERIFY_WITH_TIMEOUT(heard.any(isReload), 20'000);
    QCOMPARE(fixture.catalog().check({}, {}).value(), QStringList());
}

void OtherProgramsTest::saysThatTheServerIsAway()
{
    tests::CatalogFixture fixture(storage::Engine::Postgres);
    QVERIFY2(fixture.isValid(), fixture.error());
    const Heard heard(fixture.catalog());
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(book(u"Dune"_s))));
    const QString database = fixture.catalog().displayName();
    tests::PostgresDatabase another;
    const auto elsewhere = storage::openConnection({another.uri(), false, false});
    COLLECTZ_VERIFY_RESULT(elsewhere);
    COLLECTZ_VERIFY_RESULT(
        (*elsewhere)->executeScript("ALTER DATABASE " + database.toLatin1() + " ALLOW_CONNECTIONS false"));
    COLLECTZ_VERIFY_RESULT(
        (*elsewhere)
            ->executeScript("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" +
                            database.toLatin1() + "'"));
    const ChangeSet set = tests::changeSetOf(book(u"Emma"_s));
    const Result<Applied> refused = fixture.catalog().apply(set);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QVERIFY2(refused.error().message.contains(database), qPrintable(refused.error().message));
    QTRY_VERIFY_WITH_TIMEOUT(heard.any([](const ChangeNotice &notice) { return !notice.problem.isEmpty(); }), 20'000);

    COLLECTZ_VERIFY_RESULT(
        (*elsewhere)->executeScript("ALTER DATABASE " + database.toLatin1() + " ALLOW_CONNECTIONS true"));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(set));
    QTRY_VERIFY_WITH_TIMEOUT(heard.any(isReload), 30'000);
    QCOMPARE(fixture.look("SELECT count(*) FROM listing"), u"2"_s);
    QCOMPARE(fixture.catalog().check({}, {}).value(), QStringList());
}

void OtherProgramsTest::decidesALostCommitById_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("the answer to the commit is lost") << QByteArray("COMMIT");
    QTest::newRow("the connection ends at the beginning") << QByteArray("BEGIN");
}

void OtherProgramsTest::decidesALostCommitById()
{
    QFETCH(const QByteArray, word);
    tests::CatalogFixture fixture(storage::Engine::Postgres);
    QVERIFY2(fixture.isValid(), fixture.error());
    QUrl url(fixture.place().location());
    tests::FaultProxy proxy(quint16(url.port()));
    QVERIFY(proxy.port() > 0);
    url.setPort(proxy.port());
    const auto through = openAt(url.toString(), fixture.clock());
    COLLECTZ_VERIFY_RESULT(through);
    const Heard heard(*through->catalog);

    proxy.severAfter(word);
    const ChangeSet set = tests::changeSetOf(book(u"Dune"_s));
    const Result<Applied> applied = through->catalog->apply(set);
    COLLECTZ_VERIFY_RESULT(applied);
    QCOMPARE(proxy.severed(), 1);
    QCOMPARE(applied->lastSequence, 3);
    QCOMPARE(fixture.look("SELECT count(*) FROM change_set"), u"1"_s);
    QVERIFY(heard.any([](const ChangeNotice &notice) { return !notice.foreign && notice.lastSequence == 3; }));

    proxy.severAfter(word);
    const Result<Applied> undone = through->catalog->undo(set.id, u"Ada"_s, u"desk"_s);
    COLLECTZ_VERIFY_RESULT(undone);
    QCOMPARE(proxy.severed(), 2);
    QCOMPARE(fixture.look("SELECT count(*) FROM change_set"), u"2"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM listing"), u"0"_s);
    QCOMPARE(fixture.catalog().check({}, {}).value(), QStringList());
}

QTEST_GUILESS_MAIN(OtherProgramsTest)

#include "tst_otherprograms.moc"
