// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was typed into the editor, as a draft that outlives the program.
#include "ui/item/entityform.h"
#include "ui/item/itemeditor.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::Entity;
using catalog::Level;

namespace {

/// An edition or a copy that was added in the editor and has no version yet.
QJsonObject newEntityToJson(const Entity &entity)
{
    QJsonObject fields;
    for (auto field = entity.fields.cbegin(); field != entity.fields.cend(); ++field)
        fields.insert(field.key(), field->toJson());
    return {{u"level"_s, catalog::levelWord(entity.level)},
            {u"parent"_s, entity.parent.text()},
            {u"kind"_s, catalog::kindWord(entity.kind)},
            {u"fields"_s, fields}};
}

std::optional<Entity> newEntityFromJson(const EntityId &id, const QJsonObject &object)
{
    const auto level = catalog::levelFromWord(object.value("level"_L1).toString());
    const auto kind = catalog::kindFromWord(object.value("kind"_L1).toString());
    if (!level || !kind || (*level != Level::Edition && *level != Level::Copy))
        return std::nullopt;
    Entity entity;
    entity.id = id;
    entity.level = *level;
    entity.kind = *kind;
    entity.parent = EntityId::fromText(object.value("parent"_L1).toString());
    const QJsonObject fields = object.value("fields"_L1).toObject();
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field)
        entity.fields.insert(field.key(), catalog::FieldValue::fromJson(*field));
    return entity;
}

} // namespace

QJsonObject ItemEditor::typed() const
{
    QJsonArray forms;
    for (const EntityForm *form : m_forms) {
        const Entity &entity = form->original();
        QJsonObject object{{u"id"_s, entity.id.text()}};
        if (form->isDirty())
            object.insert(u"typed"_s, form->typed());
        if (entity.version == 0)
            object.insert(u"new"_s, newEntityToJson(entity));
        if (object.size() > 1)
            forms.append(object);
    }
    QJsonArray removed;
    for (const Entity &entity : m_removed)
        removed.append(entity.id.text());
    return {{u"forms"_s, forms}, {u"removed"_s, removed}};
}

void ItemEditor::type(const QJsonObject &typed)
{
    const auto formOf = [this](const EntityId &id) {
        const auto found = std::find_if(m_forms.cbegin(), m_forms.cend(),
                                        [&id](const EntityForm *form) { return form->original().id == id; });
        return found == m_forms.cend() ? nullptr : *found;
    };
    const QJsonArray removed = typed.value("removed"_L1).toArray();
    for (const QJsonValue id : removed) {
        if (EntityForm *form = formOf(EntityId::fromText(id.toString())))
            remove(form);
    }
    const QJsonArray forms = typed.value("forms"_L1).toArray();
    for (const QJsonValue value : forms) {
        const QJsonObject object = value.toObject();
        const EntityId id = EntityId::fromText(object.value("id"_L1).toString());
        EntityForm *form = formOf(id);
        if (!form && object.contains("new"_L1)) {
            const std::optional<Entity> entity = newEntityFromJson(id, object.value("new"_L1).toObject());
            if (entity)
                form = addSection(entity->level == Level::Edition ? tr("Edition") : tr("Copy"), *entity);
        }
        // An edition that went meanwhile took its form along; the rest of the draft still counts.
        if (form)
            form->type(object.value("typed"_L1).toObject());
    }
    Q_EMIT edited();
}

QString ItemEditor::title() const
{
    const QJsonValue typedTitle = m_forms.isEmpty() ? QJsonValue() : m_forms.first()->typed().value("title"_L1);
    return typedTitle.isString() ? typedTitle.toString() : m_record.work.value(u"title"_s).text();
}

} // namespace collectz::ui
