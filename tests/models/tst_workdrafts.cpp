// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workdrafts.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz::models {

using namespace catalog;

class WorkDraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersCountOn_data();
    void numbersCountOn();
    void addingMakesOnlyWhatIsThere_data();
    void addingMakesOnlyWhatIsThere();
    void aCloneHasNewIdsAndLeavesTheCopysOwnFactsOut();
    void theNextIssueCountsOnInNumberAndTitle();
    void typingLocks();

private:
    [[nodiscard]] static WorkRecord issue();
};

WorkRecord WorkDraftsTest::issue()
{
    const CreatedWork created = createWork({Kind::ComicIssue, u"Saga #7"_s, u"Single issue"_s, u"2013"_s, true});
    WorkRecord record;
    for (const EntityChange &change : created.changeSet.changes) {
        Entity entity;
        entity.id = change.entity;
        entity.level = change.level;
        entity.kind = change.kind;
        entity.parent = change.parent;
        entity.version = 1;
        for (const FieldChange &field : change.fields)
            entity.fields.insert(field.key, field.after);
        if (entity.level == Level::Work)
            record.work = entity;
        else
            (entity.level == Level::Edition ? record.editions : record.copies) << entity;
    }
    record.work.fields.insert(u"series"_s, FieldValue(u"Saga"_s));
    record.work.fields.insert(u"series_number"_s, FieldValue(u"7"_s));
    record.work.fields.insert(u"rating"_s, FieldValue(u"8/10"_s));
    record.copies[0].fields.insert(u"signed_by"_s, FieldValue(QStringList{u"Fiona Staples"_s}));
    return record;
}

FieldValue valueIn(const ChangeSet &changeSet, Level level, const QString &key)
{
    for (const EntityChange &change : changeSet.changes) {
        if (change.level != level)
            continue;
        for (const FieldChange &field : change.fields) {
            if (field.key == key)
                return field.after;
        }
    }
    return {};
}

void WorkDraftsTest::numbersCountOn_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("next");
    QTest::newRow("plain") << u"12"_s << u"13"_s;
    QTest::newRow("leading zeroes") << u"009"_s << u"010"_s;
    QTest::newRow("half issue") << u"3.5"_s << u"4"_s;
    QTest::newRow("letter behind") << u"1A"_s << u"2A"_s;
    QTest::newRow("words before") << u"Book 2"_s << u"Book 3"_s;
    QTest::newRow("no number") << u"Annual"_s << u"Annual"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("too large") << u"99999999999999999999999"_s << u"99999999999999999999999"_s;
}

void WorkDraftsTest::numbersCountOn()
{
    QFETCH(QString, number);
    QFETCH(QString, next);
    QCOMPARE(nextNumber(number), next);
}

void WorkDraftsTest::addingMakesOnlyWhatIsThere_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("owned");
    QTest::addColumn<int>("entities");
    QTest::newRow("a title alone") << QString() << false << 1;
    QTest::newRow("a format") << u"DVD"_s << false << 2;
    QTest::newRow("owned") << QString() << true << 3;
    QTest::newRow("owned in a format") << u"DVD"_s << true << 3;
}

void WorkDraftsTest::addingMakesOnlyWhatIsThere()
{
    QFETCH(QString, format);
    QFETCH(bool, owned);
    QFETCH(int, entities);
    const CreatedWork created = createWork({Kind::Movie, u"Alien"_s, format, u"1979"_s, owned});
    QCOMPARE(created.changeSet.changes.size(), entities);
    QCOMPARE(valueIn(created.changeSet, Level::Work, u"title"_s), FieldValue(u"Alien"_s));
    QCOMPARE(valueIn(created.changeSet, Level::Edition, u"format"_s).text(), format);
    QCOMPARE(valueIn(created.changeSet, Level::Copy, u"ownership"_s).text(), owned ? u"owned"_s : QString());
}

void WorkDraftsTest::aCloneHasNewIdsAndLeavesTheCopysOwnFactsOut()
{
    const WorkRecord record = issue();
    const CreatedWork clone = cloneWork(record, CloneMode::Same);
    QCOMPARE(clone.changeSet.changes.size(), 3);
    QVERIFY(clone.work != record.work.id);
    QCOMPARE(valueIn(clone.changeSet, Level::Work, u"rating"_s), FieldValue(u"8/10"_s));
    QVERIFY(valueIn(clone.changeSet, Level::Copy, u"signed_by"_s).isNull());
    QCOMPARE(clone.changeSet.changes.at(1).parent, clone.work);
    QCOMPARE(clone.changeSet.changes.at(2).parent, clone.changeSet.changes.at(1).entity);
}

void WorkDraftsTest::theNextIssueCountsOnInNumberAndTitle()
{
    const CreatedWork next = cloneWork(issue(), CloneMode::NextInSeries);
    QCOMPARE(valueIn(next.changeSet, Level::Work, u"series_number"_s), FieldValue(u"8"_s));
    QCOMPARE(valueIn(next.changeSet, Level::Work, u"title"_s), FieldValue(u"Saga #8"_s));
    QCOMPARE(valueIn(next.changeSet, Level::Work, u"series"_s), FieldValue(u"Saga"_s));
    QVERIFY(valueIn(next.changeSet, Level::Work, u"rating"_s).isNull());
    QVERIFY(valueIn(next.changeSet, Level::Work, u"year"_s).isNull());
}

void WorkDraftsTest::typingLocks()
{
    const Entity before = issue().work;
    Entity after = before;
    after.fields.insert(u"year"_s, FieldValue(u"2014"_s));
    const EntityChange change = typedChange(before, after);
    QCOMPARE(change.fields.size(), 1);
    QCOMPARE(change.fields.first().key, u"year"_s);
    QCOMPARE(change.fields.first().lock, std::optional(true));
    QVERIFY(typedChange(before, before).fields.isEmpty());
}

} // namespace collectz::models

QTEST_GUILESS_MAIN(collectz::models::WorkDraftsTest)
#include "tst_workdrafts.moc"
