// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a replica stands, in words, and the rounds of its engine.
#include "models/roundmodel.h"
#include "models/rowroles.h"
#include "models/synctext.h"
#include "sync/http/companionproblem.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::models;
using Phase = sync::EngineStatus::Phase;

namespace {

sync::EngineStatus asking(const QString &code, const QString &message = u"As the companion says."_s)
{
    sync::EngineStatus status;
    status.phase = Phase::Asking;
    status.problem = makeError(ErrorKind::Conflict, code, message);
    return status;
}

} // namespace

class TestSyncText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStopHasAWayOut_data();
    void everyStopHasAWayOut();
    void deletionsAreAllowedByAPersonAlone();
    void anUnknownStopKeepsItsSentence();
    void bothFingerprintsAreShown();
    void theLineCountsWhatWaits();
    void loadingTellsHowFar();
    void offlineAsksForNothing();
    void roundsAreToldOnce();
};

void TestSyncText::everyStopHasAWayOut_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {"sync_catalog", "sync_epoch", "sync_ahead", "sync_diverged", "sync_protocol", "sync_deletions_in",
          "sync_deletions_out", "companion_certificate", "session_expired", "session_ended", "session_reused",
          "credential_missing", "vault_locked", "keychain_denied", "member_suspended", "something_new"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestSyncText::everyStopHasAWayOut()
{
    QFETCH(const QString, code);
    const SyncAdvice advice = SyncText::advice(asking(code));
    QCOMPARE(advice.word, u"asking"_s);
    QVERIFY(!advice.title.isEmpty());
    QVERIFY(!advice.sentence.isEmpty());
    QVERIFY(!advice.steps.isEmpty());
    for (const SyncStep step : advice.steps)
        QVERIFY(!SyncText::step(step).isEmpty());
}

void TestSyncText::deletionsAreAllowedByAPersonAlone()
{
    const SyncAdvice here = SyncText::advice(asking(u"sync_deletions_in"_s));
    QVERIFY(here.steps.contains(SyncStep::AllowDeletionsHere));
    QVERIFY(!here.steps.contains(SyncStep::AllowDeletionsThere));
    const SyncAdvice there = SyncText::advice(asking(u"sync_deletions_out"_s));
    QVERIFY(there.steps.contains(SyncStep::AllowDeletionsThere));
    for (const char *code : {"sync_catalog", "sync_epoch", "sync_ahead", "session_ended", "something_new"}) {
        const QList<SyncStep> steps = SyncText::advice(asking(QString::fromLatin1(code))).steps;
        QVERIFY(!steps.contains(SyncStep::AllowDeletionsHere) && !steps.contains(SyncStep::AllowDeletionsThere));
    }
}

void TestSyncText::anUnknownStopKeepsItsSentence()
{
    QVERIFY(SyncText::advice(asking(u"something_new"_s)).sentence.contains(u"As the companion says."_s));
}

void TestSyncText::bothFingerprintsAreShown()
{
    sync::EngineStatus status = asking({});
    status.problem = sync::foreignCertificate(QByteArray(32, '\x11'), QByteArray(32, '\x22'));
    const QString sentence = SyncText::advice(status).sentence;
    QVERIFY(sentence.contains(u"11:11:11"_s));
    QVERIFY(sentence.contains(u"22:22:22"_s));
}

void TestSyncText::theLineCountsWhatWaits()
{
    sync::EngineStatus status;
    status.phase = Phase::Online;
    QCOMPARE(SyncText::line(status), u"Online"_s);
    status.phase = Phase::Offline;
    status.replica.waiting = 3;
    status.replica.refused = 2;
    status.replica.conflicts = 1;
    const QString line = SyncText::line(status);
    QVERIFY(line.startsWith(u"Offline · 3 "_s));
    QVERIFY(line.contains(u"2 refused"_s));
    QVERIFY(line.contains(u"1 conflict"_s));
}

void TestSyncText::loadingTellsHowFar()
{
    sync::EngineStatus status;
    status.phase = Phase::Syncing;
    status.replica.isLoading = true;
    status.replica.entities = 500;
    status.round.loadedEntities = 250;
    status.round.entitiesToLoad = 1000;
    QVERIFY(SyncText::line(status).contains(u"75 %"_s));
}

void TestSyncText::offlineAsksForNothing()
{
    sync::EngineStatus status;
    status.phase = Phase::Offline;
    status.problem = sync::unreachable(u"refused"_s);
    const SyncAdvice advice = SyncText::advice(status);
    QCOMPARE(advice.word, u"offline"_s);
    QVERIFY(advice.steps.isEmpty());
}

void TestSyncText::roundsAreToldOnce()
{
    const SystemClock clock;
    RoundModel rounds(clock);
    const QAbstractItemModelTester tester(&rounds, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto end = [&rounds](const sync::EngineStatus &status) {
        sync::EngineStatus running;
        running.phase = Phase::Syncing;
        rounds.take(running);
        rounds.take(status);
    };
    sync::EngineStatus idle;
    idle.phase = Phase::Online;
    end(idle);
    end(idle);
    QCOMPARE(rounds.rowCount(), 1);
    sync::EngineStatus moved = idle;
    moved.round.pushedSets = 2;
    moved.round.pulledRows = 5;
    end(moved);
    end(moved);
    QCOMPARE(rounds.rowCount(), 3);
    QVERIFY(rounds.index(0, RoundModel::WhatColumn).data().toString().contains(u"2 sent"_s));
    sync::EngineStatus away;
    away.phase = Phase::Offline;
    away.problem = sync::unreachable(u"refused"_s);
    end(away);
    rounds.take(away);
    end(away);
    QCOMPARE(rounds.rowCount(), 4);
    QCOMPARE(rounds.index(0, RoundModel::OutcomeColumn).data(WordRole).toString(), u"failed"_s);
    // Progress and pauses are no ends.
    sync::EngineStatus paused;
    paused.phase = Phase::Paused;
    rounds.take(paused);
    QCOMPARE(rounds.rowCount(), 4);
    for (int number = 0; number < RoundModel::mostRows + 10; ++number) {
        moved.round.pulledRows = number + 10;
        end(moved);
    }
    QCOMPARE(rounds.rowCount(), RoundModel::mostRows);
}

QTEST_GUILESS_MAIN(TestSyncText)
#include "tst_synctext.moc"
