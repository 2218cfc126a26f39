// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/eventretention.h"
#include "tests/storage/catalogfixture.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::activity;
using collectz::tests::NewWork;

/// The activity log in the catalog, on both engines.
class SqlActivityLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsWhatTheModeKeeps_data();
    void recordsWhatTheModeKeeps();
    void filtersEvents_data() { tests::addEngineRows(); }
    void filtersEvents();
    void redactsSecrets_data() { tests::addEngineRows(); }
    void redactsSecrets();
    void purgesByTime_data() { tests::addEngineRows(); }
    void purgesByTime();
    void keepsEventsForSoManyDays_data() { tests::addEngineRows(); }
    void keepsEventsForSoManyDays();
};

namespace {

Event eventOf(const QString &action, Outcome outcome = Outcome::Done)
{
    Event event;
    event.at = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
    event.actor = u"Ada"_s;
    event.device = u"desk"_s;
    event.action = action;
    event.subject = u"Dune"_s;
    event.outcome = outcome;
    return event;
}

QStringList actions(ActivityLog &log, const EventFilter &filter)
{
    QStringList found;
    const QList<Event> events = log.events(filter).value();
    for (const Event &event : events)
        found << event.action;
    return found;
}

} // namespace

void SqlActivityLogTest::recordsWhatTheModeKeeps_data()
{
    QTest::addColumn<int>("engine");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QStringList>("kept");
    const QList<std::pair<AuditMode, QStringList>> modes{
        {AuditMode::Off, {}},
        {AuditMode::Failures, {u"catalog.edit"_s, u"import.apply"_s}},
        {AuditMode::Mutations, {u"catalog.edit"_s, u"import.plan"_s, u"import.apply"_s}},
        {AuditMode::All, {u"catalog.edit"_s, u"catalog.export"_s, u"import.plan"_s, u"import.apply"_s}}};
    for (const auto &[mode, kept] : modes) {
        for (const storage::Engine engine : {storage::Engine::Sqlite, storage::Engine::Postgres})
            QTest::addRow("mode %d, engine %d", static_cast<int>(mode), static_cast<int>(engine))
                << static_cast<int>(engine) << static_cast<int>(mode) << kept;
    }
}

void SqlActivityLogTest::recordsWhatTheModeKeeps()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QFETCH(int, mode);
    QFETCH(QStringList, kept);
    ActivityLog &log = fixture.activity();
    QCOMPARE(log.mode().value(), AuditMode::Failures);
    COLLECTZ_VERIFY_RESULT(log.setMode(static_cast<AuditMode>(mode)));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(NewWork().changes({{u"title"_s, u"Dune"_s}}))));
    COLLECTZ_VERIFY_RESULT(log.record(eventOf(u"catalog.export"_s)));
    COLLECTZ_VERIFY_RESULT(log.record(eventOf(u"import.plan"_s)));
    COLLECTZ_VERIFY_RESULT(log.record(eventOf(u"import.apply"_s, Outcome::Failed)));
    QVERIFY2(fixture.reopen(), fixture.error());
    QCOMPARE(fixture.activity().mode().value(), static_cast<AuditMode>(mode));
    QStringList found = actions(fixture.activity(), {});
    std::reverse(found.begin(), found.end());
    QCOMPARE(found, kept);
}

void SqlActivityLogTest::filtersEvents()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ActivityLog &log = fixture.activity();
    Event other = eventOf(u"import.apply"_s, Outcome::Refused);
    other.actor = u"Grace"_s;
    other.at = other.at.addDays(1);
    other.reason = u"100%_full"_s;
    other.entity = EntityId::create().text();
    COLLECTZ_VERIFY_RESULT(log.record(eventOf(u"catalog.edit"_s)));
    COLLECTZ_VERIFY_RESULT(log.record(other));
    COLLECTZ_VERIFY_RESULT(log.record(eventOf(u"catalog.undo"_s)));

    EventFilter filter;
    QCOMPARE(actions(log, filter), (QStringList{u"catalog.undo"_s, u"import.apply"_s, u"catalog.edit"_s}));
    filter.beforeNumber = 3;
    filter.limit = 1;
    QCOMPARE(actions(log, filter), QStringList{u"import.apply"_s});
    filter = {};
    filter.action = u"catalog."_s;
    QCOMPARE(actions(log, filter), (QStringList{u"catalog.undo"_s, u"catalog.edit"_s}));
    filter.action = u"catalog.edit"_s;
    QCOMPARE(actions(log, filter), QStringList{u"catalog.edit"_s});
    filter = {};
    filter.actor = u"Grace"_s;
    QCOMPARE(actions(log, filter), QStringList{u"import.apply"_s});
    filter = {};
    filter.entity = other.entity;
    QCOMPARE(actions(log, filter), QStringList{u"import.apply"_s});
    filter = {};
    filter.words = u"0%_FULL"_s;
    QCOMPARE(actions(log, filter), QStringList{u"import.apply"_s});
    filter.words = u"0%xfull"_s;
    QCOMPARE(actions(log, filter), QStringList());
    filter = {};
    filter.reason = u"100%_full"_s;
    QCOMPARE(actions(log, filter), QStringList{u"import.apply"_s});
    filter.reason = u"100"_s;
    QCOMPARE(actions(log, filter), QStringList());
    filter = {};
    filter.outcome = Outcome::Done;
    QCOMPARE(actions(log, filter).size(), 2);
    filter = {};
    filter.from = other.at;
    QCOMPARE(actions(log, filter), QStringList{u"import.apply"_s});
    filter = {};
    filter.to = other.at;
    QCOMPARE(actions(log, filter).size(), 2);
}

void SqlActivityLogTest::redactsSecrets()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    Event opened = eventOf(u"catalog.edit"_s);
    opened.subject = u"postgresql://ada:hunter2@host/catalog"_s;
    opened.details = QJsonObject{{u"password"_s, u"hunter2"_s}, {u"rows"_s, 3}};
    COLLECTZ_VERIFY_RESULT(fixture.activity().record(opened));
    const Event stored = fixture.activity().events({})->constFirst();
    QVERIFY(!stored.subject.contains(u"hunter2"));
    QVERIFY(!fixture.look("SELECT details FROM activity").contains(u"hunter2"));
    QCOMPARE(stored.details.value(u"rows"_s).toInt(), 3);
}

void SqlActivityLogTest::purgesByTime()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    ActivityLog &log = fixture.activity();
    Event late = eventOf(u"catalog.undo"_s);
    late.at = late.at.addDays(10);
    COLLECTZ_VERIFY_RESULT(log.record(eventOf(u"catalog.edit"_s)));
    COLLECTZ_VERIFY_RESULT(log.record(eventOf(u"catalog.edit"_s)));
    COLLECTZ_VERIFY_RESULT(log.record(late));
    const Result<qint64> purged = log.purgeBefore(late.at);
    COLLECTZ_VERIFY_RESULT(purged);
    QCOMPARE(*purged, 2);
    QCOMPARE(actions(log, {}), QStringList{u"catalog.undo"_s});
}

void SqlActivityLogTest::keepsEventsForSoManyDays()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const auto recordNow = [&fixture](const QString &action) {
        Event event = eventOf(action);
        event.at = fixture.clock().now();
        COLLECTZ_VERIFY_RESULT(fixture.activity().record(event));
    };
    QCOMPARE(retentionOf(fixture.activity())->retentionDays().value(), 0);
    recordNow(u"catalog.edit"_s);
    fixture.clock().step(40);
    recordNow(u"catalog.undo"_s);
    QCOMPARE(retentionOf(fixture.activity())->setRetentionDays(-1).error().kind, ErrorKind::Invalid);
    QCOMPARE(retentionOf(fixture.activity())->setRetentionDays(41).value(), 0);
    QCOMPARE(retentionOf(fixture.activity())->setRetentionDays(30).value(), 1);
    QCOMPARE(actions(fixture.activity(), {}), QStringList{u"catalog.undo"_s});
    // It holds for later openings.
    fixture.clock().step(31);
    QVERIFY2(fixture.reopen(), fixture.error());
    QCOMPARE(retentionOf(fixture.activity())->retentionDays().value(), 30);
    QCOMPARE(actions(fixture.activity(), {}), QStringList());
}

QTEST_GUILESS_MAIN(SqlActivityLogTest)

#include "tst_sqlactivitylog.moc"
