// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/tableplan.h"

#include "imports/text/plaintext.h"

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::FieldRegistry;

namespace {

const ColumnMapping *chosenFor(const QString &header, const ReadOptions &options)
{
    for (const ColumnMapping &mapping : options.mapping) {
        if (mapping.header.compare(header, Qt::CaseInsensitive) == 0)
            return &mapping;
    }
    return nullptr;
}

/// Lists stand behind ';' or '|'. A comma separates only where no element can hold one: not in people's names.
void setField(const catalog::FieldDefinition &field, const QString &text, const Place &place, ItemBuilder &builder)
{
    const bool isCommaList = field.list && (field.type == catalog::FieldType::Term || field.key == u"cast") &&
                             text.contains(u',') && !text.contains(u';') && !text.contains(u'|');
    if (isCommaList)
        builder.setList(field.key, splitList(text, u","), place);
    else
        builder.set(field, text, place);
}

void addIdentifiers(const QString &scheme, const QString &text, const Place &place, ItemBuilder &builder)
{
    if (!text.contains(u';') && !text.contains(u'|')) {
        builder.addIdentifier(scheme, text, place);
        return;
    }
    const QStringList identifiers = splitList(text, u";|");
    for (const QString &identifier : identifiers)
        builder.addIdentifier(scheme, identifier, place);
}

} // namespace

TablePlan::TablePlan(const TableReader &reader, const QStringList &headers, const ReadOptions &options,
                     std::optional<catalog::Kind> kind)
{
    for (qsizetype index = 0; index < headers.size(); ++index) {
        const QString &header = headers[index];
        const QString proposed = reader.targetOf(header, kind);
        const ColumnMapping *chosen = chosenFor(header, options);
        const QString target = chosen ? chosen->field : proposed;
        m_mapping << ColumnMapping{header, target};
        // A column that a person sends elsewhere is no longer the format's business.
        if (target != proposed)
            m_redirected.insert(header.toLower());
        if (target.isEmpty() || (target == proposed && reader.isByFormat(header)))
            continue;
        addColumn(index, header, target);
    }
}

void TablePlan::addColumn(qsizetype index, const QString &header, const QString &target)
{
    if (target == u"type") {
        m_typeColumn = index;
    } else if (target == u"owned") {
        m_columns << Column{index, Target::Owned, nullptr, {}, header};
    } else if (target == u"creators") {
        m_columns << Column{index, Target::Creators, nullptr, {}, header};
    } else if (target.startsWith(u"identifier:")) {
        m_columns << Column{index, Target::Identifier, nullptr, target.mid(11), header};
    } else {
        const catalog::FieldDefinition *field = FieldRegistry::builtin().find(target);
        m_columns << Column{index, field ? Target::Field : Target::UnknownField, field, target, header};
    }
}

void TablePlan::apply(const TableRow &row, ItemBuilder &builder) const
{
    for (const Column &column : m_columns) {
        if (column.index >= row.cells.size())
            continue;
        const QString &text = row.cells[column.index];
        if (text.isEmpty())
            continue;
        switch (column.target) {
        case Target::Field:
            setField(*column.field, text, {column.index + 1, column.header}, builder);
            break;
        case Target::UnknownField:
            builder.set(column.key, text, {column.index + 1, column.header});
            break;
        case Target::Identifier:
            addIdentifiers(column.key, text, {column.index + 1, column.header}, builder);
            break;
        case Target::Creators:
            builder.setCreators(splitList(text, u";|"), {column.index + 1, column.header});
            break;
        case Target::Owned:
            builder.setOwned(saysYes(text) || text.trimmed().toInt() > 0);
            break;
        }
    }
}

} // namespace collectz::imports
