// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/identifierrepair.h"
#include "imports/text/plaintext.h"
#include "readitems.h"

#include <QTest>

using namespace collectz;
using namespace collectz::imports;
using namespace Qt::StringLiterals;

class TextLayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTextOfHtml_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u" 5 > 3, nothing more "_s << u"5 > 3, nothing more"_s;
        QTest::newRow("breaks") << u"one<br>two<br/><br />three"_s << u"one\ntwo\n\nthree"_s;
        QTest::newRow("paragraphs") << u"<p>one</p><p class=\"x\">two</p>"_s << u"one\n\ntwo"_s;
        QTest::newRow("entities") << u"Tom &amp; J&eacute;r&#244;me &#x1F600; &nope; &"_s
                                  << u"Tom & Jérôme 😀 &nope; &"_s;
        QTest::newRow("no tag") << u"a < b and c > d"_s << u"a < b and c > d"_s;
        QTest::newRow("escaped markup stays text") << u"&lt;script&gt;"_s << u"<script>"_s;
        QTest::newRow("a surrogate as a number") << u"&#xD800;"_s << u"&#xD800;"_s;
    }

    void makesTextOfHtml()
    {
        QFETCH(const QString, html);
        QFETCH(const QString, text);
        QCOMPARE(plainTextOfHtml(html), text);
    }

    void makesTextOfRtf_data()
    {
        QTest::addColumn<QString>("rtf");
        QTest::addColumn<QString>("text");
        QTest::newRow("no RTF") << u"{ braces }"_s << u"{ braces }"_s;
        QTest::newRow("styles") << u"{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}\\f0\\fs24 One \\b two\\b0 .\\par Three}"_s
                                << u"One two.\nThree"_s;
        QTest::newRow("escapes") << u"{\\rtf1 caf\\'e9 \\{x\\} \\\\ \\~}"_s << u"café {x} \\"_s;
        QTest::newRow("characters") << u"{\\rtf1\\uc1\\u1052?\\u1080?\\u1088? \\uc0\\u26085 \\u-10179\\u-8704 }"_s
                                    << u"Мир 日😀"_s;
        QTest::newRow("hidden groups") << u"{\\rtf1{\\*\\generator x;}{\\info secret}seen}"_s << u"seen"_s;
        QTest::newRow("unbalanced") << u"{\\rtf1 }}}}text{{{"_s << u"text"_s;
        QTest::newRow("ends in a control word") << u"{\\rtf1 x\\"_s << u"x"_s;
    }

    void makesTextOfRtf()
    {
        QFETCH(const QString, rtf);
        QFETCH(const QString, text);
        QCOMPARE(plainTextOfRtf(rtf), text);
    }

    void cutsLists()
    {
        QCOMPARE(splitList(u" a, b ,,a; c"_s, u",;"), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(splitList(u""_s, u","), QStringList());
    }

    void repairsIdentifiers_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("identifier");
        QTest::addColumn<QString>("code");
        QTest::newRow("sound") << u"isbn"_s << u"978-0-441-01359-3"_s << u"isbn:9780441013593"_s << QString();
        QTest::newRow("guarded") << u"isbn"_s << u"=\"0441013597\""_s << u"isbn:9780441013593"_s << QString();
        QTest::newRow("X") << u"isbn"_s << u"080442957x"_s << u"isbn:9780804429573"_s << QString();
        QTest::newRow("lost zero") << u"isbn"_s << u"441013597"_s << u"isbn:9780441013593"_s
                                   << u"leading_zero_restored"_s;
        QTest::newRow("lost zero of a UPC")
            << u"upc"_s << u"31398140306"_s << u"gtin:00031398140306"_s << u"leading_zero_restored"_s;
        QTest::newRow("a decimal number") << u"ean"_s << u"9780441013593.0"_s << u"gtin:09780441013593"_s << QString();
        QTest::newRow("scientific") << u"isbn"_s << u"9.78044E+12"_s << QString() << u"identifier_ruined"_s;
        QTest::newRow("scientific, German") << u"ean"_s << u"9,78044E+12"_s << QString() << u"identifier_ruined"_s;
        QTest::newRow("wrong digit") << u"isbn"_s << u"9780441013594"_s << u"isbn:!9780441013594"_s
                                     << u"isbn_check_digit"_s;
        QTest::newRow("rounded") << u"ean"_s << u"9780441000000"_s << u"gtin:!9780441000000"_s
                                 << u"barcode_check_digit"_s;
        QTest::newRow("no link") << u"imdb"_s << u"nothing"_s << u"imdb:!nothing"_s << u"identifier_malformed"_s;
        QTest::newRow("empty") << u"isbn"_s << u"  "_s << QString() << QString();
    }

    void repairsIdentifiers()
    {
        QFETCH(const QString, scheme);
        QFETCH(const QString, raw);
        QFETCH(const QString, identifier);
        QFETCH(const QString, code);
        const RepairedIdentifier repaired = repairIdentifier(scheme, raw);
        QCOMPARE(repaired.identifier ? repaired.identifier->text() : QString(), identifier);
        QCOMPARE(repaired.code, code);
        QCOMPARE(repaired.message.isEmpty(), code.isEmpty());
    }

    void showsIdentifiersAsOthersKnowThem()
    {
        SourceItem item;
        item.kind = catalog::Kind::ComicIssue;
        item.line = 7;
        for (const QString &text : {u"gtin:00709853012283+05411"_s, u"tmdb_movie:603"_s, u"isbn:9791034304721"_s,
                                    u"imdb:tt0133093"_s, u"imdb:tt0133094"_s, u"gtin:!123"_s})
            item.identifiers << *catalog::Identifier::fromText(text);
        const QJsonObject ids = toJson(item).value(u"ids"_s).toObject();
        QCOMPARE(ids.value(u"upc"_s).toString(), u"709853012283"_s);
        QCOMPARE(ids.value(u"ean"_s).toString(), u"0709853012283"_s);
        QCOMPARE(ids.value(u"supplement"_s).toString(), u"05411"_s);
        QCOMPARE(ids.value(u"tmdb"_s).toString(), u"603"_s);
        QCOMPARE(ids.value(u"isbn13"_s).toString(), u"9791034304721"_s);
        QVERIFY(!ids.contains(u"isbn10"_s));
        QCOMPARE(ids.value(u"imdb"_s).toArray(), (QJsonArray{u"tt0133093"_s, u"tt0133094"_s}));
        QCOMPARE(toJson(item).value(u"unsound_ids"_s).toObject().value(u"gtin"_s).toString(), u"123"_s);
        QCOMPARE(toJson(item).value(u"row"_s).toInt(), 7);
        item.fields.insert(u"price"_s, catalog::FieldValue(u"299 USD"_s));
        QCOMPARE(toJson(item).value(u"price"_s).toObject().value(u"amount"_s).toDouble(), 2.99);
    }
};

QTEST_GUILESS_MAIN(TextLayerTest)
#include "tst_textlayer.moc"
