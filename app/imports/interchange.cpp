// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/interchange.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace collectz::imports::interchange {

using namespace Qt::StringLiterals;
using catalog::Entity;
using catalog::FieldDefinition;
using catalog::FieldValue;
using catalog::Level;
using catalog::WorkRecord;

namespace {

constexpr QChar creditSeparator = u'\x1f';
constexpr QLatin1StringView formulaStarts("=+-@\t\r'");

QString escaped(const QString &text)
{
    QString cell;
    cell.reserve(text.size());
    for (const QChar character : text) {
        if (character == u'\\' || character == u'|')
            cell += u'\\';
        if (character == creditSeparator)
            cell += u"\\:"_s;
        else
            cell += character;
    }
    return cell;
}

/// Elements of a cell with escapes undone, and whether any bar separated them.
QStringList unescaped(const QString &cell, bool *hasBar)
{
    QStringList elements(1);
    for (qsizetype at = 0; at < cell.size(); ++at) {
        if (cell[at] == u'\\' && at + 1 < cell.size()) {
            ++at;
            elements.last() += cell[at] == u':' ? creditSeparator : cell[at];
        } else if (cell[at] == u'|') {
            *hasBar = true;
            elements << QString();
        } else {
            elements.last() += cell[at];
        }
    }
    return elements;
}

void addKeys(QStringList &columns, const catalog::FieldRegistry &registry, Level level)
{
    for (const FieldDefinition &field : registry.all()) {
        if (field.level == level && !field.derived && !columns.contains(field.key))
            columns << field.key;
    }
}

class RowWriter
{
public:
    explicit RowWriter(const QStringList &columns)
        : m_cells(columns.size())
        , m_columns(columns)
    {}

    void set(QLatin1StringView column, const QString &cell)
    {
        const qsizetype index = m_columns.indexOf(column);
        if (index >= 0)
            m_cells[index] = cell;
    }

    void setFields(const Entity &entity)
    {
        const catalog::FieldRegistry &registry = catalog::FieldRegistry::builtin();
        for (auto field = entity.fields.cbegin(); field != entity.fields.cend(); ++field) {
            const qsizetype index = m_columns.indexOf(field.key());
            if (index >= 0)
                m_cells[index] = cellOf(field.value(), registry.find(field.key()) != nullptr);
        }
    }

    [[nodiscard]] const QStringList &cells() const { return m_cells; }

private:
    QStringList m_cells;
    const QStringList &m_columns;
};

QJsonObject fieldsJson(const Entity &entity)
{
    QJsonObject json;
    for (auto field = entity.fields.cbegin(); field != entity.fields.cend(); ++field)
        json.insert(field.key(), field.value().toJson());
    return json;
}

QJsonObject entityJson(const Entity &entity)
{
    QJsonObject json{{u"id"_s, entity.id.text()}, {u"fields"_s, fieldsJson(entity)}};
    if (entity.state != catalog::State::Live)
        json.insert(u"state"_s, catalog::stateWord(entity.state));
    QStringList locked;
    for (auto field = entity.fields.cbegin(); field != entity.fields.cend(); ++field) {
        if (entity.isLocked(field.key()))
            locked << field.key();
    }
    // What a person typed whole is the usual case, and said in one word.
    if (!locked.isEmpty() && locked.size() == entity.fields.size())
        json.insert(u"locked"_s, true);
    else if (!locked.isEmpty())
        json.insert(u"locked"_s, QJsonArray::fromStringList(locked));
    return json;
}

} // namespace

QStringList columns(const catalog::FieldRegistry &registry)
{
    QStringList columns{idColumn, kindColumn, levelColumn, parentColumn, editionColumn, copyColumn};
    for (const Level level : {Level::Work, Level::Edition, Level::Copy})
        addKeys(columns, registry, level);
    return columns;
}

QList<QStringList> rows(const WorkRecord &record, const QStringList &columns)
{
    QList<QStringList> rows;
    const auto write = [&](const Entity *edition, const Entity *copy) {
        RowWriter row(columns);
        row.set(idColumn, record.work.id.text());
        row.set(kindColumn, catalog::kindWord(record.work.kind));
        row.set(levelColumn, catalog::levelWord(copy ? Level::Copy : edition ? Level::Edition : Level::Work));
        if (!record.work.parent.isNull())
            row.set(parentColumn, record.work.parent.text());
        row.setFields(record.work);
        if (edition) {
            row.set(editionColumn, edition->id.text());
            row.setFields(*edition);
        }
        if (copy) {
            row.set(copyColumn, copy->id.text());
            row.setFields(*copy);
        }
        rows << row.cells();
    };
    for (const Entity &edition : record.editions) {
        const qsizetype before = rows.size();
        for (const Entity &copy : record.copies) {
            if (copy.parent == edition.id)
                write(&edition, &copy);
        }
        if (rows.size() == before)
            write(&edition, nullptr);
    }
    if (rows.isEmpty())
        write(nullptr, nullptr);
    return rows;
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    for (const QString &cell : cells) {
        if (!line.isEmpty() || &cell != &cells.constFirst())
            line += ',';
        QByteArray text = cell.toUtf8();
        if (!cell.isEmpty() && formulaStarts.contains(cell[0]))
            text.prepend('\'');
        const bool isPlain = std::none_of(text.cbegin(), text.cend(), [](char character) {
            return character == ',' || character == '"' || character == '\n' || character == '\r' ||
                   character == '\t' || character == ';';
        });
        if (isPlain && text == text.trimmed())
            line += text;
        else
            line += '"' + text.replace('"', "\"\"") + '"';
    }
    return line + '\n';
}

QString cellOf(const FieldValue &value, bool isKnownField)
{
    if (!value.isList())
        return escaped(value.text());
    QStringList cells;
    const QStringList elements = value.list();
    for (const QString &element : elements)
        cells << escaped(element);
    return cells.join(u" | "_s) + (cells.size() == 1 && !isKnownField ? u" |"_s : QString());
}

FieldValue valueOfCell(const QString &cell, const FieldDefinition *field)
{
    QString text = cell;
    if (text.size() > 1 && text[0] == u'\'' && formulaStarts.contains(text[1]))
        text.remove(0, 1);
    bool hasBar = false;
    const QStringList elements = unescaped(text, &hasBar);
    if (field ? !field->list : !hasBar)
        return FieldValue(elements.join(u'|'));
    QStringList list;
    for (const QString &element : elements) {
        if (const QString trimmed = element.trimmed(); !trimmed.isEmpty())
            list << trimmed;
    }
    return FieldValue(list);
}

QJsonObject toJson(const WorkRecord &record)
{
    QJsonObject json = entityJson(record.work);
    json.insert(u"kind"_s, catalog::kindWord(record.work.kind));
    if (!record.work.parent.isNull())
        json.insert(u"parent"_s, record.work.parent.text());
    QJsonArray editions;
    for (const Entity &edition : record.editions) {
        QJsonObject object = entityJson(edition);
        QJsonArray copies;
        for (const Entity &copy : record.copies) {
            if (copy.parent == edition.id)
                copies.append(entityJson(copy));
        }
        if (!copies.isEmpty())
            object.insert(u"copies"_s, copies);
        editions.append(object);
    }
    if (!editions.isEmpty())
        json.insert(u"editions"_s, editions);
    return json;
}

QJsonObject definitionToJson(const Entity &entity)
{
    QJsonObject json = entityJson(entity);
    json.insert(u"level"_s, catalog::levelWord(entity.level));
    return json;
}

std::optional<Entity> definitionFromJson(const QJsonObject &json)
{
    Entity entity;
    entity.id = EntityId::fromText(json.value(u"id"_s).toString());
    const std::optional<Level> level = catalog::levelFromWord(json.value(u"level"_s).toString());
    if (entity.id.isNull() || !level || *level < Level::CustomField)
        return {};
    entity.level = *level;
    entity.state = catalog::stateFromWord(json.value(u"state"_s).toString()).value_or(catalog::State::Live);
    const QJsonObject fields = json.value(u"fields"_s).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        entity.fields.insert(field.key(), FieldValue::fromJson(field.value()));
    const QStringList locked = lockedKeys(json);
    for (const QString &key : locked)
        entity.provenance[key].locked = true;
    return entity;
}

QStringList lockedKeys(const QJsonObject &entity)
{
    const QJsonValue locked = entity.value(u"locked"_s);
    if (locked.toBool())
        return entity.value(u"fields"_s).toObject().keys();
    QStringList keys;
    const QJsonArray array = locked.toArray();
    for (const QJsonValue key : array)
        keys << key.toString();
    return keys;
}

QByteArray documentBegin(const QList<Entity> &definitions)
{
    QByteArray begin = "{\"format\": \"" + QByteArray(documentFormat.data(), documentFormat.size()) + "\",\n";
    if (!definitions.isEmpty()) {
        begin += "\"definitions\": [\n";
        for (const Entity &entity : definitions) {
            begin += &entity == &definitions.constFirst() ? "" : ",\n";
            begin += QJsonDocument(definitionToJson(entity)).toJson(QJsonDocument::Compact);
        }
        begin += "\n],\n";
    }
    return begin + "\"works\": [\n";
}

QByteArray documentEnd()
{
    return "\n]}\n";
}

} // namespace collectz::imports::interchange
