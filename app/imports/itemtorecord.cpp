// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/itemtorecord.h"

#include "base/sha256.h"

#include <QHash>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

const QString &ownershipKey()
{
    static const QString key = u"ownership"_s;
    return key;
}

const QHash<QString, Level> &schemeLevels()
{
    static const QHash<QString, Level> levels{
        {u"isbn"_s, Level::Edition},
        {u"gtin"_s, Level::Edition},
        {u"asin"_s, Level::Edition},
        {u"issn"_s, Level::Edition},
        {u"musicbrainz_release"_s, Level::Edition},
        {u"discogs_release"_s, Level::Edition},
        {u"openlibrary_edition"_s, Level::Edition},
        {u"goodreads"_s, Level::Edition},
        {u"storygraph"_s, Level::Edition},
        {u"clz"_s, Level::Edition},
        {u"calibre"_s, Level::Edition},
        {u"delicious"_s, Level::Edition},
        {u"collectz"_s, Level::Edition},
        {u"lccn"_s, Level::Edition},
        {u"oclc"_s, Level::Edition},
        {u"own"_s, Level::Copy},
    };
    return levels;
}

const QHash<QString, Kind> &schemeKinds()
{
    static const QHash<QString, Kind> kinds{
        {u"isbn"_s, Kind::Book},
        {u"goodreads"_s, Kind::Book},
        {u"storygraph"_s, Kind::Book},
        {u"openlibrary_work"_s, Kind::Book},
        {u"openlibrary_edition"_s, Kind::Book},
        {u"lccn"_s, Kind::Book},
        {u"tmdb_movie"_s, Kind::Movie},
        {u"letterboxd"_s, Kind::Movie},
        {u"tmdb_tv"_s, Kind::TvSeries},
        {u"tvdb"_s, Kind::TvSeries},
        {u"musicbrainz_release"_s, Kind::Audio},
        {u"musicbrainz_release_group"_s, Kind::Audio},
        {u"discogs_release"_s, Kind::Audio},
        {u"discogs_master"_s, Kind::Audio},
        {u"igdb"_s, Kind::Game},
        {u"steam"_s, Kind::Game},
        {u"metron"_s, Kind::ComicIssue},
        {u"gcd"_s, Kind::ComicIssue},
        {u"comicvine"_s, Kind::ComicIssue},
        {u"bgg"_s, Kind::BoardGame},
    };
    return kinds;
}

Entity newEntity(Level level, Kind kind, const EntityId &parent, const EntityId &known)
{
    Entity entity;
    entity.id = known.isNull() ? EntityId::create() : known;
    entity.level = level;
    entity.kind = kind;
    entity.parent = parent;
    return entity;
}

void addIdentifiers(Entity &entity, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    const QString key = identifierField(entity.level);
    QStringList all = entity.fields.value(key).list();
    for (const QString &text : texts) {
        if (!all.contains(text))
            all << text;
    }
    entity.fields.insert(key, FieldValue(all));
}

/// "own:123" is 123 on the sticker.
QString plainValue(const QString &identifierText)
{
    const std::optional<Identifier> identifier = Identifier::fromText(identifierText);
    return identifier ? identifier->value : identifierText;
}

/// The item's fields and identifiers by the level they belong to.
struct Sorted
{
    QMap<QString, FieldValue> work, edition, copy;
    QStringList workIdentifiers, editionIdentifiers, copyIdentifiers;
};

Sorted sortByLevel(const SourceItem &item, const FieldRegistry &registry)
{
    Sorted sorted;
    for (auto field = item.fields.cbegin(); field != item.fields.cend(); ++field) {
        const FieldDefinition *definition = registry.find(field.key());
        const Level level = definition ? definition->level : item.levels.value(field.key(), Level::Work);
        auto &fields = level == Level::Copy ? sorted.copy : level == Level::Edition ? sorted.edition : sorted.work;
        if (!field->isNull())
            fields.insert(field.key(), *field);
    }
    // Our own export has each identifier in the field it belongs to.
    const QList<Identifier> identifiers = item.work.isNull() ? item.identifiers : QList<Identifier>();
    for (const Identifier &identifier : identifiers) {
        const Level level = levelOfScheme(identifier.scheme);
        QStringList &texts = level == Level::Copy      ? sorted.copyIdentifiers
                             : level == Level::Edition ? sorted.editionIdentifiers
                                                       : sorted.workIdentifiers;
        texts << identifier.text();
    }
    return sorted;
}

} // namespace

Level levelOfScheme(const QString &scheme)
{
    return schemeLevels().value(scheme, Level::Work);
}

QString identifierField(Level level)
{
    static const QString work = u"identifiers"_s;
    static const QString edition = u"edition_identifiers"_s;
    static const QString copy = u"own_barcode"_s;
    return level == Level::Copy ? copy : level == Level::Edition ? edition : work;
}

Kind kindOf(const SourceItem &item, std::optional<Kind> defaultKind)
{
    if (item.kind)
        return *item.kind;
    if (defaultKind)
        return *defaultKind;
    for (const Identifier &identifier : item.identifiers) {
        const auto implied = schemeKinds().constFind(identifier.scheme);
        if (identifier.valid && implied != schemeKinds().cend())
            return *implied;
    }
    return Kind::Other;
}

namespace {

WorkRecord madeRecord(const SourceItem &item, Kind kind, const FieldRegistry &registry)
{
    Sorted sorted = sortByLevel(item, registry);
    const bool isOwnExport = !item.work.isNull();
    WorkRecord record;
    record.work = newEntity(Level::Work, kind, item.parent, item.work);
    record.work.fields = std::move(sorted.work);
    addIdentifiers(record.work, sorted.workIdentifiers);

    // A wish, an order or a sale is said by the ownership field; without it only a thing on the shelf makes a copy.
    const bool saysCopy = isOwnExport ? !item.copy.isNull() || !sorted.copy.isEmpty()
                                      : item.owned || sorted.copy.contains(ownershipKey());
    const bool saysEdition =
        !item.edition.isNull() || !sorted.edition.isEmpty() || !sorted.editionIdentifiers.isEmpty();
    if (!saysCopy && !saysEdition)
        return record;
    Entity edition = newEntity(Level::Edition, kind, record.work.id, item.edition);
    edition.fields = std::move(sorted.edition);
    addIdentifiers(edition, sorted.editionIdentifiers);
    if (saysCopy) {
        Entity copy = newEntity(Level::Copy, kind, edition.id, item.copy);
        copy.fields = std::move(sorted.copy);
        if (!isOwnExport && !copy.fields.contains(ownershipKey()))
            copy.fields.insert(ownershipKey(), FieldValue(u"owned"_s));
        if (!sorted.copyIdentifiers.isEmpty() && !copy.fields.contains(identifierField(Level::Copy)))
            copy.fields.insert(identifierField(Level::Copy),
                               FieldValue(plainValue(sorted.copyIdentifiers.constFirst())));
        record.copies << copy;
    }
    record.editions << edition;
    return record;
}

/// States and locks as our own export tells them.
void addExportedMarks(const SourceItem &item, WorkRecord &record)
{
    const auto mark = [&item](Entity &entity, State state) {
        entity.state = state;
        for (const QString &key : item.locked) {
            if (entity.fields.contains(key))
                entity.provenance[key].locked = true;
        }
    };
    mark(record.work, item.workState);
    for (Entity &edition : record.editions)
        mark(edition, item.editionState);
    for (Entity &copy : record.copies)
        mark(copy, item.copyState);
}

} // namespace

WorkRecord toRecord(const SourceItem &item, Kind kind, const FieldRegistry &registry)
{
    WorkRecord record = madeRecord(item, kind, registry);
    if (!item.work.isNull())
        addExportedMarks(item, record);
    return record;
}

QByteArray rowHashOf(const SourceItem &item, Kind kind)
{
    QString text;
    text.reserve(512);
    text += QChar(u'0' + static_cast<char16_t>(kind));
    text += item.owned ? u'+' : u'-';
    for (auto field = item.fields.cbegin(); field != item.fields.cend(); ++field) {
        text += u'\x1e' + field.key();
        const QStringList values = field->list();
        for (const QString &value : values)
            text += u'\x1d' + value;
    }
    for (const Identifier &identifier : item.identifiers)
        text += u'\x1c' + identifier.text();
    if (item.definition)
        text += u'\x1a' + item.definition->id.text() + QString::fromUtf8(fieldsToJson(item.definition->fields));
    for (const EntityId &id : {item.work, item.edition, item.copy}) {
        if (!id.isNull())
            text += u'\x1b' + id.text();
    }
    const QByteArrayView bytes(reinterpret_cast<const char *>(text.constData()),
                               text.size() * static_cast<qsizetype>(sizeof(QChar)));
    return sha256(bytes).first(16);
}

QStringList identifierKeysOf(const Entity &entity)
{
    QStringList keys;
    if (entity.level == Level::Copy)
        return keys;
    const QStringList texts = entity.fields.value(identifierField(entity.level)).list();
    for (const QString &text : texts) {
        if (const std::optional<Identifier> identifier = Identifier::fromText(text))
            keys << identifier->equivalents();
    }
    return keys;
}

QStringList identifierKeysOf(const WorkRecord &record)
{
    QStringList keys = identifierKeysOf(record.work);
    for (const Entity &edition : record.editions)
        keys << identifierKeysOf(edition);
    keys.removeDuplicates();
    return keys;
}

} // namespace collectz::imports
