// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/bulkedit.h"

using namespace Qt::StringLiterals;

namespace collectz::catalog {

namespace {

EntityChange changeOf(const Entity &entity, const QString &key, const FieldValue &after)
{
    EntityChange change;
    change.entity = entity.id;
    change.level = entity.level;
    change.kind = entity.kind;
    change.parent = entity.parent;
    change.baseVersion = entity.version;
    change.fields.append(FieldChange{key, entity.value(key), after, true});
    return change;
}

EntityChange newEdition(const Entity &work, const QString &key, const FieldValue &value)
{
    EntityChange change;
    change.entity = EntityId::create();
    change.level = Level::Edition;
    change.kind = work.kind;
    change.parent = work.id;
    change.creates = true;
    change.fields.append(FieldChange{key, FieldValue(), value, true});
    return change;
}

QList<Entity> targetsOf(const WorkRecord &record, Level level)
{
    QList<Entity> targets;
    if (level == Level::Work)
        targets.append(record.work);
    for (const Entity &entity : level == Level::Edition ? record.editions : record.copies) {
        if (level != Level::Work && entity.state == State::Live)
            targets.append(entity);
    }
    return targets;
}

FieldValue asListOrText(const QStringList &elements, bool isList)
{
    if (elements.isEmpty())
        return {};
    return isList ? FieldValue(elements) : FieldValue(elements.first());
}

} // namespace

FieldValue bulkEdited(const FieldValue &before, const BulkEdit &edit, bool isList)
{
    if (edit.onlyIfEmpty && !before.isNull())
        return before;
    switch (edit.operation) {
    case BulkOperation::Clear:
        return {};
    case BulkOperation::Set:
        return asListOrText(edit.value.list(), isList);
    case BulkOperation::Add: {
        QStringList elements = before.list();
        for (const QString &element : edit.value.list()) {
            if (!elements.contains(element))
                elements.append(element);
        }
        return asListOrText(elements, isList);
    }
    case BulkOperation::Remove: {
        QStringList elements = before.list();
        for (const QString &element : edit.value.list())
            elements.removeAll(element);
        return asListOrText(elements, isList);
    }
    }
    return before;
}

void addBulkEdit(BulkPlan &plan, const WorkRecord &record, const BulkEdit &edit, const FieldRegistry &registry)
{
    const FieldDefinition *field = registry.find(edit.field);
    if (!field || field->derived || !field->appliesTo(record.work.kind)) {
        ++plan.worksNotApplicable;
        return;
    }
    const QList<Entity> targets = targetsOf(record, field->level);
    const bool gives = edit.operation == BulkOperation::Set || edit.operation == BulkOperation::Add;
    if (targets.isEmpty()) {
        const FieldValue value = gives ? bulkEdited({}, edit, field->list) : FieldValue();
        if (field->level != Level::Edition || value.isNull()) {
            ++plan.worksNotApplicable;
            return;
        }
        plan.changes.append(newEdition(record.work, edit.field, value));
        ++plan.worksChanged;
        return;
    }
    bool changed = false;
    for (const Entity &target : targets) {
        const FieldValue before = target.value(edit.field);
        const FieldValue after = bulkEdited(before, edit, field->list);
        if (after == before)
            continue;
        plan.changes.append(changeOf(target, edit.field, after));
        changed = true;
    }
    ++(changed ? plan.worksChanged : plan.worksUnchanged);
}

Result<BulkPlan> planBulkEdit(CatalogReader &reader, const QList<qint64> &keys, const BulkEdit &edit,
                              const ProgressFunction &progress, const CancelToken &cancel)
{
    const Result<FieldRegistry> registry = reader.registry();
    if (!registry)
        return fail(registry.error());
    if (!registry->find(edit.field))
        return fail(ErrorKind::NotFound, u"no_such_field"_s, u"There is no field \"%1\"."_s.arg(edit.field));
    BulkPlan plan;
    const auto visit = [&](const WorkRecord &record) { addBulkEdit(plan, record, edit, *registry); };
    const Result<void> swept = sweepWorks(reader, keys, u"plan"_s, visit, progress, cancel);
    if (!swept)
        return fail(swept.error());
    return plan;
}

} // namespace collectz::catalog
