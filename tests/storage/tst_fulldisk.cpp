// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/changewriter.h"
#include "tests/storage/catalogfixture.h"

#include <QFileInfo>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

namespace {

/// No file of this process may grow beyond a size while it lives: a disk that is full, without one.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes)
        : m_formerHandler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_former);
        rlimit limit = m_former;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        setrlimit(RLIMIT_FSIZE, &limit);
    }

    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_former);
        std::signal(SIGXFSZ, m_formerHandler);
    }

    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_former{};
    void (*m_formerHandler)(int);
};

QList<EntityChange> manyBooks()
{
    QList<EntityChange> changes;
    for (int i = 0; i < 400; ++i)
        changes << tests::NewWork().changes({{u"title"_s, FieldValue(u"Title %1"_s.arg(i))},
                                             {u"description"_s, FieldValue(QString(2000, QChar(u'a' + i % 26)))}});
    return changes;
}

} // namespace

/// A disk without room: said plainly, nothing half written, and the same change goes in when there is room again.
class FullDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheCatalogWhenTheDiskIsFull();
    void keepsTheCatalogWhenItsPagesAreUsedUp();
    void leavesNothingOfACatalogWithoutRoom();
};

void FullDiskTest::keepsTheCatalogWhenTheDiskIsFull()
{
    tests::CatalogFixture fixture(storage::Engine::Sqlite);
    QVERIFY2(fixture.isValid(), fixture.error());
    COLLECTZ_VERIFY_RESULT(
        fixture.catalog().apply(tests::changeSetOf(tests::NewWork().changes({{u"title"_s, FieldValue(u"Dune"_s)}}))));
    const auto reader = fixture.catalog().openReader();
    const QByteArray digest = (*reader)->digest({}).value();
    const ChangeSet set = tests::changeSetOf(manyBooks());
    {
        const FileSizeLimit limit(QFileInfo(fixture.place().location()).size() + 100'000);
        const Result<Applied> refused = fixture.catalog().apply(set);
        QVERIFY(!refused);
        QVERIFY2(refused.error().kind == ErrorKind::Full, qPrintable(refused.error().technical));
        QVERIFY2(refused.error().message.contains(u"space"_s), qPrintable(refused.error().message));
        // Reading goes on meanwhile.
        QCOMPARE((*reader)->digest({}).value(), digest);
        QCOMPARE((*reader)->statistics()->works, 1);
    }
    QCOMPARE(fixture.catalog().check({}, {}).value(), QStringList());
    const Result<Applied> applied = fixture.catalog().apply(set);
    COLLECTZ_VERIFY_RESULT(applied);
    QVERIFY(!applied->alreadyApplied);
    QCOMPARE((*reader)->statistics()->works, 401);
    QVERIFY2(fixture.reopen(), fixture.error());
    QCOMPARE(fixture.catalog().check({}, {}).value(), QStringList());
}

void FullDiskTest::keepsTheCatalogWhenItsPagesAreUsedUp()
{
    tests::CatalogFixture fixture(storage::Engine::Sqlite);
    QVERIFY2(fixture.isValid(), fixture.error());
    fixture.close();
    const ChangeSet set = tests::changeSetOf(manyBooks());
    {
        const auto connection = storage::openConnection({fixture.place().location(), false, false});
        COLLECTZ_VERIFY_RESULT(connection);
        COLLECTZ_VERIFY_RESULT((*connection)->executeScript("PRAGMA max_page_count = 150"));
        storage::ChangeWriter writer(**connection, fixture.clock());
        const Result<Applied> refused = writer.apply(set, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Full);
        COLLECTZ_VERIFY_RESULT((*connection)->executeScript("PRAGMA max_page_count = 100000"));
        const Result<Applied> applied = writer.apply(set, {});
        COLLECTZ_VERIFY_RESULT(applied);
        QCOMPARE(applied->firstSequence, 1);
    }
    QVERIFY2(fixture.open(), fixture.error());
    QCOMPARE(fixture.catalog().check({}, {}).value(), QStringList());
}

void FullDiskTest::leavesNothingOfACatalogWithoutRoom()
{
    const tests::EngineFixture place(storage::Engine::Sqlite);
    const SystemClock clock;
    storage::OpenOptions options;
    options.location = place.location();
    options.createIfMissing = true;
    {
        const FileSizeLimit limit(20'000);
        const auto refused = storage::openCatalog(options, clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Full);
    }
    QVERIFY(!QFileInfo::exists(place.location()));
    COLLECTZ_VERIFY_RESULT(storage::openCatalog(options, clock));
}

QTEST_GUILESS_MAIN(FullDiskTest)

#include "tst_fulldisk.moc"
