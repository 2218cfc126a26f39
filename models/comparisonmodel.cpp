// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/comparisonmodel.h"

#include "models/fieldtext.h"
#include "models/rowroles.h"
#include "models/tooltiptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::Entity;
using catalog::EntityChange;
using catalog::FieldChange;
using catalog::FieldDefinition;
using catalog::FieldValue;

namespace {

void addField(QMap<QString, FieldValue> &fields, const QString &key, const FieldValue &value)
{
    if (value.isNull() || key.startsWith(u'@'))
        return;
    FieldValue &present = fields[key];
    if (present.isNull()) {
        present = value;
    } else if (value.isList()) {
        QStringList united = present.list() + value.list();
        united.removeDuplicates();
        present = united;
    }
}

void addEntity(QMap<QString, FieldValue> &fields, const Entity &entity)
{
    if (entity.state == catalog::State::Removed)
        return;
    for (auto it = entity.fields.cbegin(); it != entity.fields.cend(); ++it)
        addField(fields, it.key(), it.value());
}

/// Identifiers and lists are equal in any order.
bool areEqual(const FieldValue &one, const FieldValue &other)
{
    QStringList left = one.list();
    QStringList right = other.list();
    left.sort();
    right.sort();
    return left == right;
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ComparisonModel::compare(const ComparedThing &incoming, const QList<ComparedThing> &candidates,
                              const catalog::FieldRegistry &registry)
{
    beginResetModel();
    m_lines.clear();
    m_headings = {incoming.heading};
    for (const ComparedThing &candidate : candidates)
        m_headings.append(candidate.heading);
    for (const FieldDefinition &field : registry.all()) {
        if (field.derived || field.type == catalog::FieldType::Image)
            continue;
        const FieldValue base = incoming.fields.value(field.key);
        Line line;
        line.isTitle = field.key == u"title"_s;
        line.label = fieldtext::label(field);
        line.texts.append(base.isNull() ? QString() : fieldtext::value(field, base, registry));
        line.different.append(false);
        bool anyone = !base.isNull();
        for (const ComparedThing &candidate : candidates) {
            const FieldValue value = candidate.fields.value(field.key);
            line.texts.append(value.isNull() ? QString() : fieldtext::value(field, value, registry));
            line.different.append(!base.isNull() && !value.isNull() && !areEqual(base, value));
            anyone = anyone || !value.isNull();
        }
        if (anyone)
            m_lines.append(line);
    }
    // What decides stands first: the differences, in the order of the registry.
    std::stable_partition(m_lines.begin(), m_lines.end(),
                          [](const Line &line) { return line.isTitle || line.different.contains(true); });
    endResetModel();
}

void ComparisonModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_headings.clear();
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_headings.isEmpty() ? 0 : static_cast<int>(m_headings.size()) + 1;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const Line &line = m_lines.at(index.row());
    if (index.column() == 0)
        return role == Qt::DisplayRole ? line.label : QVariant();
    const int thing = index.column() - 1;
    const bool different = line.different.value(thing);
    switch (role) {
    case Qt::DisplayRole:
        return line.texts.value(thing);
    case Qt::AccessibleTextRole:
        return different ? tr("differs: %1").arg(line.texts.value(thing)) : line.texts.value(thing);
    case Qt::ToolTipRole:
        return toolTipText(line.texts.value(thing));
    case DifferentRole:
        return different;
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Field") : m_headings.value(section - 1);
}

QMap<QString, FieldValue> comparedFields(const catalog::WorkRecord &record)
{
    QMap<QString, FieldValue> fields;
    addEntity(fields, record.work);
    for (const Entity &edition : record.editions)
        addEntity(fields, edition);
    for (const Entity &copy : record.copies)
        addEntity(fields, copy);
    return fields;
}

QMap<QString, FieldValue> comparedFields(const QList<EntityChange> &changes)
{
    QMap<QString, FieldValue> fields;
    for (const EntityChange &change : changes) {
        for (const FieldChange &field : change.fields)
            addField(fields, field.key, field.after);
    }
    return fields;
}

} // namespace collectz::models
