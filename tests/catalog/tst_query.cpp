// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/query.h"
#include "records.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

/// The query language: what matches, what is refused, what completes, and that its text comes back.
class TestQuery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void matches_data();
    void matches();
    void refusals_data();
    void refusals();
    void longTextsAreRefused();
    void typingNeverFlickers();
    void textComesBack_data();
    void textComesBack();
    void anyTextIsTakenOrRefused();
    void trashIsAskedFor();
    void completes_data();
    void completes();
};

namespace {

const FieldRegistry &registry()
{
    return FieldRegistry::builtin();
}

/// On 20 November 2026: Dune was added on that day, Die Verwandlung in October, Die Hard in 2025; the first two were changed
/// the day before.
QueryTimes timesOf(QChar initial)
{
    const QString added = initial == u'd'   ? u"2026-11-20T08:00:00.000Z"_s
                          : initial == u'v' ? u"2026-10-02T08:00:00.000Z"_s
                                            : u"2025-03-04T23:59:59.999Z"_s;
    return {added, initial == u'h' ? added : u"2026-11-19T18:00:00.000Z"_s,
            QDateTime(QDate(2026, 11, 20), QTime(16, 0), Qt::UTC)};
}

/// Initials of the matching works: d(une), v(erwandlung), h(ard).
QString matching(const QString &text)
{
    const Result<Query> query = parseQuery(text, registry());
    if (!query)
        return u"error: "_s + query.error().message;
    QString found;
    for (const auto &[initial, record] : {std::pair(u'd', records::dune()), std::pair(u'v', records::verwandlung()),
                                          std::pair(u'h', records::dieHard())})
        if (matchesQuery(record, *query, registry(), timesOf(initial)))
            found += initial;
    return found;
}

} // namespace

void TestQuery::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=3000");
}

void TestQuery::matches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &query, const QString &expected) {
        QTest::newRow(qPrintable(query)) << query << expected;
    };
    row(QString(), u"dvh"_s);
    row(u"dun"_s, u"d"_s);
    row(u"DUNE herb"_s, u"d"_s);
    row(u"une"_s, QString());
    row(u"*une*"_s, u"d"_s);
    row(u"\"die verw\""_s, u"v"_s);
    row(u"\"verwandlung die\""_s, QString());
    row(u"die -hard"_s, u"v"_s);
    row(u"9780441013593"_s, u"d"_s);
    row(u"0441013597"_s, u"d"_s);
    row(u"isbn:0441013597"_s, u"d"_s);
    row(u"id:024543003830"_s, u"h"_s);
    row(u"id:tt0095016"_s, u"h"_s);
    row(u"year:1965"_s, u"d"_s);
    row(u"year:1910..1970"_s, u"dv"_s);
    row(u"year:>1965"_s, u"h"_s);
    row(u"year:>=1965"_s, u"dh"_s);
    row(u"year:..1915"_s, u"v"_s);
    row(u"decade:1980"_s, u"h"_s);
    row(u"kind:book"_s, u"dv"_s);
    row(u"type:film,comics"_s, u"h"_s);
    row(u"author:kafka"_s, u"v"_s);
    row(u"creators:mctiernan"_s, u"h"_s);
    row(u"people:rickman"_s, u"h"_s);
    row(u"genre:\"science fiction\",horror"_s, u"d"_s);
    row(u"genre:science"_s, u"d"_s);
    row(u"genre:=science"_s, QString());
    row(u"genre:=\"science fiction\""_s, u"d"_s);
    row(u"location:=\"Living room\""_s, u"dh"_s);
    row(u"location:=\"living room/shelf 2\""_s, u"d"_s);
    row(u"location:=\"Living room/Shelf 2\""_s, u"d"_s);
    row(u"location:=\"LIVING ROOM\""_s, u"dh"_s);
    row(u"location:=\"Living\""_s, QString());
    row(u"location:=\"Living room/Shelf\""_s, QString());
    row(u"added:2026-11"_s, u"d"_s);
    row(u"added:2026"_s, u"dv"_s);
    row(u"added:today"_s, u"d"_s);
    row(u"added:yesterday"_s, QString());
    row(u"added:7d"_s, u"d"_s);
    row(u"added:3m"_s, u"dv"_s);
    row(u"added:<3m"_s, u"h"_s);
    row(u"added:2025..2026-10"_s, u"vh"_s);
    row(u"added:5y..30d"_s, u"vh"_s);
    row(u"added:>2026-10"_s, u"d"_s);
    row(u"-added:24h"_s, u"vh"_s);
    row(u"changed:2w,2025"_s, u"dvh"_s);
    row(u"modified:2026-11-19T12:00:00Z..2026-11-20"_s, u"dv"_s);
    row(u"completed:10y"_s, u"d"_s);
    row(u"price:>12.00USD"_s, u"d"_s);
    row(u"price:..\"12.49 USD\""_s, QString());
    row(u"rating:>=90%"_s, u"d"_s);
    row(u"runtime:>2:00"_s, u"h"_s);
    row(u"completed:2019"_s, u"d"_s);
    row(u"completed:2019..2020"_s, u"d"_s);
    row(u"completed:>2019"_s, QString());
    row(u"status:read,wishlist"_s, u"dv"_s);
    row(u"is:owned"_s, u"dh"_s);
    row(u"is:wanted"_s, u"v"_s);
    row(u"is:lent"_s, u"h"_s);
    row(u"-is:lent"_s, u"dv"_s);
    row(u"is:signed"_s, u"d"_s);
    row(u"is:movie"_s, u"h"_s);
    row(u"is:read"_s, u"d"_s);
    row(u"has:identifier"_s, u"dh"_s);
    row(u"-has:series"_s, u"vh"_s);
    row(u"has:cover"_s, QString());
    row(u"copies:2"_s, u"d"_s);
    row(u"2001: a space odyssey"_s, QString());
}

void TestQuery::matches()
{
    QFETCH(const QString, query);
    QFETCH(const QString, expected);
    QCOMPARE(matching(query + u' '), expected);
}

void TestQuery::refusals_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("column");
    QTest::newRow("field") << u"dune yaer:1965"_s << u"Did you mean 'year'?"_s << 6;
    QTest::newRow("number") << u"pages:many "_s << u"Pages"_s << 1;
    QTest::newRow("bound") << u"year:1960..soon "_s << u"Year"_s << 1;
    QTest::newRow("is") << u"is:ownd "_s << u"is:owned"_s << 1;
    QTest::newRow("has") << u"x has:covr "_s << u"has:cover"_s << 3;
    QTest::newRow("time") << u"added:soon "_s << u"7d"_s << 1;
    QTest::newRow("choice") << u"status:eaten "_s << u"Status"_s << 1;
    QTest::newRow("kind") << u"kind:toy "_s << u"kind:toy"_s << 1;
}

void TestQuery::refusals()
{
    QFETCH(const QString, query);
    QFETCH(const QString, says);
    QFETCH(const int, column);
    const Result<Query> parsed = parseQuery(query, registry());
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().kind, ErrorKind::Usage);
    QVERIFY2(parsed.error().message.contains(says), qPrintable(parsed.error().message));
    QCOMPARE(parsed.error().column, column);
}

void TestQuery::longTextsAreRefused()
{
    const Result<Query> parsed = parseQuery(QString(longestQuery + 1, u'x'), registry());
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().code, u"query_too_long"_s);
    QVERIFY(parseQuery(QString(longestQuery, u'x'), registry()).has_value());
}

void TestQuery::typingNeverFlickers()
{
    const QString whole =
        uR"(dune year:1960..1970 added:7d..today genre:"science fiction" -is:lent has:cover status:read)"_s;
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        const QString typed = whole.left(length);
        // A field's name is not known before its colon is typed, so every beginning reads as something.
        QVERIFY2(parseQuery(typed, registry()).has_value(), qPrintable(typed));
    }
}

void TestQuery::textComesBack_data()
{
    QTest::addColumn<QString>("query");
    for (const QString &query : {u"dune herbert"_s,
                                 u"\"living room\" -*une*"_s,
                                 u"year:1960..1970"_s,
                                 u"year:>1960 pages:<=300"_s,
                                 u"year:..1915"_s,
                                 u"price:>12.50USD"_s,
                                 u"price:\"3 EUR\"..\"12.49 EUR\""_s,
                                 u"rating:>=4/5"_s,
                                 u"genre:\"science fiction\",horror -tags:=sf"_s,
                                 u"isbn:0441013597"_s,
                                 u"is:owned -is:trashed has:cover"_s,
                                 u"kind:movie,book"_s,
                                 u"completed:2019-05..2020"_s,
                                 u"location:=\"Living room/Shelf 2\""_s,
                                 u"title:\"a, b: c\""_s,
                                 u"title:\"1299 EUR\""_s,
                                 u"signed_on:<2020"_s,
                                 u"added:7d,2026-11"_s,
                                 u"-changed:>1y"_s,
                                 u"added:2026..today"_s,
                                 u"changed:\"2026-11-20T08:00:00.000Z\".."_s})
        QTest::newRow(qPrintable(query)) << query;
}

void TestQuery::textComesBack()
{
    QFETCH(const QString, query);
    const Result<Query> first = parseQuery(query + u' ', registry());
    QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().message));
    QVERIFY(!first->isEmpty());
    const Result<Query> second = parseQuery(first->text() + u' ', registry());
    QVERIFY2(second.has_value(), qPrintable(first->text()));
    QVERIFY2(*second == *first, qPrintable(first->text()));
}

void TestQuery::anyTextIsTakenOrRefused()
{
    QVERIFY(rc::check("what parses has a text that parses to the same", [] {
        static const QStringList pieces{
            u"dune"_s, u"year:"_s,  u"1965"_s, u".."_s,    u">"_s,     u"-"_s,     u"\""_s,     u"*"_s,      u" "_s,
            u","_s,    u"genre:"_s, u"is:"_s,  u"has:"_s,  u"lent"_s,  u"cover"_s, u"="_s,      u"title:"_s, u"é"_s,
            u"指輪"_s, u"price:"_s, u"5EUR"_s, u"kind:"_s, u"movie"_s, u"<="_s,    u"pages:"_s, u":"_s,      u"“"_s};
        QString text;
        const auto indexes =
            *rc::gen::container<std::vector<int>>(rc::gen::inRange<int>(0, static_cast<int>(pieces.size())));
        for (const int index : indexes)
            text += pieces.at(index);
        const Result<Query> query = parseQuery(text, registry());
        if (!query) {
            RC_ASSERT(query.error().kind == ErrorKind::Usage);
            return;
        }
        const Result<Query> again = parseQuery(query->text() + u' ', registry());
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == *query);
    }));
}

void TestQuery::trashIsAskedFor()
{
    WorkRecord trashed = records::dune();
    trashed.work.state = State::Trashed;
    QVERIFY(!matchesQuery(trashed, *parseQuery(u"dune"_s, registry()), registry()));
    QVERIFY(matchesQuery(trashed, *parseQuery(u"dune is:trashed "_s, registry()), registry()));
    QVERIFY(!matchesQuery(records::dune(), *parseQuery(u"is:trashed "_s, registry()), registry()));
    WorkRecord removed = records::dune();
    removed.work.state = State::Removed;
    QVERIFY(!matchesQuery(removed, *parseQuery(u"is:trashed "_s, registry()), registry()));
}

void TestQuery::completes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("offers");
    QTest::addColumn<QString>("vocabulary");
    QTest::addColumn<int>("from");
    QTest::newRow("field") << u"dune yea"_s << u"year:"_s << QString() << 5;
    QTest::newRow("negated") << u"-gen"_s << u"genres:"_s << QString() << 1;
    QTest::newRow("is") << u"is:le"_s << u"lent"_s << QString() << 3;
    QTest::newRow("kind") << u"kind:mo"_s << u"movie"_s << QString() << 5;
    QTest::newRow("choice") << u"status:wis"_s << u"wishlist"_s << QString() << 7;
    QTest::newRow("time") << u"added:tod"_s << u"today"_s << QString() << 6;
    QTest::newRow("term") << u"genre:sci"_s << QString() << u"genres"_s << 6;
    QTest::newRow("second term") << u"genre:horror,sci"_s << QString() << u"genres"_s << 13;
    QTest::newRow("person") << u"author:her"_s << QString() << u"people"_s << 7;
}

void TestQuery::completes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, offers);
    QFETCH(const QString, vocabulary);
    QFETCH(const int, from);
    const QueryCompletion completion = completeQuery(text, text.size(), registry());
    QVERIFY2(offers.isEmpty() ? completion.words.isEmpty() : completion.words.contains(offers),
             qPrintable(completion.words.join(u' ')));
    QCOMPARE(completion.vocabulary, vocabulary);
    QCOMPARE(completion.from, from);
    QCOMPARE(completion.length, text.size() - from);
}

QTEST_APPLESS_MAIN(TestQuery)
#include "tst_query.moc"
