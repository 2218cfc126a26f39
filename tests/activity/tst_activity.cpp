// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/activitywords.h"
#include "activity/eventexport.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz::activity;

/// Words, recording rule and export shapes of activity events.
class TestActivity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsComeBack();
    void modeDecides_data();
    void modeDecides();
    void csvQuotesAndDisarms();
    void jsonKeepsEverythingSaid();
};

namespace {

Event fullEvent()
{
    return {.number = 7,
            .at = QDateTime(QDate(2026, 1, 31), QTime(12, 0, 0, 5), Qt::UTC),
            .actor = u"anna"_s,
            .device = u"desk"_s,
            .action = u"import.apply"_s,
            .entity = u"e"_s,
            .subject = u"films, \"old\".csv"_s,
            .outcome = Outcome::Failed,
            .reason = u"full"_s,
            .details = {{u"rows"_s, 3}},
            .correlation = u"c1"_s};
}

} // namespace

void TestActivity::wordsComeBack()
{
    for (const AuditMode mode : {AuditMode::Off, AuditMode::Failures, AuditMode::Mutations, AuditMode::All})
        QCOMPARE(auditModeFromWord(auditModeWord(mode)), std::optional(mode));
    for (const Outcome outcome : {Outcome::Done, Outcome::Refused, Outcome::Failed})
        QCOMPARE(outcomeFromWord(outcomeWord(outcome)), std::optional(outcome));
    QCOMPARE(auditModeWord(AuditMode::Failures), u"failures"_s);
    QVERIFY(!auditModeFromWord(u"loud").has_value());
    QVERIFY(!outcomeFromWord(u"").has_value());
}

void TestActivity::modeDecides_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("done");
    QTest::addColumn<QString>("recordedIn");
    QTest::newRow("change") << u"catalog.edit"_s << true << u"failures mutations all"_s;
    QTest::newRow("unknown word counts as change") << u"library.polish"_s << true << u"failures mutations all"_s;
    QTest::newRow("operation") << u"import.plan"_s << true << u"mutations all"_s;
    QTest::newRow("read") << u"catalog.export"_s << true << u"all"_s;
    QTest::newRow("refused read") << u"catalog.open"_s << false << u"failures mutations all"_s;
}

void TestActivity::modeDecides()
{
    QFETCH(QString, action);
    QFETCH(bool, done);
    QFETCH(QString, recordedIn);
    Event event;
    event.action = action;
    event.outcome = done ? Outcome::Done : Outcome::Refused;
    QStringList modes;
    for (const AuditMode mode : {AuditMode::Off, AuditMode::Failures, AuditMode::Mutations, AuditMode::All}) {
        if (isRecorded(mode, event))
            modes << auditModeWord(mode);
    }
    QCOMPARE(modes.join(u' '), recordedIn);
}

void TestActivity::csvQuotesAndDisarms()
{
    QCOMPARE(eventCsvLine(fullEvent()),
             "7,2026-01-31T12:00:00.005Z,anna,desk,import.apply,e,\"films, \"\"old\"\".csv\",failed,full,"
             "\"{\"\"rows\"\":3}\",c1\r\n"_ba);
    Event hostile;
    hostile.subject = u"=HYPERLINK(A1)"_s;
    QVERIFY(eventCsvLine(hostile).contains(",'=HYPERLINK(A1),"));
    QCOMPARE(eventCsvHeader().count(','), eventCsvLine(hostile).count(','));
}

void TestActivity::jsonKeepsEverythingSaid()
{
    const QByteArray line = eventJsonLine(fullEvent());
    QVERIFY(line.endsWith('\n'));
    QCOMPARE(line.count('\n'), 1);
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    QCOMPARE(json.size(), 11);
    QCOMPARE(json.value(u"time"_s).toString(), u"2026-01-31T12:00:00.005Z"_s);
    QCOMPARE(json.value(u"details"_s).toObject().value(u"rows"_s).toInt(), 3);
    QVERIFY(!eventToJson(Event()).contains(u"subject"_s));
}

QTEST_GUILESS_MAIN(TestActivity)
#include "tst_activity.moc"
