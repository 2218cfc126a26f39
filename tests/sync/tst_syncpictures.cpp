// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/syncworld.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using tests::NewWork;
using tests::SyncWorld;

/// Pictures travel in pieces that survive a cut line and a restart, both ways, and are checked when they are whole.
class SyncPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void progressesOverACutLine_data() { tests::addEngineRows(); }
    void progressesOverACutLine();
    void bringsThoseOfEditionsAndCopies();
    void keepsNothingDamaged_data() { tests::addEngineRows(); }
    void keepsNothingDamaged();
    void keepsItsLimits();
};

namespace {

QByteArray picture(int bytes, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray content(bytes, Qt::Uninitialized);
    for (char &byte : content)
        byte = static_cast<char>(random.bounded(256));
    return content;
}

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Cuts every exchange that is larger than a line so bad lets through, and some of the others.
class NarrowLink final : public sync::CompanionLink
{
public:
    NarrowLink(sync::CompanionLink &link, qsizetype most)
        : m_link(link)
        , m_most(most)
    {}

    Result<QByteArray> exchange(sync::Operation operation, const QByteArray &request,
                                const sync::ExchangeLimits &limits, const CancelToken &cancel) override
    {
        Result<QByteArray> reply = m_link.exchange(operation, request, limits, cancel);
        const bool isCut = m_random.bounded(4) == 0 || request.size() > m_most || (reply && reply->size() > m_most);
        return isCut ? fail(ErrorKind::Unavailable, u"cut"_s, u"The line was cut."_s) : reply;
    }

private:
    sync::CompanionLink &m_link;
    qsizetype m_most;
    QRandomGenerator m_random{11};
};

/// Rounds until one comes through; 0 when none does.
int roundsOver(tests::Desktop &desktop, sync::CompanionLink &link)
{
    for (int round = 1; round <= 60; ++round) {
        // Each round knows nothing of the one before, as after a restart.
        sync::CompanionClient client(link, desktop.store().state()->replica);
        sync::SyncRound one(desktop.store(), desktop.catalog().blobs(), client, CancelToken());
        if (one.run())
            return round;
        if (round % 10 == 0 && !desktop.fixture().reopen())
            return 0;
    }
    return 0;
}

} // namespace

void SyncPicturesTest::progressesOverACutLine()
{
    QFETCH(int, engine);
    SyncWorld world(static_cast<storage::Engine>(engine), 2, 1);
    QVERIFY2(world.isValid(), world.error());
    for (int i : {0, 1})
        COLLECTZ_VERIFY_RESULT(world.desktop(i).sync());
    const QByteArray large = picture(1024 * 1024, 5);
    const Result<QString> hash = world.desktop(0).catalog().blobs().put(large, large.size());
    COLLECTZ_VERIFY_RESULT(hash);
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(
        NewWork().changes({{u"title"_s, FieldValue(u"Dune"_s)}, {u"cover"_s, FieldValue(u"sha256:"_s + *hash)}})));
    for (int i : {0, 1}) {
        NarrowLink narrow(world.desktop(i).link(), 100'000);
        QVERIFY2(roundsOver(world.desktop(i), narrow) > 0, i == 0 ? "never sent" : "never fetched");
    }
    const Result<QByteArray> there = world.server().catalog().blobs().get(*hash);
    COLLECTZ_VERIFY_RESULT(there);
    QCOMPARE(*there, large);
    const Result<QByteArray> arrived = world.desktop(1).catalog().blobs().get(*hash);
    COLLECTZ_VERIFY_RESULT(arrived);
    QCOMPARE(*arrived, large);
    for (tests::CatalogFixture *fixture : {&world.server(), &world.desktop(1).fixture()})
        QCOMPARE(fixture->look("SELECT count(*) FROM blob_part"), u"0"_s);
    QVERIFY(world.desktop(1).store().missingBlobs(10)->isEmpty());
}

void SyncPicturesTest::bringsThoseOfEditionsAndCopies()
{
    SyncWorld world(storage::Engine::Sqlite, 2, 2);
    QVERIFY2(world.isValid(), world.error());
    COLLECTZ_VERIFY_RESULT(world.desktop(1).sync());
    QStringList hashes;
    for (quint32 i = 0; i < 3; ++i) {
        const Result<QString> kept = world.desktop(0).catalog().blobs().put(picture(5000, i), 100'000);
        COLLECTZ_VERIFY_RESULT(kept);
        hashes << *kept;
    }
    const auto named = [&hashes](int i) { return FieldValue(u"sha256:"_s + hashes.at(i)); };
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(
        NewWork().changes({{u"title"_s, FieldValue(u"Dune"_s)}, {u"cover"_s, named(0)}},
                          {{u"edition_cover"_s, named(1)}}, {{u"signature_proof"_s, named(2)}})));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    COLLECTZ_VERIFY_RESULT(world.desktop(1).sync());
    for (const QString &hash : std::as_const(hashes))
        COLLECTZ_VERIFY_RESULT(world.desktop(1).catalog().blobs().get(hash));
    // A new device gets them with its first load.
    tests::Desktop late(world.engine(), u"late"_s, 9);
    COLLECTZ_VERIFY_RESULT(late.connect(*world.server().companion().head()));
    COLLECTZ_VERIFY_RESULT(late.sync());
    for (const QString &hash : std::as_const(hashes))
        COLLECTZ_VERIFY_RESULT(late.catalog().blobs().get(hash));
}

void SyncPicturesTest::keepsNothingDamaged()
{
    QFETCH(int, engine);
    tests::CatalogFixture server(static_cast<storage::Engine>(engine));
    QVERIFY2(server.isValid(), server.error());
    sync::BlobPieces &pieces = server.companion().blobPieces();
    const QByteArray bytes = picture(1000, 1);
    const QString hash = hashOf(bytes);
    const DeviceId one = DeviceId::create();
    QCOMPARE(*pieces.keep(hash, one, 0, {1000, bytes.left(400)}), 400);
    // Another device's pieces are others; what does not follow is not kept.
    QCOMPARE(*pieces.arrived(hash, DeviceId::create()), 0);
    QCOMPARE(*pieces.keep(hash, one, 600, {1000, bytes.mid(600)}), 400);
    const auto damaged = pieces.keep(hash, one, 400, {1000, QByteArray(600, 'x')});
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, u"blob_damaged"_s);
    QCOMPARE(*pieces.arrived(hash, one), 0);
    QVERIFY(!*server.catalog().blobs().contains(hash));
    QCOMPARE(*pieces.keep(hash, one, 0, {1000, bytes.left(400)}), 400);
    QCOMPARE(*pieces.keep(hash, one, 400, {1000, bytes.mid(400)}), 1000);
    COLLECTZ_VERIFY_RESULT(server.catalog().blobs().get(hash));
    const auto piece = pieces.piece(hash, 990, 100);
    COLLECTZ_VERIFY_RESULT(piece);
    QCOMPARE(piece->total, 1000);
    QCOMPARE(piece->bytes, bytes.mid(990));
    QCOMPARE(pieces.piece(hashOf("other"), 0, 10).error().kind, ErrorKind::NotFound);
}

void SyncPicturesTest::keepsItsLimits()
{
    tests::CatalogFixture server(storage::Engine::Sqlite);
    QVERIFY2(server.isValid(), server.error());
    sync::BlobPieces &pieces = server.companion().blobPieces();
    const QString hash = hashOf("x");
    QCOMPARE(pieces.keep(hash, {}, 0, {sync::mostBlobBytes + 1, "x"}).error().kind, ErrorKind::Limit);
    QCOMPARE(pieces.keep(hash, {}, 0, {1, "xyz"}).error().kind, ErrorKind::Invalid);
    QCOMPARE(pieces.keep(u"../../etc/passwd"_s, {}, 0, {1, "x"}).error().kind, ErrorKind::Invalid);
    QCOMPARE(*pieces.keep(hash, {}, 0, {10, "x"}), 1);
    server.clock().step(31);
    COLLECTZ_VERIFY_RESULT(server.companion().dropAbandoned());
    QCOMPARE(*pieces.arrived(hash, {}), 0);
}

QTEST_GUILESS_MAIN(SyncPicturesTest)

#include "tst_syncpictures.moc"
