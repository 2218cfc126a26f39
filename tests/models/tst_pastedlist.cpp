// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pastedlist.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz {

/// Lines as people copy them from mails, shops and scanners become rows for the import.
class PastedListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesBecomeRows_data();
    void linesBecomeRows();
    void tablesStayAsTheyAre();
    void emptyAndEndlessTextsAreRefused();
};

void PastedListTest::linesBecomeRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("row");
    QTest::newRow("title") << u"Dune"_s << u"Dune,,,"_s;
    QTest::newRow("title and year") << u"  Dune (1965) "_s << u"Dune,1965,,"_s;
    QTest::newRow("isbn 13") << u"978-0-441-01359-3"_s << u"ISBN 9780441013593,,9780441013593,"_s;
    QTest::newRow("isbn 10") << u"0441013597"_s << u"ISBN 0441013597,,0441013597,"_s;
    QTest::newRow("isbn 10 with x") << u"0-8044-2957-X"_s << u"ISBN 080442957X,,080442957X,"_s;
    QTest::newRow("isbn first") << u"9780441013593 Dune"_s << u"Dune,,9780441013593,"_s;
    QTest::newRow("isbn last") << u"Dune, 9780441013593"_s << u"Dune,,9780441013593,"_s;
    QTest::newRow("isbn and year") << u"Dune (1965) 9780441013593"_s << u"Dune,1965,9780441013593,"_s;
    QTest::newRow("barcode") << u"Kind of Blue 5099749522329"_s << u"Kind of Blue,,,5099749522329"_s;
    QTest::newRow("wrong check digit") << u"9780441013594"_s << u"9780441013594,,,"_s;
    QTest::newRow("number in a title") << u"2001: A Space Odyssey (1968)"_s << u"2001: A Space Odyssey,1968,,"_s;
    QTest::newRow("years in a title") << u"1939 1940 1941 A Diary"_s << u"1939 1940 1941 A Diary,,,"_s;
    QTest::newRow("bullet") << u"- Emma"_s << u"Emma,,,"_s;
    QTest::newRow("numbered") << u"12. Emma"_s << u"Emma,,,"_s;
    QTest::newRow("comma and quote") << u"Dr. Strangelove, or: \"How I\""_s
                                     << u"\"Dr. Strangelove, or: \"\"How I\"\"\",,,"_s;
    QTest::newRow("other script") << u"千と千尋の神隠し (2001)"_s << u"千と千尋の神隠し,2001,,"_s;
}

void PastedListTest::linesBecomeRows()
{
    QFETCH(QString, text);
    QFETCH(QString, row);
    const Result<QByteArray> table = models::tableOfPastedText(u"\n"_s + text + u"\r\n\n"_s);
    QVERIFY(table.has_value());
    QCOMPARE(QString::fromUtf8(*table), u"Title,Year,ISBN,Barcode\r\n"_s + row + u"\r\n"_s);
}

void PastedListTest::tablesStayAsTheyAre()
{
    const QString text = u"Title\tYear\nDune\t1965\n"_s;
    QCOMPARE(models::tableOfPastedText(text).value(), text.toUtf8());
}

void PastedListTest::emptyAndEndlessTextsAreRefused()
{
    QCOMPARE(models::tableOfPastedText(u" \n "_s).error().code, u"nothing_pasted"_s);
    QCOMPARE(models::tableOfPastedText(QString(models::longestPastedText + 1, u'x')).error().code,
             u"pasted_too_much"_s);
}

} // namespace collectz

QTEST_GUILESS_MAIN(collectz::PastedListTest)

#include "tst_pastedlist.moc"
