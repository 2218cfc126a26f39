// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/vocabularyedit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

class VocabularyEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editsNames_data();
    void editsNames();
    void checksRequests();
    void mergesInsideListsAndKeepsQualifiers();
    void renamesPlacesBelow();
    void takesOut();
};

void VocabularyEditTest::editsNames_data()
{
    QTest::addColumn<QString>("vocabulary");
    QTest::addColumn<QStringList>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("after");
    QTest::newRow("rename") << u"people"_s << QStringList{u"F. Herbert"_s} << u"Frank Herbert"_s << u"F. Herbert"_s
                            << u"Frank Herbert"_s;
    QTest::newRow("another name") << u"people"_s << QStringList{u"F. Herbert"_s} << u"Frank Herbert"_s << u"F. Herb"_s
                                  << u"F. Herb"_s;
    QTest::newRow("a slash is no path elsewhere")
        << u"genres"_s << QStringList{u"Drama"_s} << u"Play"_s << u"Drama/Comedy"_s << u"Drama/Comedy"_s;
    QTest::newRow("place below") << u"places"_s << QStringList{u"Den"_s} << u"Study"_s << u"Den/Shelf/Box"_s
                                 << u"Study/Shelf/Box"_s;
    QTest::newRow("place beside") << u"places"_s << QStringList{u"Den"_s} << u"Study"_s << u"Den 2/Shelf"_s
                                  << u"Den 2/Shelf"_s;
    QTest::newRow("place below itself") << u"places"_s << QStringList{u"Den"_s} << u"House/Den"_s << u"Den/Shelf"_s
                                        << u"House/Den/Shelf"_s;
    QTest::newRow("longest parent") << u"places"_s << QStringList{u"A"_s, u"A/B"_s} << u"C"_s << u"A/B/x"_s << u"C/x"_s;
    QTest::newRow("taken out with what is below")
        << u"places"_s << QStringList{u"Den"_s} << QString() << u"Den/Shelf"_s << QString();
}

void VocabularyEditTest::editsNames()
{
    QFETCH(QString, vocabulary);
    QFETCH(QStringList, from);
    QFETCH(QString, to);
    QFETCH(QString, name);
    QFETCH(QString, after);
    QCOMPARE(editedTerm(name, {vocabulary, from, to}), after);
}

void VocabularyEditTest::checksRequests()
{
    QVERIFY(!checkedTermEdit({u"genres"_s, {u"Drama"_s}, u" Drama "_s}));
    QVERIFY(!checkedTermEdit({u"genres"_s, {}, u"Drama"_s}));
    QVERIFY(!checkedTermEdit({u"places"_s, {u"Den"_s}, u"Den//Box"_s}));
    const Result<TermEdit> merge = checkedTermEdit({u"genres"_s, {u"SF"_s, u"Sci-Fi"_s}, u"SF"_s});
    QVERIFY(merge.has_value());
    QCOMPARE(merge->from, QStringList{u"Sci-Fi"_s});
    const Result<TermEdit> spaced = checkedTermEdit({u"places"_s, {u"Den"_s}, u" Den / Shelf "_s});
    QVERIFY(spaced.has_value());
    QCOMPARE(spaced->to, u"Den/Shelf"_s);
}

void VocabularyEditTest::mergesInsideListsAndKeepsQualifiers()
{
    WorkRecord record;
    record.work.id = EntityId::create();
    record.work.kind = Kind::Movie;
    record.work.version = 3;
    record.work.fields = {{u"genres"_s, QStringList{u"SF"_s, u"Drama"_s, u"Sci-Fi"_s}},
                          {u"cast"_s, QStringList{u"Sting\u001fFeyd"_s}},
                          {u"tags"_s, QStringList{u"SF"_s}}};
    TermPlan plan;
    addTermEdit(plan, record, {u"genres"_s, {u"SF"_s, u"Sci-Fi"_s}, u"Science fiction"_s}, FieldRegistry::builtin());
    QCOMPARE(plan.worksChanged, 1);
    QCOMPARE(plan.changes.size(), 1);
    QCOMPARE(plan.changes.first().baseVersion, 3);
    QCOMPARE(plan.changes.first().fields.size(), 1);
    QCOMPARE(plan.changes.first().fields.first().after.list(), (QStringList{u"Science fiction"_s, u"Drama"_s}));
    QVERIFY(!plan.changes.first().fields.first().lock.has_value());
    addTermEdit(plan, record, {u"people"_s, {u"Sting"_s}, u"Gordon Sumner"_s}, FieldRegistry::builtin());
    QCOMPARE(plan.changes.last().fields.first().after.list(), QStringList{u"Gordon Sumner\u001fFeyd"_s});
    addTermEdit(plan, record, {u"genres"_s, {u"Western"_s}, u"Cowboys"_s}, FieldRegistry::builtin());
    QCOMPARE(plan.worksChanged, 2);
}

void VocabularyEditTest::renamesPlacesBelow()
{
    WorkRecord record;
    Entity copy;
    copy.id = EntityId::create();
    copy.level = Level::Copy;
    copy.fields = {{u"location"_s, u"Den/Shelf 2/Box A"_s}};
    record.copies = {copy};
    TermPlan plan;
    addTermEdit(plan, record, {u"places"_s, {u"Den/Shelf 2"_s}, u"Den/Top"_s}, FieldRegistry::builtin());
    QCOMPARE(plan.changes.first().entity, copy.id);
    QCOMPARE(plan.changes.first().fields.first().after.text(), u"Den/Top/Box A"_s);
    QVERIFY(!plan.changes.first().fields.first().after.isList());
}

void VocabularyEditTest::takesOut()
{
    WorkRecord record;
    record.work.fields = {{u"tags"_s, QStringList{u"todo"_s}}};
    TermPlan plan;
    addTermEdit(plan, record, {u"tags"_s, {u"todo"_s}, QString()}, FieldRegistry::builtin());
    QVERIFY(plan.changes.first().fields.first().after.isNull());
}

QTEST_GUILESS_MAIN(VocabularyEditTest)
#include "tst_vocabularyedit.moc"
