// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/listing.h"
#include "catalog/samplegenerator.h"
#include "catalog/sortkey.h"
#include "records.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

/// What lists, sorts, searches and matching see of a work.
class TestProjection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowShowsTheWork();
    void copiesTellOwnership_data();
    void copiesTellOwnership();
    void trashedPartsDoNotCount();
    void articlesFollowTheLanguage();
    void sortValuesOrderAsShown();
    void issuesOrderByNumber();
    void identifiersHaveTheirEquivalents();
    void searchTextsAreFolded();
    void termsKeepOrderAndQualifier();
    void emptyWorkIsFine();
    void sameEverywhere();
    void sortWordsComeBack();
};

namespace {

Projection projected(const WorkRecord &record)
{
    return project(record, FieldRegistry::builtin());
}

} // namespace

void TestProjection::rowShowsTheWork()
{
    const ListingRow row = projected(records::dune()).row;
    QCOMPARE(row.title, u"Dune"_s);
    QCOMPARE(row.creators, u"Frank Herbert"_s);
    QCOMPARE(row.year, u"1965"_s);
    QCOMPARE(row.series, u"Dune Chronicles"_s);
    QCOMPARE(row.seriesNumber, u"1"_s);
    QCOMPARE(row.format, u"Hardcover"_s);
    QCOMPARE(row.publisher, u"Chilton Books"_s);
    QCOMPARE(row.genres, u"Science Fiction, Epic"_s);
    QCOMPARE(row.rating, u"9/10"_s);
    QCOMPARE(row.location, u"Living room/Shelf 2"_s);
    QCOMPARE(row.price, u"125000 USD"_s);
    QCOMPARE(row.copies, 2);
    QVERIFY(row.isSigned && !row.lent && !row.wanted);
    const ListingRow film = projected(records::dieHard()).row;
    QCOMPARE(film.year, u"1988"_s);
    QCOMPARE(film.creators, u"John McTiernan"_s);
    QVERIFY(film.lent);
    for (const QString &key : {u"title"_s, u"year"_s, u"creators"_s, u"format"_s})
        QVERIFY2(!film.textFor(key).isEmpty(), qPrintable(key));
}

void TestProjection::copiesTellOwnership_data()
{
    QTest::addColumn<QString>("ownership");
    QTest::addColumn<int>("copies");
    QTest::addColumn<QString>("flag");
    QTest::newRow("said nothing") << QString() << 1 << u"owned"_s;
    QTest::newRow("owned") << u"owned"_s << 1 << u"owned"_s;
    QTest::newRow("lent") << u"lent"_s << 1 << u"lent"_s;
    QTest::newRow("wanted") << u"wanted"_s << 0 << u"wanted"_s;
    QTest::newRow("ordered") << u"ordered"_s << 0 << u"ordered"_s;
    QTest::newRow("sold") << u"sold"_s << 0 << u"sold"_s;
    QTest::newRow("previously owned") << u"previously_owned"_s << 0 << u"previously_owned"_s;
}

void TestProjection::copiesTellOwnership()
{
    QFETCH(const QString, ownership);
    QFETCH(const int, copies);
    QFETCH(const QString, flag);
    const WorkRecord record = records::record("x", Kind::Movie, {{u"title"_s, u"X"_s}}, {{u"format"_s, u"DVD"_s}},
                                              {{u"ownership"_s, ownership}, {u"location"_s, u"Box"_s}});
    const Projection projection = projected(record);
    QCOMPARE(projection.row.copies, copies);
    QVERIFY2(projection.flags.contains(flag), qPrintable(projection.flags.join(u' ')));
    QCOMPARE(projection.flags.contains(u"owned"_s), copies > 0);
}

void TestProjection::trashedPartsDoNotCount()
{
    WorkRecord record = records::dune();
    record.copies.first().state = State::Trashed;
    QCOMPARE(projected(record).row.copies, 0);
    QVERIFY(projected(record).row.location.isEmpty());
    record.editions.first().state = State::Trashed;
    QVERIFY(projected(record).row.format.isEmpty());
    for (const IdentifierLink &link : projected(record).identifiers)
        QVERIFY2(!link.key.startsWith(u"isbn:"), qPrintable(link.key));
}

void TestProjection::articlesFollowTheLanguage()
{
    QCOMPARE(projected(records::dieHard()).titleKey, sortKey(u"Die Hard"_s));
    QCOMPARE(projected(records::verwandlung()).titleKey, sortKey(u"Verwandlung"_s));
    WorkRecord record = records::dune();
    record.work.fields.insert(u"sort_title"_s, FieldValue(u"Zzz"_s));
    QCOMPARE(projected(record).titleKey, sortKey(u"Zzz"_s));
}

void TestProjection::sortValuesOrderAsShown()
{
    const auto values = projected(records::dune()).sortValues;
    QCOMPARE(std::get<qint64>(values.value(SortColumn::Year)), 1965);
    QCOMPARE(std::get<qint64>(values.value(SortColumn::Rating)), 900);
    QCOMPARE(std::get<qint64>(values.value(SortColumn::Price)), 125000);
    QCOMPARE(std::get<qint64>(values.value(SortColumn::Completed)), 20190500);
    QCOMPARE(std::get<QByteArray>(values.value(SortColumn::Creator)), sortKey(u"Herbert, Frank"_s));
    QVERIFY(!values.contains(SortColumn::Acquired));
    QVERIFY(!values.contains(SortColumn::Runtime));
    for (const auto &value : values)
        if (const auto *bytes = std::get_if<QByteArray>(&value))
            QVERIFY(bytes->size() <= 24);
}

void TestProjection::issuesOrderByNumber()
{
    const QStringList expected{u"-1"_s, u"0"_s,  u"½"_s,   u"1"_s,    u"1.5"_s,
                               u"2"_s,  u"10"_s, u"100"_s, u"100a"_s, u"Annual"_s};
    QByteArray before;
    for (const QString &number : expected) {
        const WorkRecord issue = records::record(
            "x", Kind::ComicIssue, {{u"title"_s, u"Saga"_s}, {u"series"_s, u"Saga"_s}, {u"series_number"_s, number}});
        const QByteArray key = std::get<QByteArray>(projected(issue).sortValues.value(SortColumn::Series));
        QVERIFY2(before < key, qPrintable(number));
        before = key;
    }
}

void TestProjection::identifiersHaveTheirEquivalents()
{
    QStringList keys;
    const Projection projection = projected(records::dune());
    for (const IdentifierLink &link : projection.identifiers)
        keys << link.key;
    keys.sort();
    QCOMPARE(keys, (QStringList{u"goodreads:44767458"_s, u"gtin:09780441013593"_s, u"isbn:9780441013593"_s}));
    QCOMPARE(projection.identifiers.constLast().entity, records::dune().editions.constFirst().id);
}

void TestProjection::searchTextsAreFolded()
{
    const Projection film = projected(records::dieHard());
    QCOMPARE(film.searchTitle, u"die hard"_s);
    QVERIFY(film.searchPeople.contains(u"bruce willis"_s));
    QVERIFY2(film.searchOther.contains(u"024543003830"_s), qPrintable(film.searchOther));
    QVERIFY(film.searchOther.contains(u"tt0095016"_s));
    const Projection book = projected(records::dune());
    QVERIFY2(book.searchOther.contains(u"0441013597"_s), qPrintable(book.searchOther));
}

void TestProjection::termsKeepOrderAndQualifier()
{
    QStringList cast;
    const Projection projection = projected(records::dieHard());
    for (const TermLink &link : projection.terms)
        if (link.field == u"cast")
            cast << u"%1|%2|%3|%4"_s.arg(link.vocabulary, link.name, link.qualifier, QString::number(link.position));
    QCOMPARE(cast, (QStringList{u"people|Bruce Willis|John McClane|0"_s, u"people|Alan Rickman|Hans Gruber|1"_s}));
}

void TestProjection::emptyWorkIsFine()
{
    const Projection projection = projected(WorkRecord());
    QVERIFY(projection.row.title.isEmpty());
    QVERIFY(projection.terms.isEmpty() && projection.identifiers.isEmpty());
    QVERIFY(!projection.flags.contains(u"owned"_s));
}

void TestProjection::sameEverywhere()
{
    const SampleGenerator one(7);
    const SampleGenerator other(7);
    for (qint64 index = 0; index < 200; ++index) {
        const WorkRecord record = one.work(index);
        QCOMPARE(record.work, other.work(index).work);
        QVERIFY(!record.work.value(u"title"_s).isNull());
        const Projection first = projected(record);
        const Projection second = projected(other.work(index));
        QCOMPARE(first.titleKey, second.titleKey);
        QCOMPARE(first.searchOther, second.searchOther);
        // What a sample holds is canonical, as if a person had typed it.
        for (const QList<Entity> &entities : {QList<Entity>{record.work}, record.editions, record.copies}) {
            for (const Entity &entity : entities) {
                for (auto value = entity.fields.cbegin(); value != entity.fields.cend(); ++value) {
                    const FieldDefinition *field = FieldRegistry::builtin().find(value.key());
                    QVERIFY2(field && field->level == entity.level && field->appliesTo(entity.kind),
                             qPrintable(value.key()));
                    QCOMPARE(value->isList(), field->list);
                    if (field->type != FieldType::Money)
                        QCOMPARE(FieldRegistry::builtin().normalise(*field, *value).value(), *value);
                }
            }
        }
    }
    QVERIFY(one.work(1).work != SampleGenerator(8).work(1).work);
}

void TestProjection::sortWordsComeBack()
{
    for (const SortColumn column : allSortColumns())
        QCOMPARE(sortColumnFromWord(sortColumnWord(column)), std::optional(column));
    QVERIFY(!sortColumnFromWord(u"nothing").has_value());
}

QTEST_APPLESS_MAIN(TestProjection)
#include "tst_projection.moc"
