// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readitems.h"

#include <QTest>

#include <KZip>

using namespace collectz;
using namespace collectz::imports;
using namespace Qt::StringLiterals;
using catalog::Kind;

namespace {

QString id(const Reading &reading, qsizetype index, const QString &scheme)
{
    return reading.json(index).value(u"ids"_s).toObject().value(scheme).toString();
}

} // namespace

class DocumentFormatsTest : public QObject
{
    Q_OBJECT

private:
    ScratchFiles m_files;

    QString letterboxd()
    {
        const QString path = m_files.path(u"letterboxd.zip"_s);
        KZip zip(path);
        if (!zip.open(QIODevice::WriteOnly))
            return {};
        const QByteArray head = "Date,Name,Year,Letterboxd URI";
        zip.writeFile(u"watched.csv"_s, head + "\n2020-01-02,Solaris,1972,https://boxd.it/29D0\n"
                                               "2020-01-03,Суррогат,2000,https://boxd.it/aaaa\n");
        zip.writeFile(u"diary.csv"_s,
                      head + ",Rating,Rewatch,Tags,Watched Date\n"
                             "2020-01-05,Solaris,1972,https://boxd.it/entry1,4,,\"sf, cinema\",2020-01-04\n"
                             "2021-03-05,Solaris,1972,https://boxd.it/entry2,4.5,Yes,,2021-03-04\n");
        zip.writeFile(u"ratings.csv"_s, head + ",Rating\n2021-03-05,Solaris,1972,https://boxd.it/29D0,4.5\n");
        zip.writeFile(u"reviews.csv"_s, head + ",Rating,Rewatch,Review,Tags,Watched Date\n"
                                               "2021-03-05,Solaris,1972,https://boxd.it/entry2,4.5,Yes,"
                                               "\"Slow, <b>deep</b>.\nTwice.\",,2021-03-04\n");
        zip.writeFile(u"watchlist.csv"_s, head + "\n2022-01-01,千と千尋の神隠し,2001,https://boxd.it/spirit\n");
        zip.writeFile(u"likes/films.csv"_s, head + "\n2021-03-05,Solaris,1972,https://boxd.it/29D0\n");
        zip.writeFile(u"lists/russian.csv"_s,
                      "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n"
                      "2021-01-01,Russian films,,https://boxd.it/list,About\n\n"
                      "Position,Name,Year,URL,Description\n1,Solaris,1972,https://boxd.it/29D0,\n");
        zip.writeFile(u"deleted/diary.csv"_s,
                      head + ",Rating,Rewatch,Tags,Watched Date\n2019-01-01,Gone,1999,x,5,,,2019-01-01\n");
        zip.writeFile(u"orphaned/reviews.csv"_s, head + "\n2019-01-01,Lost,1999,x\n");
        zip.writeFile(u"profile.csv"_s, "Date Joined,Username\n2019-01-01,someone\n");
        zip.close();
        return path;
    }

private Q_SLOTS:
    void letterboxdMergesItsTables()
    {
        const Reading reading = readPath(letterboxd());
        QVERIFY2(!reading.error, qPrintable(reading.error ? reading.error->message : QString()));
        QCOMPARE(reading.format, u"letterboxd_zip"_s);
        QCOMPARE(reading.items.size(), 3);
        QCOMPARE(reading.codes().join(u' '), QString());
        const SourceItem solaris = reading.items[0];
        QCOMPARE(solaris.kind, Kind::Movie);
        QCOMPARE(solaris.title(), u"Solaris"_s);
        QCOMPARE(solaris.fields.value(u"year"_s).text(), u"1972"_s);
        QCOMPARE(solaris.fields.value(u"rating"_s).text(), u"4.5/5"_s);
        QCOMPARE(solaris.fields.value(u"status"_s).text(), u"watched"_s);
        QCOMPARE(solaris.fields.value(u"completed"_s).text(), u"2021-03-04"_s);
        QCOMPARE(solaris.fields.value(u"date_added"_s).text(), u"2020-01-02"_s);
        QCOMPARE(solaris.fields.value(u"times_completed"_s).text(), u"2"_s);
        QCOMPARE(solaris.fields.value(u"tags"_s).list(), (QStringList{u"sf"_s, u"cinema"_s, u"Russian films"_s}));
        QCOMPARE(solaris.fields.value(u"review"_s).text(), u"Slow, deep.\nTwice."_s);
        QCOMPARE(solaris.fields.value(u"favourite"_s).text(), u"true"_s);
        QCOMPARE(id(reading, 0, u"letterboxd"_s), u"https://boxd.it/29D0"_s);
        for (const SourceItem &item : reading.items)
            QVERIFY(!item.owned);
        const SourceItem spirit = reading.itemTitled(u"千と千尋の神隠し"_s);
        QCOMPARE(spirit.fields.value(u"status"_s).text(), u"wishlist"_s);
    }

    void deliciousVersion1()
    {
        const Reading reading = readPath(samplePath(u"delicious1.xml"_s));
        QVERIFY2(!reading.error, qPrintable(reading.error ? reading.error->message : QString()));
        QCOMPARE(reading.format, u"delicious_xml"_s);
        QCOMPARE(reading.codes().join(u' '), QString());
        QCOMPARE(reading.items.size(), 4);
        const SourceItem book = reading.items[0];
        QCOMPARE(book.kind, Kind::Book);
        QCOMPARE(book.title(), u"Neuromancer: A Novel"_s);
        QCOMPARE(book.fields.value(u"published"_s).text(), u"1984-07-01"_s);
        QCOMPARE(book.fields.value(u"acquired"_s).text(), u"2004-11-12"_s);
        QCOMPARE(book.fields.value(u"date_added"_s).text(), u"2006-02-03"_s);
        QCOMPARE(book.fields.value(u"year"_s).text(), u"1984"_s);
        QCOMPARE(book.fields.value(u"price"_s).text(), u"799 USD"_s);
        QCOMPARE(book.fields.value(u"genres"_s).list(), (QStringList{u"Science Fiction"_s, u"Cyberpunk"_s}));
        QCOMPARE(book.fields.value(u"tags"_s).list(), (QStringList{u"Favourites"_s, u"Cyberpunk"_s}));
        QCOMPARE(book.fields.value(u"description"_s).text(),
                 u"The sky above the port… was the color of television.\nCafé € end."_s);
        QCOMPARE(id(reading, 0, u"isbn10"_s), u"0441569595"_s);
        QCOMPARE(id(reading, 0, u"delicious"_s), u"1A2B"_s);

        const SourceItem film = reading.items[1];
        QCOMPARE(film.fields.value(u"cast"_s).list(),
                 (QStringList{u"Alexander Kaidanovsky"_s, u"Anatoly Solonitsyn"_s}));
        QCOMPARE(film.fields.value(u"release_date"_s).text(), u"1979-05-25"_s);
        QCOMPARE(film.fields.value(u"year"_s).text(), u"1979"_s);
        QCOMPARE(film.fields.value(u"loaned_to"_s).text(), u"Ada Lovelace"_s);
        QCOMPARE(film.fields.value(u"ownership"_s).text(), u"lent"_s);

        const SourceItem music = reading.items[2];
        QCOMPARE(music.kind, Kind::Audio);
        QCOMPARE(music.fields.value(u"tracks"_s).list(), (QStringList{u"Blue Train"_s, u"Moment's Notice"_s}));
        QCOMPARE(music.fields.value(u"copy_notes"_s).text(), u"Signed"_s);
        const SourceItem game = reading.items[3];
        QCOMPARE(game.title(), u"Ico"_s);
        QCOMPARE(game.fields.value(u"platform"_s).text(), u"PlayStation 2"_s);
        QCOMPARE(game.fields.value(u"condition"_s).text(), u"Used"_s);
        QVERIFY(!game.fields.contains(u"year"_s));
    }

    void deliciousPropertyList()
    {
        const Reading reading = readPath(samplePath(u"delicious2.xml"_s));
        QVERIFY2(!reading.error, qPrintable(reading.error ? reading.error->message : QString()));
        QCOMPARE(reading.format, u"delicious_xml"_s);
        QCOMPARE(reading.codes().join(u' '), QString());
        QCOMPARE(reading.items.size(), 3);
        const SourceItem dune = reading.items[0];
        QCOMPARE(dune.line, 5);
        QCOMPARE(dune.fields.value(u"authors"_s).text(), u"Frank Herbert"_s);
        QCOMPARE(dune.fields.value(u"published"_s).text(), u"2005-08-02"_s);
        QCOMPARE(dune.fields.value(u"rating"_s).text(), u"5/5"_s);
        QCOMPARE(dune.fields.value(u"public_rating"_s).text(), u"4.5/5"_s);
        QCOMPARE(dune.fields.value(u"series"_s).text(), u"Dune Chronicles"_s);
        QCOMPARE(dune.fields.value(u"status"_s).text(), u"read"_s);
        QCOMPARE(dune.fields.value(u"pages"_s).text(), u"528"_s);
        QCOMPARE(dune.fields.value(u"genres"_s).list(), (QStringList{u"Science Fiction"_s, u"Adventure"_s}));
        QCOMPARE(id(reading, 0, u"isbn13"_s), u"9780441013593"_s);
        QVERIFY(!dune.fields.contains(u"copy_notes"_s));
        const SourceItem film = reading.items[1];
        QCOMPARE(film.title(), u"千と千尋の神隠し"_s);
        QCOMPARE(film.fields.value(u"release_date"_s).text(), u"2001-07-20"_s);
        QCOMPARE(film.fields.value(u"runtime"_s).text(), u"125"_s);
        QCOMPARE(reading.items[2].kind, Kind::Other);
        QVERIFY(!reading.items[2].fields.contains(u"year"_s));
    }

    void collectzPortability()
    {
        const Reading reading = readPath(samplePath(u"collectz_portability.json"_s));
        QVERIFY2(!reading.error, qPrintable(reading.error ? reading.error->message : QString()));
        QCOMPARE(reading.format, u"collectz_portability_json"_s);
        QCOMPARE(reading.codes().join(u' '), QString());
        QCOMPARE(reading.items.size(), 3);
        const SourceItem cafe = reading.items[0];
        QCOMPARE(cafe.title(), u"Café Society"_s);
        QCOMPARE(cafe.fields.value(u"format"_s).text(), u"DVD"_s);
        QCOMPARE(cafe.fields.value(u"rating"_s).text(), u"6.5/10"_s);
        QCOMPARE(cafe.fields.value(u"date_added"_s).text(), u"2024-02-03"_s);
        QCOMPARE(cafe.fields.value(u"loaned_to"_s).text(), u"Grace Hopper"_s);
        QCOMPARE(cafe.fields.value(u"edition"_s).text(), u"Special"_s);
        QCOMPARE(id(reading, 0, u"tmdb"_s), u"302401"_s);
        const SourceItem comic = reading.items[1];
        QCOMPARE(comic.kind, Kind::ComicIssue);
        QCOMPARE(comic.fields.value(u"writers"_s).text(), u"Kieron Gillen"_s);
        QCOMPARE(comic.fields.value(u"series_number"_s).text(), u"1"_s);
        const SourceItem wanted = reading.items[2];
        QCOMPARE(wanted.title(), u"Метрополис"_s);
        QVERIFY(!wanted.owned);
        QCOMPARE(wanted.fields.value(u"ownership"_s).text(), u"wanted"_s);
    }
};

QTEST_GUILESS_MAIN(DocumentFormatsTest)
#include "tst_documentformats.moc"
