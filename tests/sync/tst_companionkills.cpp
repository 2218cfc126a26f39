// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/companionclient.h"
#include "tests/storage/enginefixture.h"
#include "tests/sync/catalogsnapshot.h"
#include "tests/sync/edits.h"
#include "tests/sync/household.h"

#include <future>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;
using sync::PushResult;

/// The companion is killed while it takes changes: no number of its journal is ever given out twice, and nothing that it has
/// acknowledged is missing. The number of kills by COLLECTZ_SYNC_KILLS.
class CompanionKillsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reusesNoNumber_data();
    void reusesNoNumber();
};

namespace {

/// Somebody who pushes one set after the other and keeps what was answered.
class Pusher
{
public:
    Pusher(const Household &household, quint32 seed)
        : m_link(household.address(), [token = household.token(u"olga"_s)] { return Result<QByteArray>(token); })
        , m_client(m_link, DeviceId::create())
        , m_random(seed)
    {}

    /// Pushes until it has been answered so often, again and again what was not answered. Stops at the first cut line after that.
    void run(int answers)
    {
        for (int answered = 0; answered < answers || !m_wasCut;) {
            if (m_part.header.id.isNull())
                m_part = nextPart();
            m_wasCut = !pushOnce();
            answered += m_wasCut ? 0 : 1;
            m_answered = answered;
        }
        m_wasCut = false;
    }

    [[nodiscard]] int answered() const { return m_answered; }
    void forgetAnswered() { m_answered = 0; }

    [[nodiscard]] Result<void> greet()
    {
        const Result<sync::Greeting> greeting = m_client.hello({});
        if (!greeting)
            return fail(greeting.error());
        m_place = greeting->head;
        return {};
    }

    [[nodiscard]] qint64 head() const { return m_place.sequence; }
    [[nodiscard]] const QHash<ChangeSetId, PushResult> &results() const { return m_results; }
    [[nodiscard]] QStringList problems() const { return m_problems; }

private:
    [[nodiscard]] sync::PushPart nextPart()
    {
        sync::PushPart part;
        part.header.id = ChangeSetId::create();
        part.localFirst = 1;
        const int works = 1 + m_random.bounded(m_random.bounded(5) == 0 ? 150 : 8);
        for (int i = 0; i < works; ++i) {
            for (const catalog::EntityChange &change : WorkIds::fresh().creation(u"T"_s, u"P"_s, u"L"_s))
                part.changes << sync::PushedChange{change, 0};
        }
        return part;
    }

    bool pushOnce()
    {
        sync::Place anywhere = m_place;
        anywhere.sequence = 0;
        anywhere.atSequence = {};
        const Result<QList<PushResult>> results = m_client.push(anywhere, {m_part});
        if (!results) {
            if (results.error().kind != ErrorKind::Unavailable && results.error().kind != ErrorKind::Busy)
                m_problems << results.error().code + results.error().message;
            return false;
        }
        const PushResult &result = results->constFirst();
        if (result.status != PushResult::Status::Applied ||
            result.lastSequence - result.firstSequence + 1 != m_part.changes.size())
            m_problems << u"a set was answered with "_s + result.code;
        m_results.insert(result.id, result);
        m_part = {};
        return true;
    }

    sync::HttpLink m_link;
    sync::CompanionClient m_client;
    QRandomGenerator m_random;
    sync::Place m_place;
    sync::PushPart m_part;
    QHash<ChangeSetId, PushResult> m_results;
    QStringList m_problems;
    std::atomic<int> m_answered = 0;
    bool m_wasCut = false;
};

} // namespace

void CompanionKillsTest::reusesNoNumber_data()
{
    QTest::addColumn<bool>("onPostgres");
    QTest::addColumn<int>("kills");
    const int kills =
        qEnvironmentVariableIsSet("COLLECTZ_SYNC_KILLS") ? qEnvironmentVariableIntValue("COLLECTZ_SYNC_KILLS") : 200;
    QTest::newRow("sqlite") << false << kills;
    QTest::newRow("postgres") << true << kills / 4;
}

void CompanionKillsTest::reusesNoNumber()
{
    QFETCH(const bool, onPostgres);
    QFETCH(const int, kills);
    Household household(11);
    QVERIFY2(household.start(onPostgres), qPrintable(household.failure()));
    Pusher pusher(household, 11);
    COLLECTZ_VERIFY_RESULT(pusher.greet());
    QRandomGenerator random(12);
    for (int kill = 0; kill < kills; ++kill) {
        const int answers = 1 + random.bounded(4);
        pusher.forgetAnswered();
        auto pushing = std::async(std::launch::async, [&pusher, answers] { pusher.run(answers); });
        QTRY_VERIFY_WITH_TIMEOUT(pusher.answered() >= answers, 60'000);
        // Anywhere in the push that is on its way now.
        household.proxy().pause(std::chrono::milliseconds(random.bounded(12)));
        household.kill();
        pushing.get();
        QVERIFY2(household.startAgain(), qPrintable(household.failure()));
        const qint64 before = pusher.head();
        COLLECTZ_VERIFY_RESULT(pusher.greet());
        QVERIFY2(pusher.head() >= before, "the journal became shorter");
    }
    QVERIFY2(household.stop(), qPrintable(household.failure()));
    QVERIFY2(pusher.problems().isEmpty(), qPrintable(pusher.problems().join(u'\n')));

    const Result<CatalogSnapshot> snapshot = CatalogSnapshot::read(household.location());
    COLLECTZ_VERIFY_RESULT(snapshot);
    QHash<qint64, ChangeSetId> setAt;
    for (qsizetype i = 0; i < snapshot->rows.size(); ++i) {
        QCOMPARE(snapshot->rows.at(i).sequence, i + 1);
        setAt.insert(i + 1, snapshot->rows.at(i).set);
    }
    QVERIFY(pusher.results().size() >= kills);
    for (const PushResult &result : pusher.results()) {
        for (qint64 sequence = result.firstSequence; sequence <= result.lastSequence; ++sequence)
            QVERIFY2(setAt.value(sequence) == result.id,
                     "a number was given out twice, or what was acknowledged is gone");
    }
    // The set on its way when the companion died for the last time may be there without an answer.
    QVERIFY(snapshot->sets.size() - pusher.results().size() <= 1);
    const CompanionProcess::Run checked =
        household.companion().run({u"check"_s, u"--catalog-location"_s, household.location()});
    QVERIFY2(checked.code == 0, checked.output.constData());
}

QTEST_GUILESS_MAIN(CompanionKillsTest)

#include "tst_companionkills.moc"
