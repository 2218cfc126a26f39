// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/changeset.h"
#include "catalog/importstore.h"
#include "catalog/jsonreader.h"
#include "tests/catalog/generators.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

/// Reading stored JSON without a tree.
class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTexts_data();
    void readsTexts();
    void readsNumbers_data();
    void readsNumbers();
    void passesOverOtherTypes();
    void passesOverWhatIsNotAsked();
    void refusesBadText_data();
    void refusesBadText();
    void readsUpToTheDeepest();
    void dropsBrokenChanges();
    void agreesWithADocument();
};

void TestJsonReader::readsTexts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray(R"("Dune")") << u"Dune"_s;
    QTest::newRow("empty") << QByteArray(R"("")") << QString();
    QTest::newRow("blanks around") << QByteArray(" \t\r\n\"Dune\" \n") << u"Dune"_s;
    QTest::newRow("not ASCII") << QByteArray("\"Amélie 東京\"") << u"Amélie 東京"_s;
    QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("escape between letters") << QByteArray(R"("one \"two\" é three")") << u"one \"two\" é three"_s;
    QTest::newRow("code point") << QByteArray(R"("\u00e9\u00C9")") << u"éÉ"_s;
    QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00")") << u"\U0001F600"_s;
    QTest::newRow("zero") << QByteArray(R"("a\u0000b")") << QString::fromLatin1("a\0b", 3);
}

void TestJsonReader::readsTexts()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, text);
    JsonReader reader(json);
    QCOMPARE(reader.text(), text);
    QVERIFY(reader.isWhole());
}

void TestJsonReader::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("number");
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("negative") << QByteArray("-17") << qint64(-17);
    QTest::newRow("largest") << QByteArray("9223372036854775807") << std::numeric_limits<qint64>::max();
    QTest::newRow("too large") << QByteArray("9223372036854775808") << qint64(5);
    QTest::newRow("fraction") << QByteArray("1.5") << qint64(5);
    QTest::newRow("exponent") << QByteArray("1e3") << qint64(5);
    QTest::newRow("text") << QByteArray(R"("7")") << qint64(5);
    QTest::newRow("word") << QByteArray("true") << qint64(5);
}

void TestJsonReader::readsNumbers()
{
    QFETCH(const QByteArray, json);
    QFETCH(const qint64, number);
    JsonReader reader(json);
    QCOMPARE(reader.integer(5), number);
    QVERIFY(reader.isWhole());
}

void TestJsonReader::passesOverOtherTypes()
{
    for (const char *json : {"7", "null", "[1,2]", R"({"a":"b"})", "true"}) {
        JsonReader reader{QByteArrayView(json)};
        QCOMPARE(reader.text(), QString());
        QVERIFY2(reader.isWhole(), json);
    }
    JsonReader noFlag("[]");
    QVERIFY(!noFlag.boolean());
    QVERIFY(noFlag.isWhole());
    JsonReader numbers("[1,\"two\",null]");
    QCOMPARE(numbers.fieldValue(), FieldValue(QStringList{QString(), u"two"_s, QString()}));
    JsonReader noObject("[7]");
    noObject.members([](const QString &) { QFAIL("no member is there"); });
    QVERIFY(noObject.isWhole());
}

void TestJsonReader::passesOverWhatIsNotAsked()
{
    JsonReader reader(R"({"x":{"y":[1,{"z":null}]},"wanted":"yes","w":-1.5e+3,"v":[ ],"u":{ },"t":false})");
    QString wanted;
    QStringList keys;
    reader.members([&](const QString &key) {
        keys << key;
        if (key == u"wanted")
            wanted = reader.text();
    });
    QVERIFY(reader.isWhole());
    QCOMPARE(wanted, u"yes"_s);
    QCOMPARE(keys, (QStringList{u"x"_s, u"wanted"_s, u"w"_s, u"v"_s, u"u"_s, u"t"_s}));
}

void TestJsonReader::refusesBadText_data()
{
    QTest::addColumn<QByteArray>("json");
    const QList<QByteArray> bad{"",
                                " ",
                                "{",
                                "[",
                                "}",
                                "[1",
                                "[1,",
                                "[1,]",
                                "[,1]",
                                "[1 2]",
                                R"({"a")",
                                R"({"a":)",
                                R"({"a":})",
                                R"({"a":1,})",
                                R"({,"a":1})",
                                R"({a:1})",
                                R"({"a" 1})",
                                R"({"a":1 "b":2})",
                                R"(["a)",
                                R"(["a\)",
                                R"(["\x"])",
                                R"(["\u12"])",
                                R"(["\u12g4"])",
                                "[\"a\nb\"]",
                                "[\"a\\n\nb\"]",
                                QByteArray("[\"a\0b\"]", 7),
                                "[\"\xff\"]",
                                "[\"\xc3\"]",
                                "[\"\\n\xed\xa0\x80\"]",
                                "[tru]",
                                "[True]",
                                "[nul",
                                "[01]",
                                "[-]",
                                "[+1]",
                                "[1.]",
                                "[.5]",
                                "[1e]",
                                "[1]]",
                                "[1] 2",
                                "{} {}",
                                "no json"};
    for (const QByteArray &json : bad)
        QTest::newRow(json.toPercentEncoding(" ,:[]{}").constData()) << json;
}

void TestJsonReader::refusesBadText()
{
    QFETCH(const QByteArray, json);
    JsonReader reader(json);
    reader.skip();
    QVERIFY(!reader.isWhole());
}

void TestJsonReader::readsUpToTheDeepest()
{
    const auto isWhole = [](int depth) {
        const QByteArray json = QByteArray(depth, '[') + QByteArray(depth, ']');
        JsonReader reader(json);
        reader.skip();
        return reader.isWhole();
    };
    QVERIFY(isWhole(64));
    QVERIFY(!isWhole(65));
    QVERIFY(!isWhole(1'000'000));
}

void TestJsonReader::dropsBrokenChanges()
{
    const QByteArray good =
        R"([{"e":"6f9619ff-8b86-d011-b42d-00c04fc964ff","l":1,"k":2,"f":[{"k":"title","a":"Dune"}]}])";
    QCOMPARE(entityChangesFromJson(good).size(), 1);
    QCOMPARE(entityChangesFromJson(good).constFirst().fields.constFirst().after, FieldValue(u"Dune"_s));
    for (qsizetype length = 0; length < good.size(); ++length) {
        QVERIFY(entityChangesFromJson(good.left(length)).isEmpty());
        QVERIFY(fieldChangesFromJson(good.left(length)).isEmpty());
        QVERIFY(fieldsFromJson(good.left(length)).isEmpty());
    }
}

void TestJsonReader::agreesWithADocument()
{
    QVERIFY(rc::check("damaged JSON is read as a document reads it, or refused", [] {
        QMap<QString, FieldValue> fields;
        const auto keys = *rc::gen::container<std::vector<QString>>(generators::text());
        for (const QString &key : keys)
            if (const FieldValue value = *generators::value(); !value.isNull())
                fields.insert(key, value);
        QByteArray json = fieldsToJson(fields);
        const int damages = *rc::gen::inRange(0, 3);
        for (int damage = 0; damage < damages; ++damage) {
            const auto place = *rc::gen::inRange<qsizetype>(0, json.size());
            json[place] = *rc::gen::elementOf(std::string("\"\\{}[],:u0tn \n\x80\xc3"));
        }
        JsonReader reader(json);
        reader.skip();
        const bool isWhole = reader.isWhole();
        RC_CLASSIFY(isWhole);
        if (!isWhole) {
            RC_ASSERT(damages > 0);
            RC_ASSERT(fieldsFromJson(json).isEmpty());
            return;
        }
        QJsonParseError problem;
        const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
        RC_ASSERT(problem.error == QJsonParseError::NoError);
        const QMap<QString, FieldValue> read = fieldsFromJson(json);
        for (auto field = read.cbegin(); field != read.cend(); ++field)
            RC_ASSERT(FieldValue::fromJson(object.value(field.key())) == field.value());
    }));
}

QTEST_APPLESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
