// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/interchange.h"
#include "tests/imports/enginecatalog.h"
#include "tests/imports/importfixture.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::testsupport;
using imports::ImportReport;

namespace {

Entity entity(Level level, Kind kind, const EntityId &parent, const QMap<QString, FieldValue> &fields)
{
    Entity entity;
    entity.id = EntityId::create();
    entity.level = level;
    entity.kind = kind;
    entity.parent = parent;
    entity.fields = fields;
    return entity;
}

/// Everything that a catalog can hold and an export must carry.
QList<Entity> eventfulCatalog()
{
    const Entity field =
        entity(Level::CustomField, Kind::Other, {},
               {{u"key"_s, u"custom_ink"_s}, {u"label"_s, u"Ink"_s}, {u"type"_s, u"text"_s}, {u"level"_s, u"copy"_s}});
    const Entity view =
        entity(Level::SavedView, Kind::Other, {}, {{u"name"_s, u"New ones"_s}, {u"query"_s, u"added:7d -is:lent"_s}});
    QList<Entity> all{field, view};
    const Entity series = entity(Level::Work, Kind::TvSeries, {}, {{u"title"_s, u"Zorro"_s}});
    const Entity season = entity(Level::Work, Kind::TvSeason, series.id, {{u"title"_s, u"A first season"_s}});
    const Entity episode = entity(Level::Work, Kind::TvEpisode, season.id, {{u"title"_s, u"A pilot"_s}});
    all << series << season << episode;
    for (const QString &title : {u"Dune"_s, u"Emma"_s, u"Gone"_s}) {
        Entity work = entity(Level::Work, Kind::Book, {},
                             {{u"title"_s, FieldValue(title)},
                              {u"authors"_s, FieldValue(QStringList{u"A | B\x1ftranslator"_s, u"C"_s})},
                              {u"cover"_s, FieldValue(QString(u"sha256:"_s + QString(64, u'a')))},
                              {u"unheard_of"_s, u"kept"_s},
                              // An edition's number at the work, as people put it there.
                              {u"identifiers"_s, FieldValue(QStringList{u"isbn:9780441013593"_s})}});
        work.state = title == u"Gone" ? State::Trashed : State::Live;
        const Entity edition = entity(Level::Edition, Kind::Book, work.id, {{u"format"_s, u"Paperback"_s}});
        Entity second = entity(Level::Edition, Kind::Book, work.id, {});
        second.state = State::Trashed;
        const Entity copy = entity(Level::Copy, Kind::Book, edition.id,
                                   {{u"custom_ink"_s, u"blue"_s}, {u"location"_s, u"Attic/Box 1"_s}});
        Entity lost = entity(Level::Copy, Kind::Book, edition.id, {{u"ownership"_s, u"sold"_s}});
        lost.state = State::Trashed;
        all << work << edition << second << copy << lost;
    }
    return all;
}

ChangeSet personalChange(const QList<Entity> &entities)
{
    ChangeSet set;
    set.id = ChangeSetId::create();
    set.author = u"anna"_s;
    set.device = u"desk"_s;
    for (const Entity &entity : entities)
        set.changes << creationOf(entity);
    return set;
}

/// What `collectz export --with-trash` writes.
QByteArray exported(Catalog &catalog)
{
    const auto reader = catalog.openReader();
    QList<Entity> definitions;
    for (const Level level : {Level::CustomField, Level::SavedView, Level::Term})
        definitions << (*reader)->entitiesOf(level).value();
    QByteArray bytes = imports::interchange::documentBegin(definitions);
    bool first = true;
    const FieldRegistry registry = (*reader)->registry().value();
    for (const QString &text : {u""_s, u"is:trashed "_s}) {
        const Query query = parseQuery(text, registry).value();
        const auto keys = (*reader)->order(query, {SortColumn::Added, false, {}}, CancelToken()).value();
        for (const qint64 key : keys) {
            const WorkRecord record = (*reader)->works({key})->constFirst();
            bytes += first ? "" : ",\n";
            bytes += QJsonDocument(imports::interchange::toJson(record)).toJson(QJsonDocument::Compact);
            first = false;
        }
    }
    return bytes + imports::interchange::documentEnd();
}

} // namespace

/// A whole catalog as JSON, and back: what lies in the trash, custom fields, saved views and locks included.
class TestWholeExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The engines alone: what a database gives back is the question.
    void initTestCase_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgres") << u"postgres"_s;
    }

    void anImportGivesAnEqualCatalog();
    void anInterruptedPlanIsTakenUp();
};

void TestWholeExport::anImportGivesAnEqualCatalog()
{
    EngineCatalog from;
    EngineCatalog to;
    const QList<Entity> entities = eventfulCatalog();
    const Result<Applied> made = from.catalog().apply(personalChange(entities));
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
    ImportFixture source(from.catalog(), std::make_unique<imports::FormatRegistry>());
    ImportFixture target(to.catalog(), std::make_unique<imports::FormatRegistry>());

    QTemporaryDir folder;
    QFile file(folder.filePath(u"whole.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(exported(from.catalog()));
    file.close();
    const ImportReport planned = target.planFile(file.fileName());
    QCOMPARE(planned.rejected + planned.review, 0);
    QCOMPARE(target.apply(planned.record.number).record.state, ImportState::Applied);
    QCOMPARE(target.digest(), source.digest());

    const auto reader = to.catalog().openReader();
    const Entity dune = (*reader)->entity(entities[5].id).value();
    QVERIFY(dune.isLocked(u"title"_s));
    QVERIFY((*reader)->registry()->find(u"custom_ink"_s));

    // Once more changes nothing, and an undo leaves nothing.
    const ImportReport again = target.planFile(file.fileName());
    QCOMPARE(again.created + again.updated + again.review, 0);
    QCOMPARE(target.undo(planned.record.number).kept, 0);
    QCOMPARE(target.statistics().works, 0);
}

void TestWholeExport::anInterruptedPlanIsTakenUp()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const QString path = fixture.file({u"kind=book;title=Dune;year=1965"_s});
    const ImportReport planned = fixture.planFile(path);
    ImportRecord left = planned.record;
    left.state = ImportState::Interrupted;
    QVERIFY(engine.catalog().imports().update(left));

    const QString other = fixture.file({u"kind=book;title=Emma;year=1815"_s}, u"other.txt"_s);
    QCOMPARE(fixture.service().resumePlan(left.number, other, {}, CancelToken()).error().code, u"another_file"_s);
    QCOMPARE(fixture.service().apply(left.number, {}, CancelToken()).error().kind, ErrorKind::Conflict);
    const auto resumed = fixture.service().resumePlan(left.number, path, {}, CancelToken());
    QVERIFY2(resumed.has_value(), resumed ? "" : qPrintable(resumed.error().message));
    QCOMPARE(resumed->created, 1);
    QCOMPARE(engine.catalog().imports().find(left.number).error().kind, ErrorKind::NotFound);
    QCOMPARE(engine.catalog().imports().list(0, 10)->size(), 1);
}

QTEST_GUILESS_MAIN(TestWholeExport)
#include "tst_wholeexport.moc"
