// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/setcommand.h"

#include "catalog/recordjson.h"
#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/entityargument.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

using catalog::Entity;
using catalog::EntityChange;
using catalog::FieldDefinition;
using catalog::Level;
using catalog::WorkRecord;

/// The entity that a field of this level belongs to: the work, or its only edition or copy. A missing edition or copy is made.
class Target
{
public:
    explicit Target(const WorkRecord &record)
        : m_before(record)
        , m_after(record)
    {}

    Result<void> set(const FieldDefinition &field, const catalog::FieldValue &value)
    {
        auto entity = entityFor(field.level);
        if (!entity)
            return fail(entity.error());
        if (value.isNull())
            (*entity)->fields.remove(field.key);
        else
            (*entity)->fields.insert(field.key, value);
        m_typed << field.key;
        return {};
    }

    QList<EntityChange> changes() const
    {
        QList<EntityChange> changes;
        take(changes, {m_before.work}, {m_after.work});
        take(changes, m_before.editions, m_after.editions);
        take(changes, m_before.copies, m_after.copies);
        return changes;
    }

private:
    Result<Entity *> entityFor(Level level)
    {
        if (level == Level::Work)
            return &m_after.work;
        QList<Entity> &entities = level == Level::Edition ? m_after.editions : m_after.copies;
        if (entities.size() > 1)
            return fail(ErrorKind::Usage, u"several_targets"_s,
                        u"The work has %1: name the id of one of them."_s.arg(
                            level == Level::Edition ? u"several editions"_s : u"several copies"_s));
        if (entities.isEmpty()) {
            EntityId parent = m_after.work.id;
            if (level == Level::Copy) {
                const auto edition = entityFor(Level::Edition);
                if (!edition)
                    return fail(edition.error());
                parent = (*edition)->id;
            }
            Entity made;
            made.id = EntityId::create();
            made.level = level;
            made.kind = m_after.work.kind;
            made.parent = parent;
            entities << made;
        }
        return &entities.first();
    }

    void take(QList<EntityChange> &changes, const QList<Entity> &before, const QList<Entity> &after) const
    {
        for (qsizetype i = 0; i < after.size(); ++i) {
            EntityChange change =
                i < before.size() ? changeBetween(before.at(i), after.at(i)) : catalog::creationOf(after.at(i));
            for (catalog::FieldChange &field : change.fields) {
                if (m_typed.contains(field.key))
                    field.lock = true; // what a person typed wins over later imports
            }
            if (change.creates || !change.fields.isEmpty())
                changes << change;
        }
    }

    WorkRecord m_before;
    WorkRecord m_after;
    QStringList m_typed;
};

Result<void> assign(Target &target, const catalog::FieldRegistry &registry, catalog::Kind kind,
                    const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    if (equals <= 0)
        return fail(ErrorKind::Usage, u"bad_assignment"_s, u"'%1' is not of the form field=value."_s.arg(assignment));
    const QString name = assignment.left(equals);
    const FieldDefinition *field = registry.findByAlias(name, kind);
    if (!field || field->derived)
        return fail(ErrorKind::Usage, u"field_unknown"_s, u"There is no field '%1' that can be set."_s.arg(name));
    const auto value = registry.normalise(*field, catalog::FieldValue(assignment.mid(equals + 1)));
    if (!value)
        return fail(value.error());
    return target.set(*field, *value);
}

} // namespace

QString SetCommand::verb() const
{
    return u"set"_s;
}

QString SetCommand::summary() const
{
    return u"Sets fields: field=value, an empty value clears."_s;
}

QString SetCommand::arguments() const
{
    return u"ID FIELD=VALUE..."_s;
}

std::pair<int, int> SetCommand::argumentCount() const
{
    return {2, -1};
}

ExitCode SetCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const auto id = entityIdFrom(arguments.constFirst());
    if (!id)
        return console.fail(id.error(), asJson);
    const SystemClock clock;
    auto opened = openForEditing(options, clock, console);
    if (!opened)
        return console.fail(opened.error(), asJson);
    const auto record = opened->reader->work(*id);
    if (!record)
        return console.fail(record.error(), asJson);

    Target target(*record);
    for (const QString &assignment : arguments.mid(1)) {
        if (const auto assigned = assign(target, opened->registry, record->work.kind, assignment); !assigned)
            return console.fail(assigned.error(), asJson);
    }
    catalog::ChangeSet changeSet;
    changeSet.id = ChangeSetId::create();
    changeSet.author = localAuthor();
    changeSet.device = localDevice();
    changeSet.subject = record->work.value(u"title"_s).text();
    changeSet.changes = target.changes();
    const auto applied = opened->catalog->apply(changeSet);
    if (!applied)
        return console.fail(applied.error(), asJson);
    if (asJson)
        console.json(appliedToJson(*applied));
    else
        console.line(applied->entitiesChanged == 0
                         ? u"Nothing changed: the values were the same."_s
                         : u"Changed '%1' (change set %2)."_s.arg(changeSet.subject, applied->id.text()));
    return ExitCode::Done;
}

} // namespace collectz::desktop
