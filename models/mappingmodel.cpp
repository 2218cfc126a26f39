// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mappingmodel.h"

#include "models/fieldtext.h"
#include "models/tooltiptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::FieldDefinition;
using catalog::Level;
using imports::ColumnMapping;

namespace {

QString sampleOf(const QList<QStringList> &rows, qsizetype column)
{
    QStringList values;
    for (const QStringList &row : rows) {
        const QString value = row.value(column).simplified();
        if (!value.isEmpty() && !values.contains(value))
            values.append(value.left(60));
        if (values.size() == 3)
            break;
    }
    return values.join(u" · "_s);
}

QString groupOf(Level level)
{
    switch (level) {
    case Level::Edition:
        return MappingModel::tr("Edition");
    case Level::Copy:
        return MappingModel::tr("Copy");
    default:
        return MappingModel::tr("Work");
    }
}

} // namespace

MappingModel::MappingModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void MappingModel::setSource(const imports::SourceDescription &description, const QList<MappingTarget> &targets)
{
    beginResetModel();
    m_targets = targets;
    m_headers = description.headers;
    m_samples.clear();
    m_fields.clear();
    for (qsizetype column = 0; column < m_headers.size(); ++column) {
        m_samples.append(sampleOf(description.sample, column));
        m_fields.append(description.mapping.value(column).field);
    }
    endResetModel();
    Q_EMIT mappingChanged();
}

void MappingModel::setMapping(const QList<ColumnMapping> &mapping)
{
    if (m_headers.isEmpty())
        return;
    QHash<QString, QString> byHeader;
    for (const ColumnMapping &column : mapping)
        byHeader.insert(column.header.toCaseFolded(), column.field);
    for (qsizetype column = 0; column < m_headers.size(); ++column) {
        const auto known = byHeader.constFind(m_headers.at(column).toCaseFolded());
        if (known != byHeader.constEnd())
            m_fields[column] = *known;
    }
    Q_EMIT dataChanged(index(0, FieldColumn), index(rowCount() - 1, FieldColumn));
    Q_EMIT mappingChanged();
}

QList<ColumnMapping> MappingModel::mapping() const
{
    QList<ColumnMapping> mapping;
    for (qsizetype column = 0; column < m_headers.size(); ++column)
        mapping.append({m_headers.at(column), m_fields.at(column)});
    return mapping;
}

int MappingModel::mappedCount() const
{
    return static_cast<int>(
        std::count_if(m_fields.cbegin(), m_fields.cend(), [](const QString &field) { return !field.isEmpty(); }));
}

int MappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

int MappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MappingModel::labelOf(const QString &field) const
{
    for (const MappingTarget &target : m_targets) {
        if (target.field == field)
            return target.label;
    }
    return field;
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_headers.size())
        return {};
    const QString field = m_fields.at(index.row());
    if (role == Qt::EditRole && index.column() == FieldColumn)
        return field;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QString text;
    switch (index.column()) {
    case HeaderColumn:
        text = m_headers.at(index.row());
        break;
    case SampleColumn:
        text = m_samples.at(index.row());
        break;
    case FieldColumn:
        text = labelOf(field);
        break;
    default:
        break;
    }
    return role == Qt::ToolTipRole ? toolTipText(text) : text;
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != FieldColumn)
        return false;
    const QString field = value.toString();
    if (m_fields.at(index.row()) == field)
        return true;
    m_fields[index.row()] = field;
    Q_EMIT dataChanged(index, index);
    Q_EMIT mappingChanged();
    return true;
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HeaderColumn:
        return tr("Column of the file");
    case SampleColumn:
        return tr("Examples");
    case FieldColumn:
        return tr("Becomes");
    default:
        return {};
    }
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == FieldColumn ? flags | Qt::ItemIsEditable : flags;
}

QList<MappingTarget> mappingTargets(const catalog::FieldRegistry &registry)
{
    QList<MappingTarget> targets{
        {QString(), MappingModel::tr("(leave out)"), QString()},
        {u"type"_s, MappingModel::tr("Kind of thing"), MappingModel::tr("Row")},
        {u"owned"_s, MappingModel::tr("Owned or not"), MappingModel::tr("Row")},
    };
    for (const Level level : {Level::Work, Level::Edition, Level::Copy}) {
        for (const FieldDefinition &field : registry.all()) {
            if (field.level != level || field.derived || field.type == catalog::FieldType::Identifier)
                continue;
            targets.append({field.key, fieldtext::label(field), groupOf(level)});
        }
    }
    for (const QString &scheme : catalog::Identifier::knownSchemes())
        targets.append(
            {u"identifier:"_s + scheme,
             MappingModel::tr("Identifier: %1").arg(catalog::Identifier{scheme, {}, false}.display().trimmed()),
             MappingModel::tr("Identifiers")});
    return targets;
}

} // namespace collectz::models
