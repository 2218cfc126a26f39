// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/delicious.h"
#include "readitems.h"

#include <QTest>

using namespace collectz;
using namespace collectz::imports;
using namespace Qt::StringLiterals;
using catalog::Kind;

namespace {

QString id(const Reading &reading, qsizetype index, const QString &scheme)
{
    return reading.json(index).value(u"ids"_s).toObject().value(scheme).toString();
}

QString date(const Reading &reading, qsizetype index, const QString &name)
{
    return reading.json(index).value(u"dates"_s).toObject().value(name).toString();
}

} // namespace

class TableFormatsTest : public QObject
{
    Q_OBJECT

private:
    ScratchFiles m_files;

private Q_SLOTS:
    void goodreads()
    {
        const Reading reading = readPath(samplePath(u"goodreads.csv"_s));
        QCOMPARE(reading.format, u"goodreads_csv"_s);
        QVERIFY(!reading.error);
        QCOMPARE(reading.items.size(), 4);
        QCOMPARE(reading.codes().join(u' '), QString());

        const SourceItem dune = reading.items[0];
        QCOMPARE(dune.kind, Kind::Book);
        QCOMPARE(dune.title(), u"Dune"_s);
        QCOMPARE(dune.fields.value(u"series"_s).text(), u"Dune"_s);
        QCOMPARE(dune.fields.value(u"series_number"_s).text(), u"1"_s);
        QCOMPARE(dune.fields.value(u"year"_s).text(), u"1965"_s);
        QCOMPARE(dune.fields.value(u"published"_s).text(), u"2005"_s);
        QCOMPARE(dune.fields.value(u"rating"_s).text(), u"5/5"_s);
        QCOMPARE(dune.fields.value(u"status"_s).text(), u"read"_s);
        QCOMPARE(dune.fields.value(u"tags"_s).list(), (QStringList{u"science-fiction"_s, u"favourites"_s}));
        QCOMPARE(dune.fields.value(u"review"_s).text(), u"Sand & spice.\n\nRead it twice."_s);
        QCOMPARE(dune.fields.value(u"times_completed"_s).text(), u"2"_s);
        QVERIFY(dune.owned);
        QCOMPARE(id(reading, 0, u"isbn13"_s), u"9780441013593"_s);
        QCOMPARE(id(reading, 0, u"isbn10"_s), u"0441013597"_s);
        QCOMPARE(id(reading, 0, u"goodreads"_s), u"44767458"_s);
        QCOMPARE(date(reading, 0, u"completed"_s), u"2019-05-17"_s);
        QCOMPARE(date(reading, 0, u"added"_s), u"2018-11-02"_s);

        const SourceItem omens = reading.items[1];
        QVERIFY(!omens.fields.contains(u"rating"_s));
        QCOMPARE(omens.fields.value(u"authors"_s).list(), (QStringList{u"Terry Pratchett"_s, u"Neil Gaiman"_s}));
        QCOMPARE(omens.fields.value(u"status"_s).text(), u"to_read"_s);
        QVERIFY(!omens.owned);
        QVERIFY(!omens.fields.contains(u"tags"_s));
        QCOMPARE(date(reading, 1, u"added"_s), u"2020-01"_s);

        QCOMPARE(reading.items[2].fields.value(u"status"_s).text(), u"reading"_s);
        QCOMPARE(date(reading, 2, u"completed"_s), u"2021-08"_s);
        QCOMPARE(reading.items[2].fields.value(u"publisher"_s).text(), u"講談社"_s);

        QCOMPARE(id(reading, 3, u"isbn10"_s), u"080442957X"_s);
        QCOMPARE(reading.items[3].fields.value(u"status"_s).text(), u"abandoned"_s);
        QCOMPARE(reading.items[3].fields.value(u"quantity"_s).text(), u"2"_s);
        QVERIFY(reading.items[3].owned);
    }

    void aMappingOverridesAFormat()
    {
        ReadOptions options;
        options.mapping = {{u"Bookshelves"_s, QString()}, {u"My Review"_s, u"notes"_s}};
        const Reading reading = readPath(samplePath(u"goodreads.csv"_s), options);
        QCOMPARE(reading.format, u"goodreads_csv"_s);
        QCOMPARE(reading.codes().join(u' '), QString());
        const SourceItem dune = reading.items[0];
        QVERIFY(!dune.fields.contains(u"tags"_s));
        QVERIFY(!dune.fields.contains(u"review"_s));
        QVERIFY(dune.fields.value(u"notes"_s).text().startsWith(u"Sand &amp; spice"_s));
        QCOMPARE(dune.fields.value(u"status"_s).text(), u"read"_s);
        QCOMPARE(dune.title(), u"Dune"_s);
    }

    void goodreadsOfFormerYears()
    {
        const Reading reading = readPath(samplePath(u"goodreads_legacy.csv"_s));
        QCOMPARE(reading.format, u"goodreads_csv"_s);
        QCOMPARE(reading.codes().join(u' '), QString());
        const SourceItem giver = reading.items.value(0);
        QCOMPARE(giver.title(), u"The Giver"_s);
        QCOMPARE(giver.fields.value(u"acquired"_s).text(), u"2008-01-15"_s);
        QCOMPARE(giver.fields.value(u"acquired_from"_s).text(), u"Shakespeare & Company, Paris"_s);
        QCOMPARE(giver.fields.value(u"condition"_s).text(), u"Good"_s);
        QCOMPARE(giver.fields.value(u"copy_notes"_s).text(), u"small crease"_s);
        QVERIFY(giver.owned);
    }

    void delicious()
    {
        const Reading reading = readPath(samplePath(u"delicious3.csv"_s));
        QCOMPARE(reading.format, u"delicious_csv"_s);
        QCOMPARE(reading.items.size(), 9);
        const SourceItem film = reading.items[0];
        QCOMPARE(film.kind, Kind::Movie);
        QCOMPARE(film.fields.value(u"directors"_s).text(), u"Jean-Pierre Jeunet"_s);
        QCOMPARE(film.fields.value(u"rating"_s).text(), u"5/5"_s);
        QCOMPARE(film.fields.value(u"signed_by"_s).text(), u"Audrey Tautou"_s);
        QCOMPARE(film.fields.value(u"signed_role"_s).text(), u"cast"_s);
        QCOMPARE(id(reading, 0, u"asin"_s), u"B004SIP7YQ"_s);
        QCOMPARE(id(reading, 0, u"upc"_s), u"031398140306"_s);

        QCOMPARE(reading.items[1].title(), u"Mario Kart"_s);
        QCOMPARE(reading.items[1].fields.value(u"platform"_s).text(), u"Wii"_s);
        QCOMPARE(reading.items[2].title(), u"Borderlands 3"_s);
        QCOMPARE(reading.items[2].fields.value(u"platform"_s).text(), u"PlayStation 4"_s);
        QVERIFY(!reading.items[2].fields.contains(u"year"_s));
        QVERIFY(!reading.items[2].fields.contains(u"rating"_s));
        QCOMPARE(date(reading, 2, u"added"_s), u"2013-02-11"_s);
        QCOMPARE(reading.items[3].fields.value(u"platform"_s).text(), u"Wii U"_s);
        QCOMPARE(reading.items[4].title(), u"Portal: Still Alive - The Flash Version"_s);
        QCOMPARE(reading.items[4].fields.value(u"platform"_s).text(), u"Xbox 360"_s);

        QCOMPARE(id(reading, 5, u"isbn10"_s), u"080442957X"_s);
        QCOMPARE(reading.items[5].fields.value(u"year"_s).text(), u"1951"_s);
        QCOMPARE(reading.items[5].fields.value(u"published"_s).text(), u"1951"_s);
        QCOMPARE(reading.items[5].fields.value(u"rating"_s).text(), u"3.5/5"_s);
        QCOMPARE(reading.items[6].kind, Kind::Other);
        QVERIFY(reading.items[7].isRejected());
        QCOMPARE(reading.codes(), QStringList{u"type_unknown"_s});
        QCOMPARE(reading.items[8].title(), u"Кино – Группа крови"_s);
        QCOMPARE(reading.items[8].fields.value(u"artists"_s).text(), u"Кино"_s);
    }

    void splitsPlatforms_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QString>("platform");
        QTest::newRow("dash") << u"Okami - Wii"_s << u"Okami"_s << u"Nintendo Wii"_s;
        QTest::newRow("en dash") << u"Halo 3 – Xbox 360"_s << u"Halo 3"_s << u"Xbox 360"_s;
        QTest::newRow("brackets") << u"Ico (PS2)"_s << u"Ico"_s << u"PlayStation 2"_s;
        QTest::newRow("slash") << u"Vanquish /PS3"_s << u"Vanquish"_s << u"PlayStation 3"_s;
        QTest::newRow("bare") << u"Borderlands 3 Playstation 4"_s << u"Borderlands 3"_s << u"PlayStation 4"_s;
        QTest::newRow("a subtitle") << u"Halo - Reach"_s << u"Halo - Reach"_s << QString();
        QTest::newRow("a word that is a platform too") << u"The Switch"_s << u"The Switch"_s << QString();
        QTest::newRow("nothing but the platform") << u"Xbox 360"_s << u"Xbox 360"_s << QString();
    }

    void splitsPlatforms()
    {
        QFETCH(const QString, title);
        QFETCH(const QString, rest);
        QFETCH(const QString, platform);
        const TitleAndPlatform split = splitPlatform(title);
        QCOMPARE(split.title, rest);
        QCOMPARE(split.platform, platform);
    }

    void clzComics()
    {
        const Reading reading = readPath(samplePath(u"clz_comics.csv"_s));
        QCOMPARE(reading.format, u"clz_csv"_s);
        QCOMPARE(reading.codes().join(u' '), QString());
        const SourceItem saga = reading.items.value(0);
        QCOMPARE(saga.kind, Kind::ComicIssue);
        QCOMPARE(saga.title(), u"Saga #54"_s);
        QCOMPARE(saga.fields.value(u"series"_s).text(), u"Saga"_s);
        QCOMPARE(saga.fields.value(u"series_number"_s).text(), u"54"_s);
        QCOMPARE(saga.fields.value(u"variant"_s).text(), u"A: Fiona Staples Cover"_s);
        QCOMPARE(saga.fields.value(u"published"_s).text(), u"2018-07"_s);
        QCOMPARE(saga.fields.value(u"signed_by"_s).list(), (QStringList{u"Brian K. Vaughan"_s, u"Fiona Staples"_s}));
        QCOMPARE(saga.fields.value(u"price"_s).text(), u"399 USD"_s);
        QCOMPARE(saga.fields.value(u"grade"_s).text(), u"9.8"_s);
        QCOMPARE(saga.fields.value(u"acquired"_s).text(), u"2018-07-28"_s);
        QCOMPARE(saga.fields.value(u"key_issue"_s).text(), u"Death of a main character"_s);
        QCOMPARE(id(reading, 0, u"clz"_s), u"8012345"_s);
        QVERIFY(saga.owned);
        const SourceItem spider = reading.items.value(1);
        QVERIFY(!spider.owned);
        QCOMPARE(spider.fields.value(u"status"_s).text(), u"wishlist"_s);
        QCOMPARE(spider.fields.value(u"year"_s).text(), u"1974"_s);
    }

    void clzMoviesAndBooks()
    {
        const Reading movies = readPath(samplePath(u"clz_movies.csv"_s));
        QCOMPARE(movies.format, u"clz_csv"_s);
        QCOMPARE(movies.codes().join(u' '), QString());
        const SourceItem vita = movies.items.value(0);
        QCOMPARE(vita.kind, Kind::Movie);
        QCOMPARE(vita.fields.value(u"cast"_s).list(), (QStringList{u"Marcello Mastroianni"_s, u"Anita Ekberg"_s}));
        QCOMPARE(vita.fields.value(u"runtime"_s).text(), u"174"_s);
        QCOMPARE(vita.fields.value(u"status"_s).text(), u"watched"_s);
        QCOMPARE(vita.fields.value(u"loaned_to"_s).text(), u"Ennio"_s);
        QCOMPARE(id(movies, 0, u"imdb"_s), u"tt0053779"_s);
        QVERIFY(vita.owned);
        QVERIFY(!movies.items.value(1).owned);
        QCOMPARE(movies.items.value(1).fields.value(u"ownership"_s).text(), u"sold"_s);

        const Reading books = readPath(samplePath(u"clz_books.csv"_s));
        QCOMPARE(books.format, u"clz_csv"_s);
        QCOMPARE(books.items.value(0).kind, Kind::Book);
        QCOMPARE(books.items.value(0).fields.value(u"completed"_s).text(), u"2019-04"_s);
        QCOMPARE(books.items.value(0).fields.value(u"authors"_s).text(), u"Franz Kafka"_s);
    }

    void clzMusicAndGames()
    {
        const Reading music = readPath(samplePath(u"clz_music.csv"_s));
        QCOMPARE(music.format, u"clz_csv"_s);
        QCOMPARE(music.codes().join(u' '), QString());
        const SourceItem blue = music.items.value(0);
        QCOMPARE(blue.kind, Kind::Audio);
        QCOMPARE(blue.fields.value(u"artists"_s).list(), QStringList{u"Miles Davis"_s});
        QCOMPARE(blue.fields.value(u"catalog_number"_s).text(), u"CK 64935"_s);
        QCOMPARE(blue.fields.value(u"location"_s).text(), u"Living room"_s);
        QCOMPARE(blue.fields.value(u"acquired_from"_s).text(), u"Tower Records"_s);
        QCOMPARE(blue.fields.value(u"genres"_s).list(), (QStringList{u"Jazz"_s, u"Modal"_s}));
        QVERIFY(blue.owned);
        QCOMPARE(music.items.value(1).fields.value(u"location"_s).text(), u"Attic"_s);
        QVERIFY(!music.items.value(2).owned);
        QVERIFY(FormatRegistry().find(u"clz_csv"_s)->rowsAreCopies());

        const Reading games = readPath(samplePath(u"clz_games.csv"_s));
        QCOMPARE(games.format, u"clz_csv"_s);
        QCOMPARE(games.codes().join(u' '), QString());
        const SourceItem chrono = games.items.value(0);
        QCOMPARE(chrono.kind, Kind::Game);
        QCOMPARE(chrono.fields.value(u"developers"_s).list(), QStringList{u"Square"_s});
        QCOMPARE(chrono.fields.value(u"status"_s).text(), u"completed"_s);
        QCOMPARE(chrono.fields.value(u"location"_s).text(), u"Shelf 3"_s);
        QCOMPARE(chrono.fields.value(u"price"_s).text(), u"8000 USD"_s);
        QVERIFY(chrono.owned);
        const SourceItem halo = games.items.value(1);
        QCOMPARE(halo.fields.value(u"loaned_to"_s).text(), u"Ada"_s);
        QVERIFY(halo.owned);
        QCOMPARE(games.items.value(2).fields.value(u"ownership"_s).text(), u"ordered"_s);
        QVERIFY(!games.items.value(2).owned);
    }

    void shelvesArePlaces()
    {
        const Reading reading =
            m_files.read(u"shelf.csv"_s, "Title,Type,Shelf,Bookshelves\nDune,book,Attic/Box 1,sf\n");
        QCOMPARE(reading.items.value(0).fields.value(u"location"_s).text(), u"Attic/Box 1"_s);
        QCOMPARE(reading.items.value(0).fields.value(u"tags"_s).list(), QStringList{u"sf"_s});
        const Reading located = m_files.read(u"place.csv"_s, "Title,Type,Location\nDune,book,Cellar\n");
        QCOMPARE(located.items.value(0).fields.value(u"location"_s).text(), u"Cellar"_s);
    }

    void collectzServerExport()
    {
        const Reading reading = readPath(samplePath(u"collectz_server_export.csv"_s));
        QCOMPARE(reading.format, u"collectz_server_csv"_s);
        QCOMPARE(reading.items.size(), 3);
        const SourceItem alien = reading.items.value(0);
        QCOMPARE(alien.kind, Kind::Movie);
        QCOMPARE(alien.fields.value(u"cast"_s).list(), (QStringList{u"Sigourney Weaver"_s, u"Tom Skerritt"_s}));
        QCOMPARE(alien.fields.value(u"description"_s).text(), u"In space no one can hear you scream \u2013 ever."_s);
        QCOMPARE(alien.fields.value(u"signed_on"_s).text(), u"2019-07-20"_s);
        QCOMPARE(alien.fields.value(u"location"_s).text(), u"Shelf 2"_s);
        QCOMPARE(alien.fields.value(u"date_added"_s).text(), u"2026-02-22"_s);
        QVERIFY(!alien.isRejected());
        const SourceItem saga = reading.items.value(1);
        QCOMPARE(saga.kind, Kind::ComicIssue);
        QCOMPARE(saga.fields.value(u"series_number"_s).text(), u"5"_s);
        QCOMPARE(reading.items.value(2).kind, Kind::TvSeries);
        QCOMPARE(reading.items.value(2).fields.value(u"season_count"_s).text(), u"5"_s);
    }

    void calibre()
    {
        const Reading reading = readPath(samplePath(u"calibre.csv"_s));
        QCOMPARE(reading.format, u"calibre_csv"_s);
        QCOMPARE(reading.codes().join(u' '), QString());
        const SourceItem darkness = reading.items.value(0);
        QCOMPARE(darkness.fields.value(u"authors"_s).list(), QStringList{u"Ursula K. Le Guin"_s});
        QCOMPARE(darkness.fields.value(u"description"_s).text(), u"Genly Ai & the king."_s);
        QCOMPARE(darkness.fields.value(u"rating"_s).text(), u"4.5/5"_s);
        QCOMPARE(darkness.fields.value(u"series_number"_s).text(), u"4"_s);
        QCOMPARE(darkness.fields.value(u"custom_shelf"_s).text(), u"Upstairs"_s);
        QCOMPARE(darkness.fields.value(u"year"_s).text(), u"1969"_s);
        QCOMPARE(id(reading, 0, u"asin"_s), u"B003JTHWKU"_s);
        QCOMPARE(id(reading, 0, u"goodreads"_s), u"18423"_s);
        const SourceItem night = reading.items.value(1);
        QCOMPARE(night.fields.value(u"authors"_s).list(), QStringList{u"Kurt Vonnegut, Jr."_s});
        QVERIFY(!night.fields.contains(u"year"_s));
        QVERIFY(!night.fields.contains(u"series_number"_s));
        QCOMPARE(id(reading, 1, u"isbn10"_s), u"080442957X"_s);
        const SourceItem akira = reading.items.value(2);
        QCOMPARE(akira.kind, Kind::ComicIssue);
        QCOMPARE(akira.fields.value(u"writers"_s).list(), (QStringList{u"Katsuhiro Ōtomo"_s, u"Jo Smith"_s}));
        QCOMPARE(akira.fields.value(u"series_number"_s).text(), u"1.5"_s);
        QVERIFY(!akira.fields.contains(u"rating"_s));
    }

    void collectzServerTemplate()
    {
        const Reading reading = readPath(samplePath(u"collectz_server_template.csv"_s));
        QCOMPARE(reading.format, u"collectz_server_csv"_s);
        const SourceItem matrix = reading.items.value(0);
        QCOMPARE(matrix.kind, Kind::Movie);
        QCOMPARE(matrix.fields.value(u"format"_s).text(), u"Blu-ray, 4K UHD"_s);
        QCOMPARE(matrix.fields.value(u"rating"_s).text(), u"9/10"_s);
        QCOMPARE(matrix.fields.value(u"directors"_s).list(), (QStringList{u"Lana Wachowski"_s, u"Lilly Wachowski"_s}));
        QCOMPARE(matrix.identifiers.size(), 2);
        const SourceItem kart = reading.items.value(1);
        QCOMPARE(kart.title(), u"Mario Kart"_s);
        QCOMPARE(kart.fields.value(u"platform"_s).text(), u"Wii"_s);
        QCOMPARE(kart.problems.value(0).code, u"format_doubtful"_s);
        QCOMPARE(reading.items.value(2).kind, Kind::ComicIssue);
        QVERIFY(reading.items.value(3).isRejected());
        QVERIFY(!reading.items.value(3).kind);
    }
};

QTEST_GUILESS_MAIN(TableFormatsTest)
#include "tst_tableformats.moc"
