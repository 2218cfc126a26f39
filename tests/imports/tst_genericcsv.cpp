// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/genericcsv.h"
#include "readitems.h"

#include <QTest>

using namespace collectz;
using namespace collectz::imports;
using namespace Qt::StringLiterals;
using catalog::Kind;

class GenericCsvTest : public QObject
{
    Q_OBJECT

private:
    ScratchFiles m_files;

private Q_SLOTS:
    void readsTheSample()
    {
        ReadOptions options;
        options.dayFirst = true;
        const Reading reading = readPath(samplePath(u"generic.csv"_s), options);
        QVERIFY2(!reading.error, qPrintable(reading.error ? reading.error->message : QString()));
        QCOMPARE(reading.format, u"generic_csv"_s);
        QCOMPARE(reading.items.size(), 7);

        const QJsonObject film = reading.json(0);
        QCOMPARE(film.value(u"row"_s).toInt(), 2);
        QCOMPARE(film.value(u"type"_s).toString(), u"movie"_s);
        QCOMPARE(film.value(u"title"_s).toString(), u"Пепел и алмаз"_s);
        QCOMPARE(film.value(u"year"_s).toInt(), 1958);
        QCOMPARE(film.value(u"creators"_s).toArray(), QJsonArray{u"Andrzej Wajda"_s});
        QCOMPARE(film.value(u"ids"_s).toObject().value(u"ean"_s).toString(), u"4012020026010"_s);
        QCOMPARE(film.value(u"rating"_s).toArray(), (QJsonArray{8, 10}));
        QCOMPARE(film.value(u"dates"_s).toObject().value(u"acquired"_s).toString(), u"2019-05-17"_s);
        QCOMPARE(film.value(u"price"_s).toObject(), (QJsonObject{{u"amount"_s, 12.99}, {u"currency"_s, u"EUR"_s}}));
        QCOMPARE(film.value(u"location"_s).toString(), u"Living room/Shelf 2"_s);
        QCOMPARE(film.value(u"genres"_s).toArray(), (QJsonArray{u"Drama"_s, u"War"_s}));
        QCOMPARE(film.value(u"owned"_s).toBool(), true);
        QCOMPARE(reading.items[0].source.value(u"Shelf colour"_s).toString(), u"red"_s);

        const QJsonObject book = reading.json(1);
        QCOMPARE(book.value(u"ids"_s).toObject(),
                 (QJsonObject{{u"isbn10"_s, u"8845210669"_s}, {u"isbn13"_s, u"9788845210662"_s}}));
        QCOMPARE(book.value(u"dates"_s).toObject().value(u"acquired"_s).toString(), u"1999-05"_s);
        QCOMPARE(book.value(u"signed"_s).toObject().value(u"by"_s).toArray(), QJsonArray{u"Umberto Eco"_s});
        QCOMPARE(reading.items[2].kind, Kind::BoardGame);
        QVERIFY(!reading.items[2].owned);
    }

    void reportsWhatItDoesNotUnderstand()
    {
        const Reading reading = readPath(samplePath(u"generic.csv"_s));
        const SourceItem unknown = reading.items[3];
        QVERIFY(unknown.isRejected());
        QVERIFY(!unknown.kind);
        QCOMPARE(unknown.problems[0].code, u"type_unknown"_s);
        QCOMPARE(unknown.problems[0].row, 5);
        QCOMPARE(unknown.problems[0].column, 1);

        const SourceItem ruined = reading.items[4];
        QCOMPARE(ruined.problems[0].code, u"identifier_ruined"_s);
        QVERIFY(ruined.identifiers.isEmpty());
        QVERIFY(!ruined.isRejected());

        QCOMPARE(reading.items[5].problems[0].code, u"leading_zero_restored"_s);
        QCOMPARE(reading.json(5).value(u"ids"_s).toObject().value(u"isbn10"_s).toString(), u"0441013597"_s);

        const SourceItem wrong = reading.items[6];
        QCOMPARE(wrong.problems[0].code, u"isbn_check_digit"_s);
        QCOMPARE(wrong.problems[0].columnName, u"ISBN"_s);
        QCOMPARE(wrong.identifiers[0].valid, false);
        QCOMPARE(wrong.problems[1].code, u"date_unreadable"_s);
        QVERIFY(!wrong.fields.contains(u"acquired"_s));
        QVERIFY(reading.json(6).value(u"ids"_s).toObject().isEmpty());
    }

    void followsAMapping()
    {
        ReadOptions options;
        options.defaultKind = Kind::Book;
        options.mapping = {{u"Naslov"_s, u"title"_s},
                           {u"Pisac"_s, u"creators"_s},
                           {u"Šifra"_s, u"identifier:isbn"_s},
                           {u"Year"_s, QString()}};
        const Reading reading = m_files.read(
            u"mapped.csv"_s, "Naslov,Pisac,Šifra,Year\nNa Drini ćuprija,Ivo Andrić,9788652116799,1945\n", options);
        QVERIFY(!reading.error);
        QCOMPARE(reading.items.size(), 1);
        QCOMPARE(reading.items[0].title(), u"Na Drini ćuprija"_s);
        QCOMPARE(reading.items[0].fields.value(u"authors"_s).list(), QStringList{u"Ivo Andrić"_s});
        QCOMPARE(reading.items[0].identifiers.size(), 1);
        QVERIFY(!reading.items[0].fields.contains(u"year"_s));
        QCOMPARE(reading.items[0].source.value(u"Year"_s).toString(), u"1945"_s);
    }

    void proposesAMapping()
    {
        const FormatRegistry registry;
        const Result<SourceFile> source = openSource(samplePath(u"generic.csv"_s));
        QVERIFY(source.has_value());
        const Result<SourceDescription> description = registry.find(u"generic_csv"_s)->describe(*source, {});
        QVERIFY(description.has_value());
        QCOMPARE(description->delimiter, QChar(u';'));
        QCOMPARE(description->encoding, u"UTF-8"_s);
        QCOMPARE(description->sample.size(), 5);
        QHash<QString, QString> targets;
        for (const ColumnMapping &mapping : description->mapping)
            targets.insert(mapping.header, mapping.field);
        QCOMPARE(targets.value(u"Type"_s), u"type"_s);
        QCOMPARE(targets.value(u"Barcode"_s), u"identifier:barcode"_s);
        QCOMPARE(targets.value(u"Date acquired"_s), u"acquired"_s);
        QCOMPARE(targets.value(u"Shelf colour"_s), QString());
    }

    void needsATitleAndAType()
    {
        QCOMPARE(m_files.read(u"a.csv"_s, "colour,year\nred,1999\n").error->code, u"table_without_title"_s);
        const Reading untyped = m_files.read(u"b.csv"_s, "title,year\nSolaris,1961\n");
        QCOMPARE(untyped.codes(), QStringList{u"type_missing"_s});
        QVERIFY(!untyped.items[0].isRejected());
        QVERIFY(!untyped.items[0].kind);
        QCOMPARE(untyped.json(0).value(u"type"_s), QJsonValue(QJsonValue::Null));
        const Reading untitled = m_files.read(u"c.csv"_s, "type,title,year\nbook,,1961\n");
        QCOMPARE(untitled.codes(), QStringList{u"title_missing"_s});
    }

    void tellsBooksAndGamesByTheirColumns()
    {
        const Reading books = m_files.read(u"d.csv"_s, "title,author,isbn\nSolaris,Stanisław Lem,9780156027601\n");
        QCOMPARE(books.codes().join(u' '), QString());
        QCOMPARE(books.items[0].kind, Kind::Book);
        const Reading games = m_files.read(u"e.csv"_s, "title,platform\nIco,PS2\n");
        QCOMPARE(games.items[0].kind, Kind::Game);
        const Reading films = m_files.read(u"f.csv"_s, "title,director\nRan,Akira Kurosawa\n");
        QCOMPARE(films.codes().join(u' '), u"type_missing"_s);
    }

    void cutsLists()
    {
        const Reading reading =
            m_files.read(u"lists.csv"_s,
                         "type,title,cast,directors,genres,isbn\nmovie,The Matrix,\"Keanu Reeves, Carrie-Anne Moss\","
                         "\"Lana Wachowski; Lilly Wachowski\",\"Action, Science Fiction\",\n"
                         "book,Dune,,,,9780441013593;0441013597\n");
        QCOMPARE(reading.codes().join(u' '), QString());
        const SourceItem film = reading.items[0];
        QCOMPARE(film.fields.value(u"cast"_s).list().size(), 2);
        QCOMPARE(film.fields.value(u"directors"_s).list().size(), 2);
        QCOMPARE(film.fields.value(u"genres"_s).list(), (QStringList{u"Action"_s, u"Science Fiction"_s}));
        QCOMPARE(reading.items[1].identifiers.size(), 1);
    }

    void reportsDamageOfTheHeader()
    {
        ReadOptions options;
        options.encoding = u"UTF-8"_s;
        const Reading reading = m_files.read(u"header.csv"_s, "type,title,sch\xF6n\nbook,Kim,ja\n", options);
        QCOMPARE(reading.items[0].problems.value(0).row, 1);
        QCOMPARE(reading.items[0].problems.value(0).column, 3);
        QVERIFY(!reading.items[0].isRejected());
    }

    void readsTwoTablesInOneFile()
    {
        const Reading reading = m_files.read(
            u"two.csv"_s,
            "type,title,year,director\nmovie,Ran,1985,Akira Kurosawa\n\ntype,title,author,isbn,pages\nbook,Kokoro,"
            "Natsume Soseki,9780895267153,248\n");
        QCOMPARE(reading.codes().join(u' '), QString());
        QCOMPARE(reading.items.size(), 2);
        QCOMPARE(reading.items[0].fields.value(u"directors"_s).text(), u"Akira Kurosawa"_s);
        QCOMPARE(reading.items[1].fields.value(u"authors"_s).text(), u"Natsume Soseki"_s);
        QCOMPARE(reading.items[1].fields.value(u"pages"_s).text(), u"248"_s);
    }

    void ownsOnlyWhatIsOwned_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<bool>("owned");
        QTest::newRow("wished for") << QByteArray("wishlist,,1") << false;
        QTest::newRow("to be read") << QByteArray("to_read,,") << false;
        QTest::newRow("to be read from the own shelf") << QByteArray("to_read,owned,1") << true;
        QTest::newRow("owned before") << QByteArray(",previously_owned,") << false;
        QTest::newRow("ordered") << QByteArray(",ordered,1") << false;
        QTest::newRow("lent") << QByteArray("read,lent,1") << true;
        QTest::newRow("none left") << QByteArray("read,,0") << false;
        QTest::newRow("nothing said") << QByteArray("read,,") << true;
    }

    void ownsOnlyWhatIsOwned()
    {
        QFETCH(const QByteArray, cells);
        QFETCH(const bool, owned);
        const Reading reading =
            m_files.read(u"owned.csv"_s, "type,title,status,ownership,quantity\nbook,Kim," + cells + "\n");
        QCOMPARE(reading.codes().join(u' '), QString());
        QCOMPARE(reading.items[0].owned, owned);
    }

    void templatesReadBack_data()
    {
        QTest::addColumn<Kind>("kind");
        for (const Kind kind : catalog::allKinds())
            QTest::newRow(qPrintable(catalog::kindWord(kind))) << kind;
    }

    void templatesReadBack()
    {
        QFETCH(const Kind, kind);
        const Reading reading = m_files.read(u"template.csv"_s, csvTemplate(kind));
        QVERIFY(!reading.error);
        QCOMPARE(reading.format, u"generic_csv"_s);
        QCOMPARE(reading.items.size(), 1);
        QCOMPARE(reading.codes().join(u' '), QString());
        QCOMPARE(reading.items[0].kind, kind);
        QCOMPARE(reading.items[0].fields.value(u"price"_s).text(), u"1299 EUR"_s);
        const QStringList headers = QString::fromUtf8(csvTemplate(kind)).section(u'\n', 0, 0).split(u',');
        const FormatRegistry registry;
        const Result<SourceFile> source = openSource(m_files.path(u"template.csv"_s));
        const Result<SourceDescription> description = registry.find(u"generic_csv"_s)->describe(*source, {});
        for (const ColumnMapping &mapping : description->mapping)
            QVERIFY2(!mapping.field.isEmpty(), qPrintable(mapping.header));
        QCOMPARE(description->mapping.size(), headers.size());
    }

    void stopsWhenAsked()
    {
        const Result<SourceFile> source =
            openSource(m_files.write(u"stop.csv"_s, "type,title\nbook,A\nbook,B\nbook,C\n"));
        const FormatRegistry registry;
        const FormatReader *reader = registry.find(u"generic_csv"_s);
        int seen = 0;
        const Result<void> enough = reader->read(
            *source, {}, [&seen](SourceItem &&) { return ++seen < 2; }, CancelToken());
        QVERIFY(enough.has_value());
        QCOMPARE(seen, 2);
        const CancelToken cancel;
        const Result<void> cancelled = reader->read(
            *source, {},
            [&cancel](SourceItem &&) {
                cancel.cancel();
                return true;
            },
            cancel);
        QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(GenericCsvTest)
#include "tst_genericcsv.moc"
