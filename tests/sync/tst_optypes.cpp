// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/catalogsnapshot.h"
#include "tests/sync/optypes.h"
#include "tests/sync/syncworld.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::tests;

/// Every kind of operation after and beside every other one, on one device, on two and on three that know nothing of each
/// other: what comes of it is what the table of optypes.cpp says.
class OpTypesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meet_data();
    void meet();

private:
    struct Pair
    {
        const OpType &first;
        const OpType &second;
        Subject subject;

        [[nodiscard]] QString name() const { return first.name + u" / "_s + second.name; }
    };

    [[nodiscard]] static QList<Pair> allPairs();
    [[nodiscard]] static Result<void> makeSubjects(SyncWorld &world, QList<Pair> &pairs);
    [[nodiscard]] static Result<Applied> act(Desktop &desktop, const OpType &type, const Subject &subject,
                                             const QString &actor);
    static void checkPair(const CatalogSnapshot &catalog, const Pair &pair, int desktops, QStringList &problems);
};

QList<OpTypesTest::Pair> OpTypesTest::allPairs()
{
    QList<Pair> pairs;
    for (const OpType &first : opTypes()) {
        for (const OpType &second : opTypes())
            pairs << Pair{first, second, Subject::numbered(static_cast<int>(pairs.size()))};
    }
    return pairs;
}

Result<void> OpTypesTest::makeSubjects(SyncWorld &world, QList<Pair> &pairs)
{
    const auto syncAll = [&world]() -> Result<void> {
        for (int i = 0; i < world.count(); ++i) {
            if (const Result<sync::RoundReport> report = world.desktop(i).sync(); !report)
                return fail(report.error());
        }
        return {};
    };
    // Everybody is there from the beginning and has the history.
    if (Result<void> synced = syncAll(); !synced)
        return synced;
    Desktop &desktop = world.desktop(0);
    QList<EntityChange> works;
    for (const Pair &pair : std::as_const(pairs)) {
        const qsizetype first = works.size();
        works += pair.subject.one.creation(u"One"_s, u"Press"_s, u"Shelf"_s) +
                 pair.subject.other.creation(u"Other"_s, u"Press"_s, u"Shelf"_s);
        works[first].fields << FieldChange{u"tags"_s, {}, FieldValue(QStringList{u"a"_s, u"b"_s, u"c"_s}), {}};
    }
    if (const Result<Applied> applied = desktop.apply(works); !applied)
        return fail(applied.error());
    for (Pair &pair : pairs) {
        const Entity work = desktop.entity(pair.subject.one.work);
        const Result<Applied> series = desktop.apply({changeOf(work, u"series"_s, FieldValue(u"Series"_s))});
        if (!series)
            return fail(series.error());
        pair.subject.series = series->id;
    }
    return syncAll();
}

Result<Applied> OpTypesTest::act(Desktop &desktop, const OpType &type, const Subject &subject, const QString &actor)
{
    if (!type.changes)
        return desktop.catalog().undo(subject.series, actor, actor);
    const auto reader = desktop.catalog().openReader();
    if (!reader)
        return fail(reader.error());
    QList<EntityChange> changes = type.changes(**reader, subject, actor);
    changes.removeIf([](const EntityChange &change) { return !change.creates && change.fields.isEmpty(); });
    return changes.isEmpty() ? Result<Applied>(Applied()) : desktop.apply(changes);
}

void OpTypesTest::checkPair(const CatalogSnapshot &catalog, const Pair &pair, int desktops, QStringList &problems)
{
    const bool isCycle = pair.first.name.startsWith(u"move "_s) && pair.second.name.startsWith(u"move "_s) &&
                         pair.first.name != pair.second.name && !pair.name().contains(u"edition"_s);
    // Who makes something has seen nothing of it, on the same device too.
    const bool isUnseen = desktops > 1 || pair.first.name == u"make the same";
    QStringList expected =
        isUnseen ? expectedConflicts(pair.first.name, pair.second.name, desktops > 2) : QStringList();
    expected.sort();
    const std::pair<EntityId, QString> places[] = {{pair.subject.one.work, {}},
                                                   {pair.subject.one.edition, u" of edition"_s},
                                                   {pair.subject.other.work, u" of other"_s},
                                                   {pair.subject.shared, u" of shared"_s}};
    QStringList found;
    for (const CatalogSnapshot::Waiting &conflict : catalog.conflicts) {
        for (const auto &[entity, suffix] : places) {
            if (conflict.entity == entity && conflict.isOpen)
                found << conflict.field + suffix;
        }
        if (conflict.entity == pair.subject.one.work && pair.second.name == u"set title" &&
            conflict.field == u"title" && conflict.other != FieldValue(u"second"_s))
            problems << u"%1: '%2' waits"_s.arg(pair.name(), conflict.other.text());
    }
    found.sort();
    if (found != expected)
        problems << u"%1: conflicts '%2', not '%3'"_s.arg(pair.name(), found.join(u','), expected.join(u','));
    // Where nothing waits, both have got what they wanted, the second one where one field holds one value.
    const Entity work = catalog.entities.value(pair.subject.one.work);
    if (expected.isEmpty() && pair.second.name == u"set title" && work.value(u"title"_s) != FieldValue(u"second"_s))
        problems << u"%1: the title is '%2'"_s.arg(pair.name(), work.value(u"title"_s).text());
    if (pair.first.name == u"add tag" && !work.value(u"tags"_s).list().contains(u"first"_s))
        problems << u"%1: the first tag is gone"_s.arg(pair.name());
    if (pair.second.name == u"add tag" && !work.value(u"tags"_s).list().contains(u"second"_s))
        problems << u"%1: the second tag is gone"_s.arg(pair.name());
    const Entity other = catalog.entities.value(pair.subject.other.work);
    if (isCycle && !work.parent.isNull() && !other.parent.isNull())
        problems << u"%1: each belongs to the other"_s.arg(pair.name());
}

void OpTypesTest::meet_data()
{
    QTest::addColumn<int>("desktops");
    QTest::newRow("on one device") << 1;
    QTest::newRow("two offline") << 2;
    QTest::newRow("three offline") << 3;
}

void OpTypesTest::meet()
{
    QFETCH(const int, desktops);
    SyncWorld world(storage::Engine::Sqlite, desktops, 5);
    QVERIFY2(world.isValid(), world.error());
    QList<Pair> pairs = allPairs();
    QVERIFY(pairs.size() >= 14 * 14);
    COLLECTZ_VERIFY_RESULT(makeSubjects(world, pairs));
    int refusedHere = 0;
    for (const Pair &pair : std::as_const(pairs)) {
        COLLECTZ_VERIFY_RESULT(act(world.desktop(0), pair.first, pair.subject, u"first"_s));
        Desktop &second = world.desktop(desktops > 1 ? 1 : 0);
        const Result<Applied> applied = act(second, pair.second, pair.subject, u"second"_s);
        if (!applied) {
            const QString code = applied.error().code;
            QVERIFY2(desktops == 1 && (code == u"parent_cycle" || code == u"already_undone"),
                     qPrintable(pair.name() + applied.error().message));
            refusedHere += code == u"parent_cycle" ? 1 : 0;
        }
        if (desktops > 2)
            COLLECTZ_VERIFY_RESULT(world.desktop(2).apply(
                {changeOf(world.desktop(2).entity(pair.subject.one.copy), u"location"_s, FieldValue(u"third"_s))}));
    }
    QStringList problems;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < desktops; ++i) {
            const auto report = world.desktop(i).sync();
            COLLECTZ_VERIFY_RESULT(report);
            QCOMPARE(report->repairedEntities, 0);
        }
    }
    const auto reader = world.server().catalog().openReader();
    const QByteArray digest = (*reader)->digest(CancelToken()).value_or(QByteArray());
    qint64 refused = refusedHere;
    for (int i = 0; i < desktops; ++i) {
        if (world.desktop(i).digest() != digest)
            problems << u"desktop %1 has other content than the companion"_s.arg(i);
        refused += world.desktop(i).store().state()->refused;
        QCOMPARE(world.desktop(i).store().state()->waiting, 0);
        problems += world.desktop(i).catalog().check({}, CancelToken()).value_or(QStringList{u"no check"_s});
    }
    for (int i = -1; i < desktops; ++i) {
        CatalogFixture &fixture = i < 0 ? world.server() : world.desktop(i).fixture();
        const Result<CatalogSnapshot> catalog = CatalogSnapshot::read(fixture.place().location());
        COLLECTZ_VERIFY_RESULT(catalog);
        for (const Pair &pair : std::as_const(pairs))
            checkPair(*catalog, pair, desktops, problems);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.mid(0, 30).join(u'\n')));
    // Two works that would belong to each other: the second move is taken back and kept aside.
    QCOMPARE(refused, 2);

    // A new device can load all of it.
    Desktop late(world.engine(), u"late"_s, 99);
    late.approve({true, true});
    COLLECTZ_VERIFY_RESULT(late.connect(*world.server().companion().head()));
    COLLECTZ_VERIFY_RESULT(late.sync());
    QCOMPARE(late.digest(), digest);
}

QTEST_GUILESS_MAIN(OpTypesTest)

#include "tst_optypes.moc"
