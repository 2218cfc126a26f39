// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/collectzcsv.h"

#include "imports/interchange.h"

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::FieldDefinition;
using catalog::FieldRegistry;

namespace {

bool isStructure(const QString &header)
{
    return header == interchange::idColumn || header == interchange::kindColumn || header == interchange::levelColumn ||
           header == interchange::parentColumn || header == interchange::editionColumn ||
           header == interchange::copyColumn;
}

EntityId idOf(const TableRecord &record, QLatin1StringView column, ItemBuilder &builder)
{
    const QString text = record.value(column);
    const EntityId id = EntityId::fromText(text);
    if (!text.isEmpty() && id.isNull())
        builder.report(u"id_unreadable"_s, u"\"%1\" is not an id of a collectz export."_s.arg(text.left(80)),
                       record.place(column), true);
    return id;
}

} // namespace

void addExportedFacts(ItemBuilder &builder, bool hasCopy)
{
    for (const QString &key : {u"identifiers"_s, u"edition_identifiers"_s}) {
        const QStringList texts = builder.values(key);
        for (const QString &text : texts) {
            if (const std::optional<catalog::Identifier> identifier = catalog::Identifier::fromText(text))
                builder.addIdentifier(*identifier);
        }
    }
    const QString ownership = builder.text(u"ownership"_s);
    builder.setOwned(hasCopy && (ownership.isEmpty() || ownership == u"owned" || ownership == u"lent"));
}

int CollectzCsv::confidenceFor(const QStringList &headers) const
{
    const bool isOurs = headers.contains(interchange::idColumn) && headers.contains(interchange::kindColumn) &&
                        headers.contains(interchange::levelColumn) && headers.contains(u"title"_s);
    return isOurs ? 100 : 0;
}

QString CollectzCsv::targetOf(const QString &header, std::optional<catalog::Kind> kind) const
{
    Q_UNUSED(kind)
    return isStructure(header) || FieldRegistry::builtin().find(header) || header.startsWith(u"custom_") ? header
                                                                                                         : QString();
}

bool CollectzCsv::isByFormat(const QString &header) const
{
    Q_UNUSED(header)
    return true;
}

void CollectzCsv::begin(const TableRecord &record, ItemBuilder &builder) const
{
    const QString kind = record.value(interchange::kindColumn);
    if (const std::optional<catalog::Kind> known = catalog::kindFromWord(kind))
        builder.setKind(*known);
    else
        builder.setKindWord(kind, record.place(interchange::kindColumn));
    const EntityId copy = idOf(record, interchange::copyColumn, builder);
    builder.setIds(idOf(record, interchange::idColumn, builder), idOf(record, interchange::parentColumn, builder),
                   idOf(record, interchange::editionColumn, builder), copy);

    const QStringList &headers = record.table().headers();
    const QStringList &cells = record.row().cells;
    catalog::Level level = catalog::Level::Work;
    for (qsizetype column = 0; column < cells.size() && column < headers.size(); ++column) {
        const QString &header = headers[column];
        // Custom fields stand behind the others of their level.
        if (const FieldDefinition *field = FieldRegistry::builtin().find(header); field && !isStructure(header))
            level = field->level;
        else
            builder.setLevel(header, level);
        if (cells[column].isEmpty() || isStructure(header) || targetOf(header, {}).isEmpty())
            continue;
        builder.setCanonical(header, interchange::valueOfCell(cells[column], FieldRegistry::builtin().find(header)));
    }
    addExportedFacts(builder, !copy.isNull() || record.value(interchange::levelColumn) == u"copy");
}

} // namespace collectz::imports
