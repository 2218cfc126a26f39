// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/csv/csvtable.h"
#include "imports/limits.h"
#include "readitems.h"

#include <QStringEncoder>
#include <QTest>

using namespace collectz;
using namespace collectz::imports;
using namespace Qt::StringLiterals;

namespace {

struct Table
{
    QStringList headers;
    QList<TableRow> rows;
    std::optional<Error> error;

    [[nodiscard]] QStringList codes() const
    {
        QStringList codes;
        for (const TableRow &row : rows) {
            for (const SourceProblem &problem : row.problems)
                codes << problem.code;
        }
        return codes;
    }
};

ReadOptions inEncoding(const QString &name)
{
    ReadOptions options;
    options.encoding = name;
    return options;
}

ReadOptions cutAt(QChar delimiter)
{
    ReadOptions options;
    options.delimiter = delimiter;
    return options;
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

} // namespace

class CsvLayerTest : public QObject
{
    Q_OBJECT

private:
    ScratchFiles m_files;

    Table parse(const QByteArray &bytes, const ReadOptions &options = {})
    {
        Table table;
        const Result<SourceFile> source = openSource(m_files.write(u"table.csv"_s, bytes));
        if (!source) {
            table.error = source.error();
            return table;
        }
        const Result<std::unique_ptr<CsvTable>> opened = CsvTable::open(*source, options, {});
        if (!opened) {
            table.error = opened.error();
            return table;
        }
        table.headers = (*opened)->headers();
        TableRow row;
        for (;;) {
            const Result<bool> more = (*opened)->next(row);
            if (!more)
                table.error = more.error();
            if (!more || !*more)
                return table;
            table.rows << row;
        }
    }

private Q_SLOTS:
    void readsQuotesNewlinesAndPlaces()
    {
        const Table table = parse("Title,Notes\r\n\"Say \"\"hi\"\"\",\"one\r\ntwo\"\r\n\r\nLast,x\r\n");
        QCOMPARE(table.headers, (QStringList{u"Title"_s, u"Notes"_s}));
        QCOMPARE(table.rows.size(), 2);
        QCOMPARE(table.rows[0].cells, (QStringList{u"Say \"hi\""_s, u"one\r\ntwo"_s}));
        QCOMPARE(table.rows[0].line, 2);
        QCOMPARE(table.rows[1].line, 5);
        QCOMPARE(table.rows[1].number, 2);
        QCOMPARE(table.codes().join(u' '), QString());
    }

    void sniffsDelimiters_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("comma") << QByteArray("title,year\nA; B,1990\n");
        QTest::newRow("semicolon") << QByteArray("title;year\n\"A; B\";1990\n");
        QTest::newRow("tab") << QByteArray("title\tyear\nA; B\t1990\n");
        QTest::newRow("bar") << QByteArray("title|year\nA; B|1990\n");
        QTest::newRow("told by the file") << QByteArray("sep=;\ntitle;year\n\"A; B\";1990\n");
        QTest::newRow("old Mac line ends") << QByteArray("title,year\rA; B,1990\r");
    }

    void sniffsDelimiters()
    {
        QFETCH(const QByteArray, bytes);
        const Table table = parse(bytes);
        QCOMPARE(table.headers, (QStringList{u"title"_s, u"year"_s}));
        QCOMPARE(table.rows.size(), 1);
        QCOMPARE(table.rows[0].cells, (QStringList{u"A; B"_s, u"1990"_s}));
    }

    void readsEncodings_data()
    {
        const QString text = u"title,year\nПикник на обочине,1972\n銀河鉄道の夜,1934\n😀,2020\n"_s;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("second");
        QTest::newRow("UTF-8") << text.toUtf8() << u"Пикник на обочине"_s;
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8() << u"Пикник на обочине"_s;
        QTest::newRow("UTF-16LE") << utf16(text, QStringConverter::Utf16LE) << u"Пикник на обочине"_s;
        QTest::newRow("UTF-16BE") << utf16(text, QStringConverter::Utf16BE) << u"Пикник на обочине"_s;
        QTest::newRow("windows-1252") << QByteArray("title,year\nAm\xE9lie \x96 caf\xE9,2001\nx,1\ny,2\n")
                                      << u"Amélie – café"_s;
    }

    void readsEncodings()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, second);
        const Table table = parse(bytes);
        QVERIFY(!table.error);
        QCOMPARE(table.headers, (QStringList{u"title"_s, u"year"_s}));
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows[0].cells[0], second);
        QCOMPARE(table.codes().join(u' '), QString());
    }

    void sniffsBeyondTheHead()
    {
        QByteArray bytes = "title,year\n";
        while (bytes.size() < 3 * limits::headBytes)
            bytes += "Plain,1999\n";
        bytes += "Caf\xE9,2000\n";
        const Table table = parse(bytes);
        QCOMPARE(table.rows.constLast().cells[0], u"Café"_s);
        QCOMPARE(table.codes().join(u' '), QString());
    }

    void reportsBytesOutsideOfTheEncoding()
    {
        const Table table = parse("title,notes\nМир,caf\xE9\nÜber,\xC3\xA9\xFF\n", inEncoding(u"UTF-8"_s));
        QCOMPARE(table.codes(), (QStringList{u"bytes_not_utf8"_s, u"bytes_not_utf8"_s}));
        const SourceProblem problem = table.rows[0].problems[0];
        QCOMPARE(problem.row, 2);
        QCOMPARE(problem.column, 2);
        QCOMPARE(problem.columnName, u"notes"_s);
        QVERIFY(!problem.rejectsRow);
        QVERIFY(problem.message.contains(u"0xE9"_s));
        QCOMPARE(table.rows[0].cells[1], u"café"_s);
        QCOMPARE(table.rows[1].cells[1], u"éÿ"_s);
    }

    void reportsUndefinedBytesAndLoneSurrogates()
    {
        const Table narrow = parse("title,notes\nA,x\x81y\n", inEncoding(u"windows-1252"_s));
        QCOMPARE(narrow.codes(), (QStringList{u"bytes_not_in_encoding"_s}));
        QCOMPARE(narrow.rows[0].cells[1], u"x\\x81y"_s);

        QByteArray wide = utf16(u"title,notes\nA,x"_s, QStringConverter::Utf16LE);
        wide += QByteArray("\x3D\xD8y\0\n\0", 6);
        const Table lone = parse(wide);
        QCOMPARE(lone.codes(), (QStringList{u"bytes_not_in_encoding"_s}));
        QCOMPARE(lone.rows[0].cells[1], u"x\\ud83dy"_s);
    }

    void reportsNulCharacters()
    {
        const Table table = parse(QByteArray("title,notes\nA\0B,x\n", 18));
        QCOMPARE(table.codes(), (QStringList{u"nul_character"_s}));
        QCOMPARE(table.rows[0].cells[0], u"AB"_s);
    }

    void goesOnAfterAnUnclosedQuote()
    {
        const Table table = parse("title,year\nFirst,1\n\"Second,2\nThird,3\nFourth,4\n");
        QCOMPARE(table.rows.size(), 4);
        QCOMPARE(table.rows[0].cells[0], u"First"_s);
        QVERIFY(table.rows[1].isRejected);
        QCOMPARE(table.codes(), (QStringList{u"quote_unclosed"_s}));
        QCOMPARE(table.rows[1].line, 3);
        QCOMPARE(table.rows[2].cells, (QStringList{u"Third"_s, u"3"_s}));
        QCOMPARE(table.rows[3].line, 5);
    }

    void goesOnAfterAStrayQuoteThatFindsAPartner()
    {
        const Table table = parse("title,year,notes\nFirst,1,a\n\"Second,2,b\nThird,3,c\nFourth,4,\"d\"\nFifth,5,e\n");
        QCOMPARE(table.codes(), (QStringList{u"quote_stray"_s}));
        QCOMPARE(table.rows.size(), 5);
        QVERIFY(table.rows[1].isRejected);
        QCOMPARE(table.rows[2].cells[0], u"Third"_s);
        QCOMPARE(table.rows[3].cells[2], u"d"_s);
        QCOMPARE(table.rows[4].line, 6);
    }

    void keepsRowsAroundAnOversizedCell()
    {
        const QByteArray bytes =
            "title,year\nFirst,1\n\"" + QByteArray(limits::fieldBytes + 70'000, 'x') + "\",2\nThird,3\n";
        const Table table = parse(bytes);
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.codes(), (QStringList{u"field_too_large"_s}));
        QVERIFY(table.rows[1].isRejected);
        QCOMPARE(table.rows[2].cells, (QStringList{u"Third"_s, u"3"_s}));
        QCOMPARE(table.rows[2].line, 4);
    }

    void refusesTooManyColumns()
    {
        const Table table = parse("title,year\nFirst,1\n" + QByteArray(limits::columns, ',') + "x\nThird,3\n");
        QCOMPARE(table.codes(), (QStringList{u"too_many_columns"_s}));
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows[2].cells[0], u"Third"_s);
    }

    void reportsRaggedRows()
    {
        const Table table = parse("title,year,notes\nA\nB,1,n,extra\nC,2,n,,,\n");
        QCOMPARE(table.codes(), (QStringList{u"row_too_short"_s, u"row_too_long"_s}));
        QCOMPARE(rowJson(table.headers, table.rows[1].cells).value(u"column 4"_s).toString(), u"extra"_s);
        QVERIFY(!table.rows[0].isRejected);
    }

    void skipsRepeatedHeaders()
    {
        const Table table = parse("title,year\nA,1\ntitle,year\nB,2\n");
        QCOMPARE(table.rows.size(), 2);
        QCOMPARE(table.rows[1].cells[0], u"B"_s);
        QCOMPARE(table.rows[1].line, 4);
    }

    void giveUpOnHopelessDamageWithinLimits()
    {
        QByteArray bytes = "title,year\n";
        for (int row = 0; row < 2 * limits::damagedRows; ++row)
            bytes += "\"open\"x,1\n";
        const Table table = parse(bytes);
        QVERIFY(table.error);
        QCOMPARE(table.error->code, u"table_too_damaged"_s);
        QVERIFY(table.error->row > 1);
    }

    void readsOtherEncodingsWhenNamed()
    {
        const Table russian = parse("title,year\n\xCC\xE0\xF1\xF2\xE5\xF0,1967\n", inEncoding(u"cp1251"_s));
        QCOMPARE(russian.rows.value(0).cells.value(0), u"Мастер"_s);
        const Table japanese = parse("title,year\n\x8E\x77\x97\xD6\x95\xA8\x8C\xEA,1954\n", inEncoding(u"Shift_JIS"_s));
        QCOMPARE(japanese.rows.value(0).cells.value(0), u"指輪物語"_s);
        QCOMPARE(japanese.codes().join(u' '), QString());
        QCOMPARE(parse("title\n", inEncoding(u"UTF-32"_s)).error->code, u"encoding_unknown"_s);
        QCOMPARE(parse("title\n", inEncoding(u"IBM037"_s)).error->code, u"encoding_unknown"_s);
    }

    void namesThePlaceOfWhatANamedEncodingHasNot()
    {
        // A lead byte without its second half, in the second column of the third line.
        const Table table = parse("title,notes\nA,\x83\x41\nB,x\x81\xFF\n", inEncoding(u"Shift_JIS"_s));
        QCOMPARE(table.rows.value(0).cells.value(1), u"ア"_s);
        const QList<SourceProblem> problems = table.rows.value(1).problems;
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].code, u"bytes_not_in_encoding"_s);
        QCOMPARE(problems[0].row, 3);
        QCOMPARE(problems[0].column, 2);
        QVERIFY2(problems[0].message.contains(u"Shift_JIS"_s), qPrintable(problems[0].message));
        QVERIFY(!table.rows.value(1).cells.value(1).contains(QChar::ReplacementCharacter));
    }

    void cutsNoCharacterInLongLines()
    {
        QByteArray cell;
        for (int i = 0; i < 50'000; ++i)
            cell += "\x8E\x77"; // 指
        const Table table = parse("title\nx" + cell + "\n", inEncoding(u"Shift_JIS"_s));
        QCOMPARE(table.codes().join(u' '), QString());
        QCOMPARE(table.rows.value(0).cells.value(0), u'x' + QString(50'000, u'指'));
    }

    void recognisesOtherScripts()
    {
        QByteArray bytes = "title,notes\n";
        const QString text =
            u"Мастер и Маргарита, роман о том, как однажды весною в Москве на Патриарших прудах появился дьявол"_s;
        for (int i = 0; i < 20; ++i) {
            bytes += "x,\"";
            for (const QChar character : text)
                bytes += character.unicode() < 0x80 ? character.toLatin1()
                                                    : static_cast<char>(0xC0 + character.unicode() - 0x410);
            bytes += "\"\n";
        }
        const Table table = parse(bytes);
        QCOMPARE(table.rows.value(3).cells.value(1), text);
        // What reads well as windows-1252 stays that.
        const Table french =
            parse("title\nL'\xE9t\xE9 meurtrier\nLa f\xEAte \xE0 l'op\xE9ra\n\x8Cuvres compl\xE8tes\n");
        QCOMPARE(french.rows.value(2).cells.value(0), u"Œuvres complètes"_s);
    }

    void refusesBadChoices()
    {
        QCOMPARE(parse("title,year\n", inEncoding(u"klingon"_s)).error->code, u"encoding_unknown"_s);
        QCOMPARE(parse("title,year\n", cutAt(u'"')).error->code, u"delimiter_unusable"_s);
        QCOMPARE(parse(QByteArray("\xFF\xFE\0\0t\0\0\0", 8)).error->code, u"encoding_unsupported"_s);
        QCOMPARE(parse("\n\n \n").error->code, u"table_without_header"_s);
    }
};

QTEST_GUILESS_MAIN(CsvLayerTest)
#include "tst_csvlayer.moc"
