// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/interchange.h"
#include "readitems.h"

#include <QJsonDocument>
#include <QTest>

#include <rapidcheck.h>

using namespace collectz;
using namespace collectz::imports;
using namespace Qt::StringLiterals;
using catalog::Entity;
using catalog::FieldRegistry;
using catalog::FieldValue;
using catalog::Kind;
using catalog::Level;
using catalog::WorkRecord;

namespace {

Entity entity(Level level, Kind kind, const EntityId &parent = {})
{
    Entity entity;
    entity.id = EntityId::create();
    entity.level = level;
    entity.kind = kind;
    entity.parent = parent;
    return entity;
}

/// A work with two editions and three copies, full of characters that a layout could trip over.
WorkRecord awkwardWork()
{
    WorkRecord record;
    record.work = entity(Level::Work, Kind::Movie);
    record.work.fields = {{u"title"_s, FieldValue(u"=SUM(1|2), \"quoted\"; \\o/"_s)},
                          {u"year"_s, FieldValue(u"1985"_s)},
                          {u"cast"_s, FieldValue(QStringList{u"三船 敏郎\u001fHidetora"_s, u"A | B"_s})},
                          {u"notes"_s, FieldValue(u"line one\nline two\r\nline three"_s)},
                          {u"identifiers"_s, FieldValue(QStringList{u"imdb:tt0089881"_s})},
                          {u"tags"_s, FieldValue(QStringList{u"'quoted"_s, u"-minus"_s})}};
    const Entity first = entity(Level::Edition, Kind::Movie, record.work.id);
    Entity second = entity(Level::Edition, Kind::Movie, record.work.id);
    second.fields = {{u"format"_s, FieldValue(u"VHS"_s)},
                     {u"edition_identifiers"_s, FieldValue(QStringList{u"gtin:!12345"_s})}};
    record.editions = {first, second};
    for (const QString &place : {u"Wohnzimmer/Regal 2"_s, u"قبو"_s}) {
        Entity copy = entity(Level::Copy, Kind::Movie, first.id);
        copy.fields = {{u"location"_s, FieldValue(place)}, {u"price"_s, FieldValue(u"1299 EUR"_s)}};
        record.copies << copy;
    }
    return record;
}

QByteArray asCsv(const QList<WorkRecord> &records)
{
    const QStringList columns = interchange::columns(FieldRegistry::builtin());
    QByteArray bytes = interchange::csvLine(columns);
    for (const WorkRecord &record : records) {
        for (const QStringList &row : interchange::rows(record, columns))
            bytes += interchange::csvLine(row);
    }
    return bytes;
}

QByteArray asJson(const QList<WorkRecord> &records)
{
    QByteArray bytes = interchange::documentBegin();
    for (qsizetype index = 0; index < records.size(); ++index) {
        bytes += index > 0 ? ",\n" : "";
        bytes += QJsonDocument(interchange::toJson(records[index])).toJson(QJsonDocument::Compact);
    }
    return bytes + interchange::documentEnd();
}

QMap<QString, FieldValue> all(const Entity &work, const Entity &edition, const Entity &copy)
{
    QMap<QString, FieldValue> fields = work.fields;
    fields.insert(edition.fields);
    fields.insert(copy.fields);
    return fields;
}

} // namespace

class ExchangeTest : public QObject
{
    Q_OBJECT

private:
    ScratchFiles m_files;

private Q_SLOTS:
    void readsBackWhatWasExported_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        const WorkRecord record = awkwardWork();
        m_record = record;
        QTest::newRow("CSV") << asCsv({record}) << u"collectz_csv"_s;
        QTest::newRow("JSON") << asJson({record}) << u"collectz_json"_s;
    }

    void readsBackWhatWasExported()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, format);
        const Reading reading = m_files.read(u"export"_s, bytes);
        QVERIFY2(!reading.error, qPrintable(reading.error ? reading.error->message : QString()));
        QCOMPARE(reading.format, format);
        QCOMPARE(reading.codes().join(u' '), QString());
        QCOMPARE(reading.items.size(), 3);
        const Entity none;
        for (qsizetype copy = 0; copy < 2; ++copy) {
            const SourceItem item = reading.items[copy];
            QCOMPARE(item.work, m_record.work.id);
            QCOMPARE(item.edition, m_record.editions[0].id);
            QCOMPARE(item.copy, m_record.copies[copy].id);
            QCOMPARE(item.kind, Kind::Movie);
            QVERIFY(item.fields == all(m_record.work, m_record.editions[0], m_record.copies[copy]));
            QVERIFY(item.owned);
        }
        const SourceItem last = reading.items[2];
        QCOMPARE(last.edition, m_record.editions[1].id);
        QVERIFY(last.copy.isNull());
        QVERIFY(!last.owned);
        QVERIFY(last.fields == all(m_record.work, m_record.editions[1], none));
        QCOMPARE(last.identifiers.size(), 2);
    }

    void readsAWorkWithoutEditions()
    {
        WorkRecord record;
        record.work = entity(Level::Work, Kind::TvEpisode, EntityId::create());
        record.work.fields = {{u"title"_s, FieldValue(u"Pilot"_s)},
                              {u"custom_mood"_s, FieldValue(QStringList{u"dark"_s})}};
        const Reading json = m_files.read(u"one.json"_s, asJson({record}));
        QCOMPARE(json.items.size(), 1);
        QCOMPARE(json.items[0].parent, record.work.parent);
        QVERIFY(json.items[0].fields == record.work.fields);
        QVERIFY(!json.items[0].owned);
    }

    void noCellBeginsAFormula()
    {
        const QByteArray line = interchange::csvLine({u"=1+1"_s, u"+x"_s, u"-1"_s, u"@a"_s, u"'b"_s, u"plain"_s});
        QCOMPARE(line, QByteArray("'=1+1,'+x,'-1,'@a,''b,plain\n"));
    }

    void cellsAreLossless()
    {
        QVERIFY(rc::check("any list survives a cell and a line of CSV", [this] {
            const auto texts = *rc::gen::nonEmpty<std::vector<std::string>>();
            QStringList list;
            for (const std::string &text : texts) {
                const QString element = QString::fromStdString(text).remove(QChar(u'\0')).trimmed();
                if (!element.isEmpty())
                    list << element;
            }
            RC_PRE(!list.isEmpty());
            const FieldValue value(list);
            const QString cell = interchange::cellOf(value, false);
            const QByteArray bytes =
                interchange::csvLine({u"id"_s, u"kind"_s, u"level"_s, u"title"_s, u"custom_x"_s}) +
                interchange::csvLine({EntityId::create().text(), u"book"_s, u"work"_s, u"T"_s, cell});
            const Reading reading = m_files.read(u"law.csv"_s, bytes);
            RC_ASSERT(reading.items.size() == 1);
            RC_ASSERT(reading.items[0].fields.value(u"custom_x"_s) == value);
        }));
    }

    void refusesAnotherVersion()
    {
        QByteArray bytes = asJson({awkwardWork()});
        const Reading reading =
            m_files.read(u"newer.json"_s, bytes.replace("export.v1", "export.v9"), {}, u"collectz_json"_s);
        QCOMPARE(reading.error->code, u"export_version_unknown"_s);
    }

private:
    WorkRecord m_record;
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
