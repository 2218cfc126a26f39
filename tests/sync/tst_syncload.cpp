// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/query.h"
#include "sync/codec.h"
#include "tests/sync/countinglink.h"
#include "tests/sync/syncworld.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using tests::NewWork;
using tests::SyncWorld;

/// How a new device gets its first content: as a file in pieces, which can be stopped anywhere, or page by page.
class SyncLoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsAFile();
    void goesOnAfterEveryCut();
    void takesNothingDamaged();
    void aFileThatHasRottedIsMadeAnew();
    void aFileMadeEarlyBringsTheSums();
    void aStoppingCompanionMakesNone();
    void givesNothingAwayThatIsNobodysBusiness();
    void loadsPagesInsteadOfTheFile_data();
    void loadsPagesInsteadOfTheFile();

private:
    /// A companion with a catalog large enough for a file, and desktops that know nothing of it yet.
    void fill(SyncWorld &world);

    QList<EntityId> m_works;
};

namespace {

constexpr int manyWorks = 1100;

/// Lets only so many exchanges through, and damages the pieces of files when asked to.
class LoadLink final : public sync::CompanionLink
{
public:
    LoadLink(sync::CompanionLink &link, int exchanges, bool damages = false)
        : m_link(link)
        , m_left(exchanges)
        , m_damages(damages)
    {}

    Result<QByteArray> exchange(sync::Operation operation, const QByteArray &request,
                                const sync::ExchangeLimits &limits, const CancelToken &cancel) override
    {
        if (m_left-- <= 0)
            return fail(ErrorKind::Unavailable, u"cut"_s, u"The line was cut."_s);
        m_pieces += operation == sync::Operation::SnapshotPiece ? 1 : 0;
        m_pages += operation == sync::Operation::Snapshot ? 1 : 0;
        m_comparisons += operation == sync::Operation::Contents ? 1 : 0;
        Result<QByteArray> reply = m_link.exchange(operation, request, limits, cancel);
        if (!reply || !m_damages || operation != sync::Operation::SnapshotPiece)
            return reply;
        QByteArray piece = QCborValue::fromCbor(*sync::unpack(*reply, 10'000'000)).toArray().at(0).toByteArray();
        piece[piece.size() / 2] = static_cast<char>(~piece.at(piece.size() / 2));
        return sync::pack(QCborValue(QCborArray{piece}).toCbor());
    }

    [[nodiscard]] int pieces() const { return m_pieces; }

    [[nodiscard]] int pages() const { return m_pages; }

    [[nodiscard]] int comparisons() const { return m_comparisons; } ///< of whole contents

private:
    sync::CompanionLink &m_link;
    int m_left;
    bool m_damages;
    int m_pieces = 0;
    int m_pages = 0;
    int m_comparisons = 0;
};

Result<sync::RoundReport> syncOver(tests::Desktop &desktop, sync::CompanionLink &link)
{
    sync::CompanionClient client(link, desktop.store().state()->replica);
    sync::SyncRound round(desktop.store(), desktop.catalog().blobs(), client, CancelToken());
    return round.run();
}

QStringList titlesOf(tests::Desktop &desktop, const QString &text)
{
    const auto reader = desktop.catalog().openReader();
    const auto page = (*reader)->page(*parseQuery(text, FieldRegistry::builtin()), {}, {}, 50, {});
    QStringList titles;
    for (const ListingRow &row : page->rows)
        titles << row.title;
    return titles;
}

/// What is wrong after everybody has synced. A new device has no journal before the next change.
QStringList settled(SyncWorld &world)
{
    const QList<EntityChange> next = NewWork().changes({{u"title"_s, FieldValue(u"Next"_s)}});
    if (const Result<Applied> applied = world.server().catalog().apply(tests::changeSetOf(next)); !applied)
        return {applied.error().message};
    return world.settle();
}

} // namespace

void SyncLoadTest::fill(SyncWorld &world)
{
    QVERIFY2(world.isValid(), world.error());
    m_works.clear();
    QList<EntityChange> changes;
    for (int i = 0; i < manyWorks; ++i) {
        const NewWork work;
        m_works << work.work;
        changes << work.changes({{u"title"_s, FieldValue(u"Title %1"_s.arg(i))},
                                 {u"series"_s, FieldValue(u"Series %1"_s.arg(i % 7))},
                                 {u"description"_s, FieldValue(QString(300, QChar(u'a' + i % 26)))}});
    }
    COLLECTZ_VERIFY_RESULT(world.server().catalog().apply(tests::changeSetOf(changes)));
}

void SyncLoadTest::loadsAFile()
{
    SyncWorld world(storage::Engine::Sqlite, 2, 1);
    fill(world);
    LoadLink link(world.desktop(0).link(), 1000);
    const Result<sync::RoundReport> report = syncOver(world.desktop(0), link);
    COLLECTZ_VERIFY_RESULT(report);
    QVERIFY(link.pieces() > 1);
    QCOMPARE(link.pages(), 0);
    QCOMPARE(report->loadedEntities, 3 * manyWorks);
    QCOMPARE(titlesOf(world.desktop(0), u"\"title 1001\""_s), QStringList{u"Title 1001"_s});
    // What was loaded is edited like anything else, and what comes next goes on from there.
    const Entity seen = world.desktop(0).entity(m_works.at(1));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(
        {tests::edit(seen.id, seen.version, u"title"_s, seen.value(u"title"_s), FieldValue(u"Quixotic"_s))}));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(NewWork().changes({{u"title"_s, FieldValue(u"Added here"_s)}})));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    QCOMPARE(titlesOf(world.desktop(0), u"quixotic"_s), QStringList{u"Quixotic"_s});
    // The second device gets the same file and the changes after it.
    LoadLink other(world.desktop(1).link(), 1000);
    COLLECTZ_VERIFY_RESULT(syncOver(world.desktop(1), other));
    QVERIFY(other.pieces() > 1);
    QCOMPARE(titlesOf(world.desktop(1), u"quixotic"_s), QStringList{u"Quixotic"_s});
    const QStringList problems = settled(world);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void SyncLoadTest::goesOnAfterEveryCut()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 2);
    fill(world);
    tests::Desktop &desktop = world.desktop(0);
    int pieces = 0;
    int attempts = 0;
    for (; desktop.store().state()->isLoading && attempts < 100; ++attempts) {
        LoadLink link(desktop.link(), 2); // the offer and one piece
        std::ignore = syncOver(desktop, link);
        pieces += link.pieces();
        QCOMPARE(link.pages(), 0);
        QVERIFY(desktop.fixture().reopen());
    }
    QVERIFY(!desktop.store().state()->isLoading);
    QVERIFY(attempts > 1);
    QVERIFY2(pieces <= attempts, "pieces were fetched twice");
    const QStringList problems = settled(world);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    QVERIFY(!QFile::exists(desktop.fixture().place().location() + u".loading"_s));
}

void SyncLoadTest::takesNothingDamaged()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 3);
    fill(world);
    LoadLink link(world.desktop(0).link(), 1000, true);
    const Result<sync::RoundReport> report = syncOver(world.desktop(0), link);
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"snapshot_damaged"_s);
    // More may be on the line when the first one is found damaged; none is kept.
    QVERIFY(link.pieces() >= 1);
    QCOMPARE(QFileInfo(world.desktop(0).fixture().place().location() + u".loading"_s).size(), 0);
    QCOMPARE(world.desktop(0).fixture().look("SELECT count(*) FROM entity"), u"0"_s);
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    const QStringList problems = settled(world);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void SyncLoadTest::aFileThatHasRottedIsMadeAnew()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 5);
    fill(world);
    sync::SnapshotSource *source = world.server().companion().snapshotSource();
    QVERIFY(source);
    COLLECTZ_VERIFY_RESULT(source->offer());
    const QDir folder(world.server().place().location() + u".snapshots"_s);
    const QStringList names = folder.entryList({u"*.pieces"_s}, QDir::Files);
    QCOMPARE(names.size(), 1);
    QFile pieces(folder.filePath(names.first()));
    QVERIFY(pieces.open(QIODevice::ReadWrite) && pieces.seek(pieces.size() / 2));
    QVERIFY(pieces.write(QByteArray(64, '\0')) == 64);
    pieces.close();
    const Result<sync::RoundReport> report = world.desktop(0).sync();
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"snapshot_gone"_s);
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    const QStringList problems = settled(world);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

/// A companion makes one before any device has asked it for the sums of its content.
void SyncLoadTest::aFileMadeEarlyBringsTheSums()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 7);
    fill(world);
    COLLECTZ_VERIFY_RESULT(world.server().companion().snapshotSource()->offer());
    LoadLink link(world.desktop(0).link(), 1000);
    COLLECTZ_VERIFY_RESULT(syncOver(world.desktop(0), link));
    QCOMPARE(link.comparisons(), 0);
    const QByteArray sums =
        "SELECT group_concat(hex(content)) FROM (SELECT content FROM digest_bucket ORDER BY bucket)";
    QCOMPARE(world.desktop(0).fixture().look(sums), world.server().look(sums));
}

void SyncLoadTest::aStoppingCompanionMakesNone()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 6);
    fill(world);
    sync::SnapshotSource *source = world.server().companion().snapshotSource();
    QVERIFY(source);
    source->stop();
    QVERIFY(!source->offer());
    const QDir folder(world.server().place().location() + u".snapshots"_s);
    QCOMPARE(folder.entryList(QDir::Files), QStringList());
}

void SyncLoadTest::givesNothingAwayThatIsNobodysBusiness()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 4);
    fill(world);
    // A secret in each table that is no part of the content would show; the journal holds the canary.
    ChangeSet set = tests::changeSetOf(NewWork().changes({{u"title"_s, FieldValue(u"Secret"_s)}}));
    set.author = u"canary-of-the-journal"_s;
    COLLECTZ_VERIFY_RESULT(world.server().catalog().apply(set));
    sync::SnapshotSource *source = world.server().companion().snapshotSource();
    QVERIFY(source);
    const Result<sync::SnapshotOffer> offer = source->offer();
    COLLECTZ_VERIFY_RESULT(offer);
    QByteArray database;
    for (qsizetype i = 0; i < offer->pieces.size(); ++i) {
        const Result<QByteArray> piece = source->piece(offer->id, i);
        COLLECTZ_VERIFY_RESULT(piece);
        database += *sync::unpack(*piece, sync::snapshotPieceBytes);
    }
    QVERIFY(database.contains("Secret"));
    QVERIFY(!database.contains("canary-of-the-journal"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"opened"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(database) == database.size());
    file.close();
    auto connection = storage::openConnection({path, false, false});
    COLLECTZ_VERIFY_RESULT(connection);
    auto names = (*connection)->prepare("SELECT name FROM sqlite_schema WHERE type <> 'index' ORDER BY name");
    COLLECTZ_VERIFY_RESULT(names);
    QStringList tables;
    COLLECTZ_VERIFY_RESULT((*names)->forEachRow([&tables](const storage::Statement &row) { tables << row.text(0); }));
    const QStringList expected{u"conflict"_s,
                               u"digest_bucket"_s,
                               u"entity"_s,
                               u"facet_count"_s,
                               u"identifier"_s,
                               u"listing"_s,
                               u"search"_s,
                               u"search_config"_s,
                               u"search_data"_s,
                               u"search_docsize"_s,
                               u"search_document"_s,
                               u"search_idx"_s,
                               u"search_trigram"_s,
                               u"search_trigram_config"_s,
                               u"search_trigram_data"_s,
                               u"search_trigram_docsize"_s,
                               u"search_trigram_idx"_s,
                               u"term"_s,
                               u"work_term"_s};
    QCOMPARE(tables, expected);
    QCOMPARE(source->piece(sync::SnapshotId::create(), 0).error().kind, ErrorKind::NotFound);
    QCOMPARE(source->piece(offer->id, offer->pieces.size()).error().kind, ErrorKind::NotFound);
}

void SyncLoadTest::loadsPagesInsteadOfTheFile_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("something was added here meanwhile") << u"added"_s;
    QTest::newRow("the companion is on PostgreSQL") << u"engine"_s;
    QTest::newRow("the catalog is small") << u"small"_s;
}

void SyncLoadTest::loadsPagesInsteadOfTheFile()
{
    QFETCH(const QString, reason);
    SyncWorld world(reason == u"engine" ? storage::Engine::Postgres : storage::Engine::Sqlite, 1, 5);
    if (reason == u"small")
        COLLECTZ_VERIFY_RESULT(world.server().catalog().apply(
            tests::changeSetOf(NewWork().changes({{u"title"_s, FieldValue(u"Alone"_s)}}))));
    else
        fill(world);
    if (reason == u"added")
        COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(NewWork().changes({{u"title"_s, FieldValue(u"Mine"_s)}})));
    LoadLink link(world.desktop(0).link(), 1000);
    COLLECTZ_VERIFY_RESULT(syncOver(world.desktop(0), link));
    QVERIFY(link.pages() > 0);
    QCOMPARE(link.pieces(), 0);
    const QStringList problems = settled(world);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(SyncLoadTest)

#include "tst_syncload.moc"
