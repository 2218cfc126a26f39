// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/syncround.h"
#include "tests/storage/catalogfixture.h"
#include "tests/sync/catalogsnapshot.h"
#include "tests/sync/edits.h"
#include "tests/sync/household.h"

#include <QDir>
#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::tests;

/// Real companions that are not the one, or not any more the one, that a replica follows, and members who are not any more
/// allowed in: nothing is deleted on the desktop, nothing is taken from who may not, and what waits stays.
class ImpostorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherCertificate();
    void aBackupOfYesterday();
    void aCloneThatWentItsOwnWay();
    void anotherAccount();
    void aRevokedMember();
    void halfRestoredPictures();

private:
    /// A replica of a member of `household`, with thirty works in sync.
    struct Replica
    {
        explicit Replica(const Household &household, const QString &member)
            : link(household.address(), [token = household.token(member)] { return Result<QByteArray>(token); })
        {}

        CatalogFixture fixture{storage::Engine::Sqlite};
        sync::HttpLink link;

        [[nodiscard]] Result<sync::RoundReport> sync(sync::CompanionLink &through)
        {
            sync::CompanionClient client(through, fixture.replica().state()->replica);
            return sync::SyncRound(fixture.replica(), fixture.catalog().blobs(), client, CancelToken()).run();
        }
        [[nodiscard]] Result<void> begin()
        {
            const auto greeting = sync::CompanionClient(link, DeviceId::create()).hello({});
            if (!greeting)
                return fail(greeting.error());
            if (Result<void> followed = fixture.replica().follow(greeting->head, u"test"_s); !followed)
                return followed;
            const Result<sync::RoundReport> report = sync(link);
            return report ? Result<void>() : fail(report.error());
        }
        [[nodiscard]] Result<Applied> add(int works)
        {
            QList<EntityChange> changes;
            for (int i = 0; i < works; ++i)
                changes += WorkIds::fresh().creation(u"Title %1"_s.arg(i), u"Press"_s, u"Shelf"_s);
            return fixture.catalog().apply(changeSetOf(changes));
        }
        [[nodiscard]] QString works() { return fixture.look("SELECT count(*) FROM listing WHERE state = 0"); }
        [[nodiscard]] QByteArray digest()
        {
            const auto reader = fixture.catalog().openReader();
            return (*reader)->digest(CancelToken()).value_or(QByteArray());
        }
    };
};

void ImpostorsTest::anotherCertificate()
{
    Household own(41);
    Household other(42);
    QVERIFY2(own.start(false), qPrintable(own.failure()));
    QVERIFY2(other.start(false), qPrintable(other.failure()));
    Replica replica(own, u"olga"_s);
    COLLECTZ_VERIFY_RESULT(replica.begin());
    COLLECTZ_VERIFY_RESULT(replica.add(30));
    const QByteArray before = replica.digest();
    // The address of the other one, with the fingerprint that was pinned; even with a token that the other one would take.
    sync::CompanionAddress address = other.address();
    address.fingerprint = own.address().fingerprint;
    sync::HttpLink link(address, [token = other.token(u"olga"_s)] { return Result<QByteArray>(token); });
    const auto report = replica.sync(link);
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"companion_certificate"_s);
    QCOMPARE(replica.digest(), before);
    QCOMPARE(replica.fixture.replica().state()->waiting, 1);
    COLLECTZ_VERIFY_RESULT(replica.sync(replica.link));
    QCOMPARE(replica.digest(), before);
}

void ImpostorsTest::aBackupOfYesterday()
{
    Household household(43);
    QVERIFY2(household.start(false), qPrintable(household.failure()));
    Replica replica(household, u"olga"_s);
    COLLECTZ_VERIFY_RESULT(replica.begin());
    COLLECTZ_VERIFY_RESULT(replica.add(30));
    COLLECTZ_VERIFY_RESULT(replica.sync(replica.link));
    QVERIFY2(household.stop(), qPrintable(household.failure()));
    const QTemporaryDir folder;
    const QString backup = folder.filePath(u"yesterday.collectz"_s);
    const auto saved = household.companion().run({u"backup"_s, backup});
    QVERIFY2(saved.code == 0, saved.messages.constData());
    QVERIFY2(household.startAgain(), qPrintable(household.failure()));
    COLLECTZ_VERIFY_RESULT(replica.add(30));
    COLLECTZ_VERIFY_RESULT(replica.sync(replica.link));
    QVERIFY2(household.stop(), qPrintable(household.failure()));
    const auto restored = household.companion().run({u"restore"_s, backup});
    QVERIFY2(restored.code == 0, restored.messages.constData());
    QVERIFY2(household.startAgain(), qPrintable(household.failure()));
    const QByteArray before = replica.digest();
    const auto report = replica.sync(replica.link);
    QVERIFY(!report);
    // A restore may end the sessions as well; either way nothing goes on by itself.
    QVERIFY2(report.error().code == u"sync_epoch" || report.error().kind == ErrorKind::Denied,
             qPrintable(report.error().code));
    QCOMPARE(replica.digest(), before);
    QCOMPARE(replica.works(), u"60"_s);
}

/// A copy of the companion's whole folder, started instead of it and edited: nothing tells the two apart until the real one is back.
void ImpostorsTest::aCloneThatWentItsOwnWay()
{
    Household household(44);
    QVERIFY2(household.start(false), qPrintable(household.failure()));
    Replica replica(household, u"olga"_s);
    COLLECTZ_VERIFY_RESULT(replica.begin());
    COLLECTZ_VERIFY_RESULT(replica.add(30));
    COLLECTZ_VERIFY_RESULT(replica.sync(replica.link));
    QVERIFY2(household.stop(), qPrintable(household.failure()));
    const QString original = household.location();
    const QString aside = original + u".aside"_s;
    QVERIFY(QFile::copy(original, aside));
    QVERIFY2(household.startAgain(), qPrintable(household.failure()));
    Replica other(household, u"olga"_s);
    COLLECTZ_VERIFY_RESULT(other.begin());
    COLLECTZ_VERIFY_RESULT(other.add(5));
    COLLECTZ_VERIFY_RESULT(other.sync(other.link));
    COLLECTZ_VERIFY_RESULT(replica.sync(replica.link));
    QCOMPARE(replica.works(), u"35"_s);
    // Back to the one that was put aside, which goes on in another way.
    QVERIFY2(household.stop(), qPrintable(household.failure()));
    QVERIFY(QFile::remove(original) && QFile::rename(aside, original));
    QVERIFY2(household.startAgain(), qPrintable(household.failure()));
    const QByteArray before = replica.digest();
    const auto ahead = replica.sync(replica.link);
    QVERIFY(!ahead);
    QCOMPARE(ahead.error().code, u"sync_ahead"_s);
    Replica third(household, u"olga"_s);
    COLLECTZ_VERIFY_RESULT(third.begin());
    COLLECTZ_VERIFY_RESULT(third.add(20));
    COLLECTZ_VERIFY_RESULT(third.sync(third.link));
    const auto diverged = replica.sync(replica.link);
    QVERIFY(!diverged);
    QCOMPARE(diverged.error().code, u"sync_diverged"_s);
    QCOMPARE(replica.digest(), before);
    QCOMPARE(replica.works(), u"35"_s);
}

/// Somebody else signs in on the same desktop, who may only look: nothing of what waits gets through, nothing goes.
void ImpostorsTest::anotherAccount()
{
    Household household(45);
    QVERIFY2(household.start(false), qPrintable(household.failure()));
    QVERIFY2(household.addMember(u"vera"_s, u"viewer"_s), qPrintable(household.failure()));
    Replica replica(household, u"olga"_s);
    COLLECTZ_VERIFY_RESULT(replica.begin());
    COLLECTZ_VERIFY_RESULT(replica.add(30));
    COLLECTZ_VERIFY_RESULT(replica.sync(replica.link));
    COLLECTZ_VERIFY_RESULT(replica.add(1));
    const QByteArray before = replica.digest();
    sync::HttpLink switched(household.address(),
                            [token = household.token(u"vera"_s)] { return Result<QByteArray>(token); });
    const auto report = replica.sync(switched);
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"role_not_allowed"_s);
    QCOMPARE(replica.digest(), before);
    QCOMPARE(replica.works(), u"31"_s);
    COLLECTZ_VERIFY_RESULT(replica.sync(replica.link));
    QCOMPARE(replica.fixture.replica().state()->waiting, 0);
}

void ImpostorsTest::aRevokedMember()
{
    Household household(46);
    QVERIFY2(household.start(false), qPrintable(household.failure()));
    QVERIFY2(household.addMember(u"max"_s, u"editor"_s), qPrintable(household.failure()));
    Replica replica(household, u"max"_s);
    COLLECTZ_VERIFY_RESULT(replica.begin());
    COLLECTZ_VERIFY_RESULT(replica.add(30));
    COLLECTZ_VERIFY_RESULT(replica.sync(replica.link));
    const auto waiting = replica.add(2);
    COLLECTZ_VERIFY_RESULT(waiting);
    QCOMPARE(household.changeMember(u"max"_s, {{u"status"_s, u"revoked"_s}}), 200);
    const QByteArray before = replica.digest();
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto report = replica.sync(replica.link);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Denied);
    }
    QCOMPARE(replica.digest(), before);
    QCOMPARE(replica.works(), u"32"_s);
    // Kept as it was made, to be looked at and to be exported.
    const auto pending = replica.fixture.replica().pending(10);
    COLLECTZ_VERIFY_RESULT(pending);
    QCOMPARE(pending->size(), 1);
    const auto changes = replica.fixture.replica().changesOf(waiting->id);
    COLLECTZ_VERIFY_RESULT(changes);
    QCOMPARE(changes->size(), 6);
    // Nothing of it has reached the companion.
    QVERIFY2(household.stop(), qPrintable(household.failure()));
    const auto shared = CatalogSnapshot::read(household.location());
    COLLECTZ_VERIFY_RESULT(shared);
    QCOMPARE(shared->entities.size(), 90);
    QVERIFY(!shared->sets.contains(waiting->id));
}

/// The companion's catalog is back, its pictures only in part: desktops keep theirs, and a new one lives without.
void ImpostorsTest::halfRestoredPictures()
{
    Household household(47);
    QVERIFY2(household.start(false), qPrintable(household.failure()));
    Replica replica(household, u"olga"_s);
    COLLECTZ_VERIFY_RESULT(replica.begin());
    QStringList hashes;
    for (int i = 0; i < 4; ++i) {
        const Result<QString> hash =
            replica.fixture.catalog().blobs().put(QByteArray(3000, static_cast<char>('a' + i)), 100'000);
        COLLECTZ_VERIFY_RESULT(hash);
        hashes << *hash;
        QList<EntityChange> changes = WorkIds::fresh().creation(u"Dune"_s, u"Press"_s, u"Shelf"_s);
        changes.first().fields << FieldChange{u"cover"_s, {}, FieldValue(QString(u"sha256:"_s + *hash)), {}};
        COLLECTZ_VERIFY_RESULT(replica.fixture.catalog().apply(changeSetOf(changes)));
    }
    COLLECTZ_VERIFY_RESULT(replica.sync(replica.link));
    QVERIFY2(household.stop(), qPrintable(household.failure()));
    int removed = 0;
    QDirIterator files(household.companion().stateFolder(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (file.endsWith(hashes.at(0)) || file.endsWith(hashes.at(1)))
            removed += QFile::remove(file) ? 1 : 0;
    }
    QCOMPARE(removed, 2);
    QVERIFY2(household.startAgain(), qPrintable(household.failure()));
    const QByteArray before = replica.digest();
    COLLECTZ_VERIFY_RESULT(replica.sync(replica.link));
    QCOMPARE(replica.digest(), before);
    for (const QString &hash : std::as_const(hashes))
        QVERIFY(replica.fixture.catalog().blobs().contains(hash).value_or(false));
    Replica fresh(household, u"olga"_s);
    COLLECTZ_VERIFY_RESULT(fresh.begin());
    COLLECTZ_VERIFY_RESULT(fresh.sync(fresh.link));
    QCOMPARE(fresh.digest(), before);
    QVERIFY(fresh.fixture.catalog().blobs().contains(hashes.at(3)).value_or(false));
    QCOMPARE(fresh.fixture.replica().missingBlobs(10)->size(), 2);
}

QTEST_GUILESS_MAIN(ImpostorsTest)

#include "tst_impostors.moc"
