// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sortkey.h"
#include "storage/sqlreader.h"
#include "tests/storage/randomcatalog.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using tests::NewWork;

namespace {

/// The value under which a work belongs, from its whole record.
QString valueOf(const WorkRecord &record, Grouping grouping)
{
    const FieldRegistry &registry = FieldRegistry::builtin();
    const Projection made = project(record, registry);
    if (grouping == Grouping::Kind)
        return kindWord(record.work.kind);
    if (grouping == Grouping::Year)
        return made.row.year;
    if (grouping == Grouping::Decade)
        return made.row.year.isEmpty() ? QString() : QString::number(made.row.year.toInt() / 10 * 10);
    const QStringList fields = grouping == Grouping::Creator     ? QStringList{registry.creatorField(record.work.kind)}
                               : grouping == Grouping::Publisher ? QStringList{u"publisher"_s, u"label"_s}
                                                                 : QStringList{groupingWord(grouping)};
    for (const TermLink &link : made.terms) {
        if (fields.contains(link.field))
            return link.name;
    }
    return {};
}

std::unique_ptr<CatalogReader> readerOf(tests::CatalogFixture &fixture, qint64 lookedUp)
{
    storage::ConnectOptions options;
    options.location = fixture.place().location();
    options.readOnly = true;
    auto connection = storage::openConnection(options);
    storage::SearchBounds bounds;
    bounds.sorted = lookedUp;
    return connection ? storage::makeReader(std::move(*connection), fixture.clock(), bounds) : nullptr;
}

NewWork addBook(tests::CatalogFixture &fixture, const QString &title, const QString &author = {},
                const QString &year = {})
{
    const NewWork ids;
    tests::Fields fields{{u"title"_s, FieldValue(title)}};
    if (!author.isEmpty())
        fields.insert(u"authors"_s, FieldValue(QStringList{author}));
    if (!year.isEmpty())
        fields.insert(u"year"_s, FieldValue(year));
    const auto applied = fixture.catalog().apply(tests::changeSetOf(ids.changes(fields)));
    return applied ? ids : NewWork{EntityId(), EntityId(), EntityId()};
}

} // namespace

/// Groups of a list and what typed letters find, on both engines and by both ways of reading.
class GroupingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsComeBack();
    void dealsEveryWorkToItsGroup_data() { tests::addEngineRows(); }
    void dealsEveryWorkToItsGroup();
    void longPlacesAreToldApart_data() { tests::addEngineRows(); }
    void longPlacesAreToldApart();
    void typedLettersFindBeginnings_data() { tests::addEngineRows(); }
    void typedLettersFindBeginnings();
};

void GroupingTest::wordsComeBack()
{
    QCOMPARE(groupingFromWord(u""), Grouping::None);
    QVERIFY(!groupingFromWord(u"colour"));
    for (const Grouping grouping : allGroupings())
        QCOMPARE(groupingFromWord(groupingWord(grouping)), grouping);
}

void GroupingTest::dealsEveryWorkToItsGroup()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    tests::RandomCatalog random(4711);
    QVERIFY(fixture.catalog().apply(tests::changeSetOf(random.works(120))));
    const CancelToken cancel;
    for (const qint64 lookedUp : {qint64(0), qint64(1'000'000)}) {
        const auto reader = readerOf(fixture, lookedUp);
        QVERIFY(reader);
        const Sort byYear{SortColumn::Year, true, {}};
        const std::vector<qint64> order = reader->order({}, byYear, cancel).value();
        QHash<qint64, qsizetype> place;
        for (const qint64 key : order)
            place.insert(key, place.size());
        for (const Grouping grouping : allGroupings()) {
            const Result<GroupedOrder> grouped = reader->groupedOrder({}, byYear, grouping, cancel);
            COLLECTZ_VERIFY_RESULT(grouped);
            QVERIFY(std::is_permutation(order.begin(), order.end(), grouped->keys.begin(), grouped->keys.end()));
            QVERIFY(grouped->groups.size() > 1);
            QStringList values;
            for (qsizetype group = 0; group < grouped->groups.size(); ++group) {
                const WorkGroup &found = grouped->groups.at(group);
                values << found.value;
                const qsizetype end = group + 1 < grouped->groups.size() ? grouped->groups.at(group + 1).first
                                                                         : std::ssize(grouped->keys);
                QVERIFY(end > found.first);
                for (qsizetype at = found.first; at < end; ++at) {
                    const qint64 key = grouped->keys[static_cast<size_t>(at)];
                    const QList<WorkRecord> record = reader->works({key}).value();
                    QCOMPARE(valueOf(record.constFirst(), grouping), found.value);
                    if (at > found.first)
                        QVERIFY(place.value(grouped->keys[static_cast<size_t>(at) - 1]) < place.value(key));
                }
            }
            QCOMPARE(QSet<QString>(values.begin(), values.end()).size(), values.size());
            QVERIFY(!values.contains(QString()) || values.constLast().isEmpty());
            values.removeAll(QString());
            if (grouping == Grouping::Decade || grouping == Grouping::Year)
                QVERIFY(std::is_sorted(values.crbegin(), values.crend()));
            else if (grouping == Grouping::Genre)
                QVERIFY(std::is_sorted(values.cbegin(), values.cend(), [](const QString &left, const QString &right) {
                    return sortKey(left) < sortKey(right);
                }));
        }
    }
}

void GroupingTest::longPlacesAreToldApart()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    // Their sort keys are cut short before they differ.
    const QStringList places{u"Living room/Bookcase at the window/Shelf 1"_s,
                             u"Living room/Bookcase at the window/Shelf 2"_s};
    for (const QString &place : places) {
        const NewWork ids;
        QVERIFY(fixture.catalog().apply(tests::changeSetOf(
            ids.changes({{u"title"_s, FieldValue(u"Book"_s)}}, {}, {{u"location"_s, FieldValue(place)}}))));
    }
    for (const qint64 lookedUp : {qint64(0), qint64(1000)}) {
        const Result<GroupedOrder> grouped =
            readerOf(fixture, lookedUp)->groupedOrder({}, {}, Grouping::Location, CancelToken());
        COLLECTZ_VERIFY_RESULT(grouped);
        QCOMPARE(grouped->groups.size(), 2);
        QCOMPARE(grouped->groups.at(0).value, places.at(0));
        QCOMPARE(grouped->groups.at(1).value, places.at(1));
    }
}

void GroupingTest::typedLettersFindBeginnings()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    addBook(fixture, u"Dune"_s, u"Frank Herbert"_s, u"1965"_s);
    addBook(fixture, u"Dune Messiah"_s, u"Frank Herbert"_s, u"1969"_s);
    addBook(fixture, u"The Dispossessed"_s, u"Ursula K. Le Guin"_s, u"1974"_s);
    addBook(fixture, u"1984"_s, u"George Orwell"_s, u"1949"_s);
    addBook(fixture, u"2001: A Space Odyssey"_s, u"Arthur C. Clarke"_s, u"1968"_s);
    addBook(fixture, u"Ärger im Paradies"_s);
    addBook(fixture, u"Дюна"_s);
    addBook(fixture, u"Saga 2"_s);
    addBook(fixture, u"Saga 20"_s);
    const auto reader = readerOf(fixture, 100);
    const auto found = [&](const QString &typed, SortColumn column) {
        const Result<std::vector<qint64>> keys = reader->keysBeginningWith(typed, {column, false, {}}, CancelToken());
        QStringList titles;
        if (!keys)
            return QStringList{keys.error().technical};
        const Result<QList<ListingRow>> rows = reader->rows(QList<qint64>(keys->begin(), keys->end()));
        for (const ListingRow &row : *rows)
            titles << row.title;
        titles.sort();
        return titles;
    };
    QCOMPARE(found(u"d"_s, SortColumn::Title), (QStringList{u"Dune"_s, u"Dune Messiah"_s, u"The Dispossessed"_s}));
    QCOMPARE(found(u"DUNE "_s, SortColumn::Title), QStringList{u"Dune Messiah"_s});
    QCOMPARE(found(u"the disp"_s, SortColumn::Title), QStringList{u"The Dispossessed"_s});
    QCOMPARE(found(u"arg"_s, SortColumn::Title), QStringList{u"Ärger im Paradies"_s});
    QCOMPARE(found(u"дю"_s, SortColumn::Title), QStringList{u"Дюна"_s});
    QCOMPARE(found(u"19"_s, SortColumn::Title), QStringList{u"1984"_s});
    QCOMPARE(found(u"2"_s, SortColumn::Title), QStringList{u"2001: A Space Odyssey"_s});
    QCOMPARE(found(u"saga 2"_s, SortColumn::Title), (QStringList{u"Saga 2"_s, u"Saga 20"_s}));
    QCOMPARE(found(u"herb"_s, SortColumn::Creator), (QStringList{u"Dune"_s, u"Dune Messiah"_s}));
    QCOMPARE(found(u"196"_s, SortColumn::Year),
             (QStringList{u"2001: A Space Odyssey"_s, u"Dune"_s, u"Dune Messiah"_s}));
    // Nothing there begins so: the title is looked at.
    QCOMPARE(found(u"dun"_s, SortColumn::Creator), (QStringList{u"Dune"_s, u"Dune Messiah"_s}));
    QCOMPARE(found(u"zzz"_s, SortColumn::Title), QStringList());
}

QTEST_GUILESS_MAIN(GroupingTest)
#include "tst_grouping.moc"
