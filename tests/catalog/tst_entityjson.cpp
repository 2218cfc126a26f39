// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/importstore.h"
#include "generators.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

/// Words and JSON shapes of the stored values.
class TestEntityJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsComeBack();
    void kindAliases_data();
    void kindAliases();
    void fieldsHaveTheirShape();
    void fieldsComeBack();
    void provenanceComesBack();
    void changesComeBack();
    void creationCarriesEveryField();
    void changeBetweenTurnsOneIntoTheOther();
    void wildcardLockSparesEmptyFields();
};

namespace {

Entity dune()
{
    Entity entity;
    entity.id = EntityId(Identity::derivedFrom("dune"));
    entity.kind = Kind::Book;
    entity.version = 7;
    entity.fields = {{u"title"_s, FieldValue(u"Dune"_s)},
                     {u"authors"_s, FieldValue(QStringList{u"Frank Herbert"_s})},
                     {u"year"_s, FieldValue(u"1965"_s)}};
    entity.provenance = {{u"*"_s, {.sequence = 7, .source = SourceType::Import, .origin = u"3"_s, .locked = false}}};
    return entity;
}

Provenance byPerson(qint64 sequence, bool locked)
{
    return {.sequence = sequence, .source = SourceType::Person, .origin = u"anna"_s, .locked = locked};
}

} // namespace

void TestEntityJson::wordsComeBack()
{
    for (const Kind kind : allKinds())
        QCOMPARE(kindFromWord(kindWord(kind)), std::optional(kind));
    for (const Level level :
         {Level::Work, Level::Edition, Level::Copy, Level::CustomField, Level::SavedView, Level::Term})
        QCOMPARE(levelFromWord(levelWord(level)), std::optional(level));
    for (const State state : {State::Live, State::Trashed, State::Removed})
        QCOMPARE(stateFromWord(stateWord(state)), std::optional(state));
    for (const Reason reason : {Reason::Edit, Reason::BulkEdit, Reason::Import, Reason::Merge, Reason::Undo,
                                Reason::Redo, Reason::Vocabulary, Reason::Sync, Reason::Restore, Reason::Generate})
        QCOMPARE(reasonFromWord(reasonWord(reason)), std::optional(reason));
    for (const ImportState state :
         {ImportState::Planning, ImportState::Planned, ImportState::Applying, ImportState::Applied,
          ImportState::Undoing, ImportState::Undone, ImportState::Cancelled, ImportState::Failed})
        QCOMPARE(importStateFromWord(importStateWord(state)), std::optional(state));
    for (const RowChoice choice : {RowChoice::None, RowChoice::Create, RowChoice::UseCandidate, RowChoice::Skip})
        QCOMPARE(rowChoiceFromWord(rowChoiceWord(choice)), std::optional(choice));
    QVERIFY(!kindFromWord(u"Movie").has_value());
    QVERIFY(!reasonFromWord(u"").has_value());
}

void TestEntityJson::kindAliases_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("kind");
    QTest::newRow("movie") << u"Movie"_s << u"movie"_s;
    QTest::newRow("tv show") << u"TV Show"_s << u"tv_series"_s;
    QTest::newRow("tv-series") << u"tv-series"_s << u"tv_series"_s;
    QTest::newRow("vinyl") << u"Vinyl"_s << u"audio"_s;
    QTest::newRow("comics") << u"comics"_s << u"comic_issue"_s;
    QTest::newRow("video game") << u"video_game"_s << u"game"_s;
    QTest::newRow("board game is no game") << u"BoardGame"_s << u"board_game"_s;
    QTest::newRow("never guesses") << u"Blu-ray film"_s << QString();
    QTest::newRow("toy") << u"Toy"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestEntityJson::kindAliases()
{
    QFETCH(const QString, word);
    QFETCH(const QString, kind);
    const std::optional<Kind> found = kindFromAlias(word);
    QCOMPARE(found ? kindWord(*found) : QString(), kind);
}

void TestEntityJson::fieldsHaveTheirShape()
{
    QCOMPARE(fieldsToJson(dune().fields), QByteArray(R"({"authors":["Frank Herbert"],"title":"Dune","year":"1965"})"));
    QCOMPARE(provenanceToJson(dune().provenance), QByteArray(R"({"*":[7,"i","3"]})"));
    QCOMPARE(fieldsFromJson("no json"), (QMap<QString, FieldValue>()));
}

void TestEntityJson::fieldsComeBack()
{
    QVERIFY(rc::check("fields survive JSON", [] {
        QMap<QString, FieldValue> fields;
        const auto keys = *rc::gen::container<std::vector<QString>>(generators::text());
        for (const QString &key : keys)
            if (const FieldValue value = *generators::value(); !value.isNull())
                fields.insert(key, value);
        const QByteArray json = fieldsToJson(fields);
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
        RC_ASSERT(problem.error == QJsonParseError::NoError);
        RC_ASSERT(document.object().size() == fields.size());
        RC_ASSERT(fieldsFromJson(json) == fields);
    }));
}

void TestEntityJson::provenanceComesBack()
{
    QVERIFY(rc::check("provenance survives JSON", [] {
        QMap<QString, Provenance> provenance;
        const auto keys = *rc::gen::container<std::vector<QString>>(generators::text());
        for (const QString &key : keys)
            provenance.insert(key, {.sequence = *rc::gen::inRange<qint64>(0, 1LL << 53),
                                    .source = *rc::gen::element(SourceType::Person, SourceType::Import,
                                                                SourceType::Provider, SourceType::System),
                                    .origin = *generators::text(),
                                    .locked = *rc::gen::arbitrary<bool>()});
        RC_ASSERT(provenanceFromJson(provenanceToJson(provenance)) == provenance);
    }));
}

void TestEntityJson::changesComeBack()
{
    QVERIFY(rc::check("changes survive JSON", [] {
        QList<EntityChange> changes;
        const int count = *rc::gen::inRange(0, 3);
        for (int i = 0; i < count; ++i) {
            EntityChange change;
            change.entity = EntityId::create();
            change.kind = *generators::kind();
            change.level = *rc::gen::element(Level::Work, Level::Edition, Level::Copy);
            if (*rc::gen::arbitrary<bool>())
                change.parent = EntityId::create();
            change.creates = *rc::gen::arbitrary<bool>();
            change.baseVersion = *rc::gen::inRange<qint64>(0, 1'000'000);
            const auto keys = *rc::gen::container<std::vector<QString>>(generators::text());
            for (const QString &key : keys) {
                FieldChange field{key, *generators::value(), *generators::value(), {}};
                if (*rc::gen::arbitrary<bool>())
                    field.lock = *rc::gen::arbitrary<bool>();
                change.fields << field;
            }
            RC_ASSERT(fieldChangesFromJson(fieldChangesToJson(change.fields)) == change.fields);
            changes << change;
        }
        RC_ASSERT(entityChangesFromJson(entityChangesToJson(changes)) == changes);
    }));
}

void TestEntityJson::creationCarriesEveryField()
{
    Entity entity = dune();
    entity.state = State::Trashed;
    entity.provenance.insert(u"title"_s, byPerson(9, true));
    const EntityChange change = creationOf(entity);
    QVERIFY(change.creates);
    QCOMPARE(change.baseVersion, 0);
    QCOMPARE(change.fields.size(), 4);
    QCOMPARE(change.fields.constFirst(), (FieldChange{u"@state"_s, u"live"_s, u"trashed"_s, {}}));
    for (const FieldChange &field : change.fields.mid(1)) {
        QVERIFY(field.before.isNull());
        QCOMPARE(field.after, entity.value(field.key));
        QCOMPARE(field.lock.has_value(), field.key == u"title");
    }
}

void TestEntityJson::changeBetweenTurnsOneIntoTheOther()
{
    const Entity before = dune();
    QVERIFY(changeBetween(before, before).fields.isEmpty());
    Entity after = before;
    after.fields.remove(u"year"_s);
    after.fields.insert(u"pages"_s, FieldValue(u"412"_s));
    after.state = State::Trashed;
    const EntityChange change = changeBetween(before, after);
    QCOMPARE(change.baseVersion, 7);
    QVERIFY(!change.creates);
    const QList<FieldChange> expected{
        {u"@state"_s, u"live"_s, u"trashed"_s, {}}, {u"pages"_s, {}, u"412"_s, {}}, {u"year"_s, u"1965"_s, {}, {}}};
    QCOMPARE(change.fields, expected);
}

void TestEntityJson::wildcardLockSparesEmptyFields()
{
    Entity entity = dune();
    entity.provenance[u"*"_s].locked = true;
    QVERIFY(entity.isLocked(u"title"_s));
    QVERIFY(!entity.isLocked(u"publisher"_s));
    entity.provenance.insert(u"publisher"_s, byPerson(8, true));
    QVERIFY(entity.isLocked(u"publisher"_s));
    entity.provenance.insert(u"title"_s, byPerson(9, false));
    QVERIFY(!entity.isLocked(u"title"_s));
}

QTEST_APPLESS_MAIN(TestEntityJson)
#include "tst_entityjson.moc"
