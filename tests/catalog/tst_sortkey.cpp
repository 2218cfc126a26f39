// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sortkey.h"
#include "generators.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

/// Order of titles and names, and the folded text that search and matching use.
class TestSortKey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysOrderLikePeopleDo();
    void keysIgnoreCaseAndStayShort();
    void articles_data();
    void articles();
    void personNames_data();
    void personNames();
    void folding_data();
    void folding();
    void foldingTwiceIsFoldingOnce();
};

void TestSortKey::keysOrderLikePeopleDo()
{
    const QStringList expected{u"2 Fast 2 Furious"_s, u"9 Songs"_s,  u"10 Things"_s, u"300"_s,     u"Alien"_s,
                               u"Alien 2"_s,          u"Alien 10"_s, u"Äon Flux"_s,  u"Éclipse"_s, u"Étoile"_s,
                               u"New York"_s,         u"Newark"_s,   u"Zodiac"_s,    u"Дюна"_s,    u"指輪物語"_s};
    QStringList sorted = expected;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const QString &left, const QString &right) { return sortKey(left) < sortKey(right); });
    QCOMPARE(sorted, expected);
}

void TestSortKey::keysIgnoreCaseAndStayShort()
{
    QCOMPARE(sortKey(u"DUNE"_s), sortKey(u"dune"_s));
    QVERIFY(sortKey(u"007"_s) == sortKey(u"7"_s));
    QCOMPARE(sortKey(QString()).size(), 0);
    QCOMPARE(sortKey(QString(100'000, u'x')).size(), 24);
    QVERIFY(sortKey(u"Dune"_s).size() <= 24);
    QVERIFY(sortKeyVersion().startsWith(u"icu-"));
}

void TestSortKey::articles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");
    QTest::newRow("en") << u"The Matrix"_s << u"en"_s << u"Matrix"_s;
    QTest::newRow("no language is English") << u"A Clockwork Orange"_s << QString() << u"Clockwork Orange"_s;
    QTest::newRow("Die Hard") << u"Die Hard"_s << u"en"_s << u"Die Hard"_s;
    QTest::newRow("Die Verwandlung") << u"Die Verwandlung"_s << u"de"_s << u"Verwandlung"_s;
    QTest::newRow("region") << u"Das Boot"_s << u"de-AT"_s << u"Boot"_s;
    QTest::newRow("elision") << u"L'Étranger"_s << u"fr"_s << u"Étranger"_s;
    QTest::newRow("typographic elision") << u"L’Avventura"_s << u"it"_s << u"Avventura"_s;
    QTest::newRow("part of a word") << u"Theory of Everything"_s << u"en"_s << u"Theory of Everything"_s;
    QTest::newRow("nothing left") << u"The"_s << u"en"_s << u"The"_s;
    QTest::newRow("nothing but blanks left") << u"The  "_s << u"en"_s << u"The  "_s;
    QTest::newRow("unknown language") << u"The Matrix"_s << u"ja"_s << u"The Matrix"_s;
    QTest::newRow("Spanish") << u"El laberinto del fauno"_s << u"es"_s << u"laberinto del fauno"_s;
}

void TestSortKey::articles()
{
    QFETCH(const QString, title);
    QFETCH(const QString, language);
    QFETCH(const QString, expected);
    QCOMPARE(titleWithoutArticle(title, language), expected);
}

void TestSortKey::personNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two words") << u"Frank Herbert"_s << u"Herbert, Frank"_s;
    QTest::newRow("initials") << u"J. R. R. Tolkien"_s << u"Tolkien, J. R. R."_s;
    QTest::newRow("particle") << u"Ursula K. Le Guin"_s << u"Le Guin, Ursula K."_s;
    QTest::newRow("two particles") << u"Ludwig Mies van der Rohe"_s << u"van der Rohe, Ludwig Mies"_s;
    QTest::newRow("suffix") << u"Walter M. Miller Jr."_s << u"Miller, Walter M., Jr."_s;
    QTest::newRow("turned already") << u"Herbert, Frank"_s << u"Herbert, Frank"_s;
    QTest::newRow("one word") << u"Homer"_s << u"Homer"_s;
    QTest::newRow("Japanese") << u"村上 春樹"_s << u"村上 春樹"_s;
    QTest::newRow("Cyrillic") << u"Лев Толстой"_s << u"Лев Толстой"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestSortKey::personNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    QCOMPARE(personSortName(name), expected);
}

void TestSortKey::folding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("accents") << u"Les Misérables"_s << u"les miserables"_s;
    QTest::newRow("punctuation") << u"  Spider-Man: Homecoming!  "_s << u"spider man homecoming"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("strokes") << u"Łódź Ørsted Ærø"_s << u"lodz orsted aero"_s;
    QTest::newRow("full width") << u"ＡＢＣ１２"_s << u"abc12"_s;
    QTest::newRow("ligature") << u"ﬁlm"_s << u"film"_s;
    QTest::newRow("Japanese stays") << u"ガンダム"_s << u"ガンダム"_s;
    QTest::newRow("Korean stays") << u"기생충"_s << u"기생충"_s;
    QTest::newRow("Cyrillic") << u"Дюна"_s << u"дюна"_s;
    QTest::newRow("Hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("apostrophe") << u"L’Étranger"_s << u"l etranger"_s;
    QTest::newRow("only signs") << u"!?…"_s << QString();
}

void TestSortKey::folding()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(foldText(text), expected);
}

void TestSortKey::foldingTwiceIsFoldingOnce()
{
    QVERIFY(rc::check("folding is idempotent", [] {
        const QString folded = foldText(*generators::text());
        RC_ASSERT(foldText(folded) == folded);
        RC_ASSERT(folded.trimmed() == folded);
    }));
}

QTEST_APPLESS_MAIN(TestSortKey)
#include "tst_sortkey.moc"
