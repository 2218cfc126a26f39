// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakesession.h"

#include "catalog/customfield.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace collectz::testsupport {

using namespace catalog;

namespace {

EntityChange creation(Level level, const EntityId &parent, const QMap<QString, FieldValue> &fields)
{
    Entity entity;
    entity.id = EntityId::create();
    entity.level = level;
    entity.kind = Kind::Book;
    entity.parent = parent;
    entity.fields = fields;
    return creationOf(entity);
}

ChangeSet changeSet(const QList<EntityChange> &changes)
{
    ChangeSet made;
    made.id = ChangeSetId::create();
    made.author = u"anna"_s;
    made.device = u"desk"_s;
    made.changes = changes;
    return made;
}

PlanRow planRow(qint64 number, Verdict verdict, const QString &title, const QString &rule)
{
    PlanRow row;
    row.number = number;
    row.sourceLine = number + 1;
    row.verdict = verdict;
    row.title = title;
    row.rule = rule;
    row.kind = Kind::Book;
    row.source = QJsonDocument(QJsonObject{{u"Title"_s, title}, {u"Author"_s, u"Frank Herbert"_s}}).toJson();
    const EntityChange change =
        creation(Level::Work, {},
                 {{u"title"_s, title}, {u"year"_s, u"1965"_s}, {u"authors"_s, QStringList{u"Frank Herbert"_s}}});
    row.work = change.entity;
    row.changes = entityChangesToJson({change});
    return row;
}

} // namespace

FakeSession::FakeSession()
{
    readPool.setMaxThreadCount(2);
    importPool.setMaxThreadCount(1);
    imports = std::make_unique<imports::ImportService>(catalog, formats, importPool);
    restart();
}

void FakeSession::restart()
{
    session.reset();
    session = std::make_unique<models::CatalogSession>(catalog, activity, *imports, readPool, u"anna"_s, u"desk"_s);
}

FakeSession::~FakeSession()
{
    session.reset();
    imports.reset();
    readPool.waitForDone();
}

EntityId FakeSession::addBook(const QString &title, const QString &year, const QStringList &authors,
                              const QString &location)
{
    const EntityChange work =
        creation(Level::Work, {}, {{u"title"_s, title}, {u"year"_s, year}, {u"authors"_s, authors}});
    const EntityChange edition = creation(Level::Edition, work.entity, {{u"format"_s, u"Paperback"_s}});
    QMap<QString, FieldValue> fields{{u"ownership"_s, u"owned"_s}, {u"price"_s, u"1299 EUR"_s}};
    if (!location.isEmpty())
        fields.insert(u"location"_s, location);
    const EntityChange copy = creation(Level::Copy, edition.entity, fields);
    const Result<Applied> applied = catalog.apply(changeSet({work, edition, copy}));
    return applied ? work.entity : EntityId();
}

QString FakeSession::addCustomField(const QString &label)
{
    FieldDefinition field;
    field.key = customFieldKey(label);
    field.label = label;
    EntityChange change = creation(Level::CustomField, {}, fieldsOfCustomField(field));
    return catalog.apply(changeSet({change})) ? field.key : QString();
}

void FakeSession::trash(const EntityId &work)
{
    EntityChange change;
    change.entity = work;
    change.kind = Kind::Book;
    change.baseVersion = catalog.state().sequence;
    change.fields.append({QString(pseudofield::state), u"live"_s, u"trashed"_s, std::nullopt});
    static_cast<void>(catalog.apply(changeSet({change})));
}

qint64 FakeSession::addPlan(const QString &fileName, const QList<EntityId> &candidates)
{
    ImportStore &store = catalog.imports();
    ImportRecord record;
    record.fileName = fileName;
    record.fileHash = QString(64, u'a');
    record.fileSize = 12345;
    record.format = u"goodreads_csv"_s;
    record.author = u"anna"_s;
    record.startedAt = catalog.clock().now();
    record.rows = 6;
    record.state = ImportState::Planning;
    record.number = store.create(record).value_or(0);
    QList<PlanRow> rows{planRow(1, Verdict::Create, u"Heretics of Dune"_s, u"no_match"_s),
                        planRow(2, Verdict::Update, u"Dune"_s, u"matched_by_identifier"_s),
                        planRow(3, Verdict::Unchanged, u"Dune Messiah"_s, u"matched_by_identifier"_s),
                        planRow(4, Verdict::Duplicate, u"Dune"_s, u"same_as_row"_s),
                        planRow(5, Verdict::Review, u"Children of Dune"_s, u"several_candidates"_s),
                        planRow(6, Verdict::Rejected, QString(), u"row_rejected"_s)};
    rows[1].score = 100;
    rows[5].problemCode = u"title_missing"_s;
    rows[5].problemText = u"The row has no title."_s;
    rows[5].problemColumn = 2;
    for (const EntityId &candidate : candidates) {
        MatchCandidate match;
        match.work = candidate;
        match.kind = Kind::Book;
        match.title = u"Children of Dune"_s;
        match.year = u"1976"_s;
        match.score = 70;
        rows[4].candidates.append(match);
    }
    static_cast<void>(store.appendRows(record.number, rows));
    record.state = ImportState::Planned;
    for (const PlanRow &row : std::as_const(rows))
        ++record.counts[row.verdict];
    static_cast<void>(store.update(record));
    return record.number;
}

} // namespace collectz::testsupport
