// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/fieldregistry.h"
#include "catalog/termnames.h"
#include "generators.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

/// What becomes of typed and imported texts, and how canonical values look to people.
class TestNormalise final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void values_data();
    void values();
    void refusals_data();
    void refusals();
    void listsSplitAndStayUnique();
    void canonicalStaysCanonical();
    void listTextComesBack();
    void shows_data();
    void shows();
    void tooLongIsRefused();
    void severalForOneAreRefused();
};

namespace {

const FieldRegistry &registry()
{
    return FieldRegistry::builtin();
}

} // namespace

void TestNormalise::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
}

void TestNormalise::values_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &key, const QString &text, const QString &expected) {
        QTest::newRow(qPrintable(key + u" "_s + text)) << key << text << expected;
    };
    row(u"title"_s, u"  Dune\r\nMessiah\t "_s, u"Dune Messiah"_s);
    row(u"title"_s, u"   "_s, QString());
    row(u"description"_s, u" one\r\ntwo "_s, u"one\ntwo"_s);
    row(u"year"_s, u"1965"_s, u"1965"_s);
    row(u"year"_s, u"-750"_s, u"-750"_s);
    row(u"pages"_s, u"412 pages"_s, u"412"_s);
    row(u"pages"_s, u"1,412 p."_s, u"1412"_s);
    row(u"pages"_s, u"0412.0"_s, u"412"_s);
    row(u"compilation"_s, u"Yes"_s, u"true"_s);
    row(u"compilation"_s, u"0"_s, u"false"_s);
    row(u"release_date"_s, u"May 17, 1999"_s, u"1999-05-17"_s);
    row(u"price"_s, u"12.99"_s, u"1299 USD"_s);
    row(u"price"_s, u"15 EUR"_s, u"1500 EUR"_s);
    row(u"rating"_s, u"8"_s, u"8/10"_s);
    row(u"rating"_s, u"4,50 / 5"_s, u"4.5/5"_s);
    row(u"rating"_s, u"★★★★☆"_s, u"4/5"_s);
    row(u"rating"_s, u"★★★"_s, u"3/5"_s);
    row(u"rating"_s, u"85%"_s, u"85/100"_s);
    row(u"runtime"_s, u"97 min"_s, u"97"_s);
    row(u"runtime"_s, u"1h 37m"_s, u"97"_s);
    row(u"runtime"_s, u"1:37:40"_s, u"98"_s);
    row(u"runtime"_s, u"PT2H"_s, u"120"_s);
    row(u"status"_s, u"Did Not Finish"_s, u"abandoned"_s);
    row(u"status"_s, u"to-read"_s, u"to_read"_s);
    row(u"status"_s, u"currently-reading"_s, u"reading"_s);
    row(u"status"_s, u"Watched"_s, u"watched"_s);
    row(u"ownership"_s, u"In Collection"_s, u"owned"_s);
    row(u"kind"_s, u"TV Show"_s, u"tv_series"_s);
    row(u"format"_s, u"blu ray disc"_s, u"Blu-ray"_s);
    row(u"format"_s, u"Steelbook"_s, u"Steelbook"_s);
    row(u"platform"_s, u"ps4"_s, u"PlayStation 4"_s);
    row(u"language"_s, u"English"_s, u"en"_s);
    row(u"language"_s, u"ger"_s, u"de"_s);
    row(u"language"_s, u"Deutsch"_s, u"de"_s);
    row(u"language"_s, u"pt_BR"_s, u"pt-BR"_s);
    row(u"language"_s, u"Klingon, old"_s, u"Klingon, old"_s);
    row(u"location"_s, u" Living  room / Shelf 2 /Box A/"_s, u"Living room/Shelf 2/Box A"_s);
    row(u"signed_by"_s, u"Kyle MacLachlan (Paul Atreides)"_s, u"Kyle MacLachlan\u001fPaul Atreides"_s);
    row(u"signed_by"_s, u"Sting (Feyd) ( )"_s, u"Sting (Feyd) ( )"_s);
    row(u"edition_identifiers"_s, u"0-441-01359-7"_s, u"isbn:9780441013593"_s);
    row(u"edition_identifiers"_s, u"isbn:9.78044E+12"_s, u"isbn:!9.78044E+12"_s);
    row(u"identifiers"_s, u"imdb:tt0087182"_s, u"imdb:tt0087182"_s);
    row(u"urls"_s, u"www.example.org/a;b"_s, u"https://www.example.org/a;b"_s);
}

void TestNormalise::values()
{
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const FieldDefinition *field = registry().find(key);
    QVERIFY(field);
    const Result<FieldValue> value = registry().normalise(*field, FieldValue(text));
    QVERIFY2(value.has_value(), value ? "" : qPrintable(value.error().message));
    QCOMPARE(value->text(), expected);
    QCOMPARE(value->isList(), field->list && !expected.isEmpty());
    if (field->type != FieldType::Money)
        QCOMPARE(registry().normalise(*field, *value).value(), *value);
}

void TestNormalise::refusals_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &key, const QString &text, const QString &code) {
        QTest::newRow(qPrintable(key + u" "_s + text)) << key << text << code;
    };
    row(u"pages"_s, u"many"_s, u"number_unreadable"_s);
    row(u"pages"_s, u"3.5"_s, u"number_unreadable"_s);
    row(u"pages"_s, u"12 monkeys"_s, u"number_unreadable"_s);
    row(u"pages"_s, u"99999999999999999999"_s, u"number_unreadable"_s);
    row(u"pages"_s, u"-1"_s, u"number_out_of_range"_s);
    row(u"year"_s, u"20655"_s, u"number_out_of_range"_s);
    row(u"compilation"_s, u"maybe"_s, u"boolean_unreadable"_s);
    row(u"release_date"_s, u"31 February 1999"_s, u"date_unreadable"_s);
    row(u"price"_s, u"cheap"_s, u"money_unreadable"_s);
    row(u"rating"_s, u"11/10"_s, u"rating_unreadable"_s);
    row(u"rating"_s, u"11"_s, u"rating_unreadable"_s);
    row(u"rating"_s, u"5/0"_s, u"rating_unreadable"_s);
    row(u"runtime"_s, u"long"_s, u"duration_unreadable"_s);
    row(u"runtime"_s, u"-5"_s, u"duration_unreadable"_s);
    row(u"status"_s, u"eaten"_s, u"choice_unknown"_s);
    row(u"urls"_s, u"javascript:alert(1)"_s, u"url_unreadable"_s);
    row(u"cover"_s, u"/etc/passwd"_s, u"image_unreadable"_s);
}

void TestNormalise::refusals()
{
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    const Result<FieldValue> value = registry().normalise(*registry().find(key), FieldValue(text));
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().kind, ErrorKind::Invalid);
    QCOMPARE(value.error().code, code);
    QVERIFY(value.error().message.contains(text));
}

void TestNormalise::listsSplitAndStayUnique()
{
    const FieldDefinition &genres = *registry().find(u"genres"_s);
    const QStringList expected{u"Science Fiction"_s, u"Epic"_s};
    for (const FieldValue &raw : {FieldValue(u"Science  Fiction; Epic;;Epic "_s), FieldValue(u"Science Fiction|Epic"_s),
                                  FieldValue(QStringList{u"Science Fiction"_s, u" "_s, u"Epic"_s}),
                                  FieldValue(uR"(["Science Fiction","Epic"])"_s)})
        QCOMPARE(registry().normalise(genres, raw).value(), FieldValue(expected));
    QCOMPARE(registry().normalise(genres, FieldValue(u"[REC]"_s)).value(), FieldValue(QStringList{u"[REC]"_s}));
    QVERIFY(registry().normalise(genres, FieldValue(u" ; ; "_s)).value().isNull());

    const FieldValue links(QStringList{u"https://example.org/a;b"_s, u"https://example.org/c"_s});
    QCOMPARE(registry().normalise(*registry().find(u"urls"_s), FieldValue(links.list().join(u"; "_s))).value(), links);
}

void TestNormalise::canonicalStaysCanonical()
{
    QVERIFY(rc::check("normalising twice is normalising once", [] {
        const qsizetype index = *rc::gen::inRange<qsizetype>(0, registry().all().size());
        const FieldDefinition &field = registry().all().at(index);
        RC_PRE(field.type != FieldType::Money);
        const Result<FieldValue> once = registry().normalise(field, *generators::value());
        RC_PRE(once.has_value());
        RC_ASSERT(registry().normalise(field, *once).value() == *once);
    }));
}

void TestNormalise::listTextComesBack()
{
    QVERIFY(rc::check("a list written as one text reads back", [] {
        const FieldDefinition &field = *registry().find(*rc::gen::element(u"genres"_s, u"cast"_s, u"tracks"_s));
        const Result<FieldValue> list = registry().normalise(field, *generators::value());
        RC_ASSERT(list.has_value());
        RC_ASSERT(registry().normalise(field, FieldValue(FieldRegistry::listText(*list))).value() == *list);
    }));
    QCOMPARE(FieldRegistry::listText(FieldValue(QStringList{u"Kyle MacLachlan\u001fPaul"_s, u"Sting"_s})),
             u"Kyle MacLachlan (Paul); Sting"_s);
}

void TestNormalise::shows_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QString>("expected");
    QTest::newRow("year") << u"release_date"_s << u"1999"_s << u"1999"_s;
    QTest::newRow("month") << u"release_date"_s << u"1999-05"_s << u"May 1999"_s;
    QTest::newRow("day") << u"release_date"_s << u"1999-05-17"_s << u"17 May 1999"_s;
    QTest::newRow("money") << u"price"_s << u"129900 USD"_s << u"$1,299.00"_s;
    QTest::newRow("duration") << u"runtime"_s << u"97"_s << u"1 h 37 min"_s;
    QTest::newRow("short") << u"runtime"_s << u"45"_s << u"45 min"_s;
    QTest::newRow("choice") << u"ownership"_s << u"previously_owned"_s << u"Previously owned"_s;
    QTest::newRow("language") << u"language"_s << u"de"_s << u"German"_s;
    QTest::newRow("place") << u"location"_s << u"Room/Shelf"_s << u"Room › Shelf"_s;
    QTest::newRow("credit") << u"cast"_s << u"Sting\u001fFeyd"_s << u"Sting (Feyd)"_s;
    QTest::newRow("barcode") << u"edition_identifiers"_s << u"gtin:00012345678905"_s << u"Barcode 012345678905"_s;
}

void TestNormalise::shows()
{
    QFETCH(const QString, key);
    QFETCH(const QString, canonical);
    QFETCH(const QString, expected);
    QCOMPARE(registry().display(*registry().find(key), FieldValue(canonical)), expected);
}

void TestNormalise::tooLongIsRefused()
{
    const Result<FieldValue> value =
        registry().normalise(*registry().find(u"title"_s), FieldValue(QString(1024 * 1024 + 1, u'x')));
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().kind, ErrorKind::Limit);
}

void TestNormalise::severalForOneAreRefused()
{
    const FieldDefinition &title = *registry().find(u"title"_s);
    QVERIFY(!registry().normalise(title, FieldValue(QStringList{u"a"_s, u"b"_s})).has_value());
    QCOMPARE(registry().normalise(title, FieldValue(QStringList{u"a"_s})).value(), FieldValue(u"a"_s));
}

QTEST_APPLESS_MAIN(TestNormalise)
#include "tst_normalise.moc"
