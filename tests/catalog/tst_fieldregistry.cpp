// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/customfield.h"
#include "catalog/fieldregistry.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

/// The built-in table and how fields are found.
class TestFieldRegistry final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsSound();
    void headersFindTheirField_data();
    void headersFindTheirField();
    void creatorsFollowTheKind();
    void formsLeaveOutWhatIsDerived();
    void customFieldsJoin();
    void damagedCustomFieldsAreLeftOut();
};

void TestFieldRegistry::tableIsSound()
{
    const FieldRegistry &registry = FieldRegistry::builtin();
    QSet<QString> keys;
    for (const FieldDefinition &field : registry.all()) {
        QVERIFY2(!keys.contains(field.key), qPrintable(field.key));
        keys << field.key;
        QVERIFY2(!field.label.isEmpty() && !field.group.isEmpty(), qPrintable(field.key));
        QCOMPARE(registry.find(field.key)->key, field.key);
        QCOMPARE(registry.findByAlias(field.key)->key, field.key);
        const bool needsVocabulary = field.type == FieldType::Term || field.type == FieldType::Credit;
        QVERIFY2(needsVocabulary == !field.vocabulary.isEmpty(), qPrintable(field.key));
        QVERIFY2((field.type == FieldType::Choice) == !field.choices.isEmpty(), qPrintable(field.key));
        for (const QString &alias : field.aliases)
            QCOMPARE(alias, alias.toLower());
        QCOMPARE(fieldTypeFromWord(fieldTypeWord(field.type)), std::optional(field.type));
    }
    for (const Kind kind : allKinds())
        QVERIFY(registry.find(registry.creatorField(kind))->appliesTo(kind));
    QVERIFY(!registry.find(u"yaer"_s));
}

void TestFieldRegistry::headersFindTheirField_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("key");
    QTest::newRow("key") << u"release_date"_s << u"movie"_s << u"release_date"_s;
    QTest::newRow("label") << u"Release Date"_s << u"movie"_s << u"release_date"_s;
    QTest::newRow("goodreads pages") << u"Number of Pages"_s << u"book"_s << u"pages"_s;
    QTest::newRow("goodreads binding") << u"Binding"_s << u"book"_s << u"format"_s;
    QTest::newRow("goodreads first year") << u"Original Publication Year"_s << u"book"_s << u"year"_s;
    QTest::newRow("goodreads reviews") << u"My Review"_s << u"book"_s << u"review"_s;
    QTest::newRow("clz issue") << u"Issue Nr"_s << u"comic_issue"_s << u"series_number"_s;
    QTest::newRow("clz store") << u"Purchase Store"_s << QString() << u"acquired_from"_s;
    QTest::newRow("discogs") << u"Catalog#"_s << u"audio"_s << u"catalog_number"_s;
    QTest::newRow("discogs condition") << u"Collection Media Condition"_s << u"audio"_s << u"condition"_s;
    QTest::newRow("letterboxd") << u"Watched Date"_s << u"movie"_s << u"completed"_s;
    QTest::newRow("collectz") << u"user_rating"_s << u"movie"_s << u"rating"_s;
    QTest::newRow("collectz overview") << u"overview"_s << u"movie"_s << u"description"_s;
    QTest::newRow("brackets") << u"Runtime (mins)"_s << u"movie"_s << u"runtime"_s;
    QTest::newRow("dashes") << u"console-name"_s << u"game"_s << u"platform"_s;
    QTest::newRow("calibre") << u"series_index"_s << u"book"_s << u"series_number"_s;
    QTest::newRow("creator of a book") << u"Creator"_s << u"book"_s << u"authors"_s;
    QTest::newRow("creator of a film") << u"creators"_s << u"movie"_s << u"directors"_s;
    QTest::newRow("artist of a comic") << u"Artist"_s << u"comic_issue"_s << u"artists"_s;
    QTest::newRow("type") << u"Media Type"_s << QString() << u"kind"_s;
    QTest::newRow("unknown") << u"Sort Character"_s << u"book"_s << QString();
}

void TestFieldRegistry::headersFindTheirField()
{
    QFETCH(const QString, header);
    QFETCH(const QString, kind);
    QFETCH(const QString, key);
    const FieldDefinition *field = FieldRegistry::builtin().findByAlias(header, kindFromWord(kind));
    QCOMPARE(field ? field->key : QString(), key);
}

void TestFieldRegistry::creatorsFollowTheKind()
{
    const FieldRegistry &registry = FieldRegistry::builtin();
    QCOMPARE(registry.creatorField(Kind::Movie), u"directors"_s);
    QCOMPARE(registry.creatorField(Kind::Book), u"authors"_s);
    QCOMPARE(registry.creatorField(Kind::ComicIssue), u"writers"_s);
    QCOMPARE(registry.findByAlias(u"creators"_s)->key, u"creators"_s);
}

void TestFieldRegistry::formsLeaveOutWhatIsDerived()
{
    const FieldRegistry &registry = FieldRegistry::builtin();
    for (const Kind kind : allKinds()) {
        qsizetype fields = 0;
        for (const Level level : {Level::Work, Level::Edition, Level::Copy}) {
            const QList<FieldDefinition> form = registry.fieldsFor(kind, level);
            QVERIFY(!form.isEmpty());
            fields += form.size();
            for (const FieldDefinition &field : form)
                QVERIFY(!field.derived && field.appliesTo(kind) && field.level == level);
        }
        QVERIFY2(fields >= 50, qPrintable(kindWord(kind)));
    }
    QCOMPARE(registry.fieldsFor(Kind::Book, Level::Work).constFirst().key, u"title"_s);
}

void TestFieldRegistry::customFieldsJoin()
{
    FieldDefinition shelfMark;
    shelfMark.key = customFieldKey(u"Shelf Mark"_s);
    shelfMark.label = u"Shelf Mark"_s;
    shelfMark.level = Level::Copy;
    shelfMark.kinds = {Kind::Book};
    shelfMark.type = FieldType::Choice;
    shelfMark.choices = QStringList{u"red"_s, u"blue"_s};
    shelfMark.searched = true;

    Entity entity;
    entity.id = EntityId::create();
    entity.level = Level::CustomField;
    entity.fields = fieldsOfCustomField(shelfMark);
    const FieldRegistry registry = FieldRegistry::builtin().withCustomFields({entity});
    const FieldDefinition *found = registry.find(u"custom_shelf_mark"_s);
    QVERIFY(found);
    QVERIFY(found->custom && found->searched && !found->list);
    QCOMPARE(found->level, Level::Copy);
    QCOMPARE(found->kinds, QList<Kind>{Kind::Book});
    QCOMPARE(found->choices, shelfMark.choices);
    QCOMPARE(fieldsOfCustomField(*found).value(u"label"_s), FieldValue(u"Shelf Mark"_s));
    QCOMPARE(registry.findByAlias(u"shelf mark"_s, Kind::Book)->key, u"custom_shelf_mark"_s);
    QVERIFY(!FieldRegistry::builtin().find(u"custom_shelf_mark"_s));
}

void TestFieldRegistry::damagedCustomFieldsAreLeftOut()
{
    Entity noType;
    noType.level = Level::CustomField;
    noType.fields = {{u"key"_s, FieldValue(u"custom_x"_s)}};
    Entity trashed = noType;
    trashed.fields.insert(u"type"_s, FieldValue(u"text"_s));
    trashed.state = State::Trashed;
    const FieldRegistry registry = FieldRegistry::builtin().withCustomFields({noType, trashed});
    QCOMPARE(registry.all().size(), FieldRegistry::builtin().all().size());
}

QTEST_APPLESS_MAIN(TestFieldRegistry)
#include "tst_fieldregistry.moc"
