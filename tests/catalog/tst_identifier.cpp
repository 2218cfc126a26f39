// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/identifier.h"

#include <QTest>

using namespace Qt::StringLiterals;
using collectz::catalog::Identifier;

class IdentifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void recognises_data();
    void recognises();
    void findsEquivalents_data();
    void findsEquivalents();
    void textSurvivesARoundTrip();
    void isbn10ComesBackFromIsbn13();
};

void IdentifierTest::parses_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("text");

    QTest::newRow("ISBN-13") << u"isbn13"_s << u"978-0-441-01359-3"_s << u"isbn:9780441013593"_s;
    QTest::newRow("ISBN-10 becomes 13") << u"isbn10"_s << u"0441013597"_s << u"isbn:9780441013593"_s;
    QTest::newRow("ISBN-10 with X") << u"isbn"_s << u"080442957X"_s << u"isbn:9780804429573"_s;
    QTest::newRow("spreadsheet wrapper") << u"isbn"_s << u"=\"0441013597\""_s << u"isbn:9780441013593"_s;
    QTest::newRow("lost leading zero") << u"isbn"_s << u"441013597"_s << u"isbn:9780441013593"_s;
    QTest::newRow("scientific notation is kept, marked") << u"isbn"_s << u"9.78044E+12"_s << u"isbn:!9.78044E+12"_s;
    QTest::newRow("bad check digit is kept, marked") << u"isbn"_s << u"9780441013594"_s << u"isbn:!9780441013594"_s;
    QTest::newRow("film code in an ISBN column") << u"isbn"_s << u"5051892002318"_s << u"gtin:05051892002318"_s;
    QTest::newRow("UPC-A") << u"upc"_s << u"883929246748"_s << u"gtin:00883929246748"_s;
    QTest::newRow("UPC-A without its zero") << u"upc"_s << u"75678265327"_s << u"gtin:00075678265327"_s;
    QTest::newRow("EAN-8") << u"ean"_s << u"96385074"_s << u"gtin:00000096385074"_s;
    QTest::newRow("comic with five digits behind")
        << u"upc"_s << u"75960604716100111"_s << u"gtin:00759606047161+00111"_s;
    QTest::newRow("bad barcode") << u"ean"_s << u"1234567890123"_s << u"gtin:!1234567890123"_s;
    QTest::newRow("ISSN") << u"issn"_s << u"03178471"_s << u"issn:0317-8471"_s;
    QTest::newRow("ASIN in a link") << u"asin"_s << u"https://www.amazon.com/dp/b00005jm5e/ref=x"_s
                                    << u"asin:B00005JM5E"_s;
    QTest::newRow("no ASIN in a link of words")
        << u"asin"_s << u"https://x/Collection"_s << u"asin:!https://x/Collection"_s;
    QTest::newRow("IMDb link") << u"imdb"_s << u"https://www.imdb.com/title/tt0083658/"_s << u"imdb:tt0083658"_s;
    QTest::newRow("IMDb number") << u"imdb"_s << u"83658"_s << u"imdb:tt0083658"_s;
    QTest::newRow("TMDB link") << u"tmdb"_s << u"https://www.themoviedb.org/movie/78-blade-runner"_s
                               << u"tmdb_movie:78"_s;
    QTest::newRow("a mark is not part of the value") << u"own"_s << u"!2h"_s << u"own:2h"_s;
    QTest::newRow("wrapped twice") << u"own"_s << u"=\"=\"\"a\"\"\""_s << u"own:a"_s;
    QTest::newRow("cut before a blank") << u"own"_s << u"%1 b"_s.arg(QString(199, u'a'))
                                        << u"own:%1"_s.arg(QString(199, u'a'));
    QTest::newRow("unknown scheme is kept") << u"shelfmark"_s << u" AB 12 "_s << u"shelfmark:AB 12"_s;
}

void IdentifierTest::parses()
{
    QFETCH(QString, scheme);
    QFETCH(QString, raw);
    const auto identifier = Identifier::parse(scheme, raw);
    QVERIFY(identifier);
    QTEST(identifier->text(), "text");
    QCOMPARE(Identifier::fromText(identifier->text()), identifier);
    QCOMPARE(Identifier::parse(identifier->scheme, identifier->value), identifier);
}

void IdentifierTest::recognises_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("text");

    QTest::newRow("ISBN-13") << u"9780441013593"_s << u"isbn:9780441013593"_s;
    QTest::newRow("ISBN-10") << u"0-441-01359-7"_s << u"isbn:9780441013593"_s;
    QTest::newRow("ISBN-13 with price") << u"978044101359351299"_s << u"isbn:9780441013593"_s;
    QTest::newRow("UPC") << u"883929246748"_s << u"gtin:00883929246748"_s;
    QTest::newRow("IMDb") << u"tt0083658"_s << u"imdb:tt0083658"_s;
    QTest::newRow("ISSN") << u"0317-8471"_s << u"issn:0317-8471"_s;
    QTest::newRow("digits that check nowhere") << u"1234567890123"_s << u"gtin:!1234567890123"_s;
    QTest::newRow("anything else") << u"shelf 12"_s << u"other:shelf 12"_s;
}

void IdentifierTest::recognises()
{
    QFETCH(QString, raw);
    const auto identifier = Identifier::recognise(raw);
    QVERIFY(identifier);
    QTEST(identifier->text(), "text");
}

void IdentifierTest::findsEquivalents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("keys");

    QTest::newRow("ISBN") << u"isbn:9780441013593"_s << QStringList{u"isbn:9780441013593"_s, u"gtin:09780441013593"_s};
    QTest::newRow("GTIN of a book") << u"gtin:09780441013593"_s
                                    << QStringList{u"gtin:09780441013593"_s, u"isbn:9780441013593"_s};
    QTest::newRow("an issue is not its series")
        << u"gtin:00759606047161+00111"_s << QStringList{u"gtin:00759606047161+00111"_s};
    QTest::newRow("invalid ones match nothing") << u"isbn:!9.78044E+12"_s << QStringList();
}

void IdentifierTest::findsEquivalents()
{
    QFETCH(QString, text);
    const auto identifier = Identifier::fromText(text);
    QVERIFY(identifier);
    QTEST(identifier->equivalents(), "keys");
}

void IdentifierTest::textSurvivesARoundTrip()
{
    for (const QString &text : {u"isbn:9780441013593"_s, u"isbn:!9.78044E+12"_s, u"other:a:b:c"_s}) {
        const auto identifier = Identifier::fromText(text);
        QVERIFY(identifier);
        QCOMPARE(identifier->text(), text);
    }
    QVERIFY(!Identifier::fromText(u"no scheme"));
    QVERIFY(!Identifier::fromText(u"isbn:"));
    QVERIFY(!Identifier::parse(u"isbn"_s, u"  "_s));
}

void IdentifierTest::isbn10ComesBackFromIsbn13()
{
    QCOMPARE(collectz::catalog::isbn10From13(u"9780804429573"_s), u"080442957X"_s);
    QCOMPARE(collectz::catalog::isbn10From13(u"9791034304028"_s), QString());
}

QTEST_GUILESS_MAIN(IdentifierTest)
#include "tst_identifier.moc"
