// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/findreplace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

class FindReplaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void replacesText_data();
    void replacesText();
    void refusesBadRequests();
    void givesUpOnRunawayExpressions();
    void replacesInListsAndKeepsQualifiers();
    void refusesResultsThatDoNotFitTheField();
};

void FindReplaceTest::replacesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("after");
    QTest::newRow("plain, any case") << u"The DVD edition"_s << u"dvd"_s << u"Blu-ray"_s << QString()
                                     << u"The Blu-ray edition"_s;
    QTest::newRow("plain, match case") << u"The DVD edition"_s << u"dvd"_s << u"x"_s << u"case"_s
                                       << u"The DVD edition"_s;
    QTest::newRow("plain text is no expression")
        << u"What? (1999)"_s << u"? ("_s << u": ("_s << QString() << u"What: (1999)"_s;
    QTest::newRow("backslash is plain") << u"a\\1"_s << u"a"_s << u"\\1"_s << QString() << u"\\1\\1"_s;
    QTest::newRow("whole words") << u"art of Arthur"_s << u"art"_s << u"craft"_s << u"word"_s << u"craft of Arthur"_s;
    QTest::newRow("groups") << u"Herbert, Frank"_s << u"^(\\w+), (\\w+)$"_s << u"\\2 \\1"_s << u"regex"_s
                            << u"Frank Herbert"_s;
    QTest::newRow("whole match") << u"Dune"_s << u".+"_s << u"[\\0]"_s << u"regex"_s << u"[Dune]"_s;
    QTest::newRow("many matches") << u"a-b-c"_s << u"-"_s << u" "_s << QString() << u"a b c"_s;
    QTest::newRow("empty matches end") << u"ab"_s << u"x*"_s << u"-"_s << u"regex"_s << u"-a-b-"_s;
    QTest::newRow("other scripts") << u"ДЮНА"_s << u"дюна"_s << u"Dune"_s << QString() << u"Dune"_s;
}

void FindReplaceTest::replacesText()
{
    QFETCH(QString, text);
    QFETCH(QString, find);
    QFETCH(QString, replacement);
    QFETCH(QString, options);
    QFETCH(QString, after);
    FindReplace request{u"title"_s, find, replacement};
    request.regularExpression = options == u"regex"_s;
    request.caseSensitive = options == u"case"_s;
    request.wholeWords = options == u"word"_s;
    const Result<TextReplacer> replacer = TextReplacer::create(request);
    QVERIFY(replacer.has_value());
    const ReplacedText result = replacer->replaced(text);
    QCOMPARE(result.text, after);
    QCOMPARE(result.changed, after != text);
    QVERIFY(!result.gaveUp);
}

void FindReplaceTest::refusesBadRequests()
{
    const Result<TextReplacer> empty = TextReplacer::create({u"title"_s, QString(), u"x"_s});
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, u"nothing_to_find"_s);
    const Result<TextReplacer> malformed = TextReplacer::create({u"title"_s, u"(open"_s, QString(), true});
    QVERIFY(!malformed);
    QCOMPARE(malformed.error().code, u"expression_malformed"_s);
    QVERIFY(malformed.error().message.contains(u"character"_s));
    const Result<TextReplacer> longOne = TextReplacer::create({u"title"_s, QString(2000, u'a'), QString()});
    QVERIFY(!longOne);
    QCOMPARE(longOne.error().kind, ErrorKind::Limit);
}

void FindReplaceTest::givesUpOnRunawayExpressions()
{
    const Result<TextReplacer> replacer = TextReplacer::create({u"title"_s, u"(a+)+$"_s, u"x"_s, true});
    QVERIFY(replacer.has_value());
    const QString text = QString(200, u'a') + u'!';
    const ReplacedText result = replacer->replaced(text);
    QVERIFY(result.gaveUp);
    QVERIFY(!result.changed);
    QCOMPARE(result.text, text);
}

void FindReplaceTest::replacesInListsAndKeepsQualifiers()
{
    WorkRecord record;
    record.work.id = EntityId::create();
    record.work.kind = Kind::Movie;
    record.work.fields = {{u"title"_s, u"Dune"_s},
                          {u"cast"_s, QStringList{u"Kyle Mac Lachlan\u001fPaul"_s, u"Sting\u001fFeyd"_s}}};
    const FindReplace request{u"cast"_s, u"Mac Lachlan"_s, u"MacLachlan"_s};
    const Result<TextReplacer> replacer = TextReplacer::create(request);
    QVERIFY(replacer.has_value());
    ReplacePlan plan;
    addFindReplace(plan, record, request, *replacer, FieldRegistry::builtin(), 10);
    QCOMPARE(plan.worksChanged, 1);
    QCOMPARE(plan.preview.size(), 1);
    QCOMPARE(plan.preview.first().title, u"Dune"_s);
    QCOMPARE(plan.changes.first().fields.first().after.list(),
             (QStringList{u"Kyle MacLachlan\u001fPaul"_s, u"Sting\u001fFeyd"_s}));
}

void FindReplaceTest::refusesResultsThatDoNotFitTheField()
{
    WorkRecord record;
    record.work.id = EntityId::create();
    record.work.kind = Kind::Book;
    record.work.fields = {{u"title"_s, u"Dune"_s}, {u"year"_s, u"1965"_s}};
    const FindReplace request{u"year"_s, u"19"_s, u"soon "_s};
    const Result<TextReplacer> replacer = TextReplacer::create(request);
    QVERIFY(replacer.has_value());
    ReplacePlan plan;
    addFindReplace(plan, record, request, *replacer, FieldRegistry::builtin(), 10);
    QCOMPARE(plan.valuesRefused, 1);
    QVERIFY(plan.changes.isEmpty());
}

QTEST_GUILESS_MAIN(FindReplaceTest)
#include "tst_findreplace.moc"
