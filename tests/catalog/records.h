// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldregistry.h"

namespace collectz::catalog::records {

using namespace Qt::StringLiterals;

/// One entity from typed values, normalised as a form would; a value that cannot be read is a mistake of the test.
inline Entity entity(const QByteArray &name, Level level, Kind kind, const QMap<QString, QString> &typed)
{
    Entity entity;
    entity.id = EntityId(Identity::derivedFrom(name));
    entity.level = level;
    entity.kind = kind;
    entity.version = 1;
    for (auto field = typed.cbegin(); field != typed.cend(); ++field) {
        const FieldDefinition *definition = FieldRegistry::builtin().find(field.key());
        if (!definition)
            qFatal("no such field: %s", qPrintable(field.key()));
        const Result<FieldValue> value = FieldRegistry::builtin().normalise(*definition, FieldValue(field.value()));
        if (!value)
            qFatal("%s", qPrintable(value.error().message));
        entity.fields.insert(field.key(), *value);
    }
    return entity;
}

/// A work with one edition and one copy below it; an empty map leaves the edition or the copy out.
inline WorkRecord record(const QByteArray &name, Kind kind, const QMap<QString, QString> &work,
                         const QMap<QString, QString> &edition = {}, const QMap<QString, QString> &copy = {})
{
    WorkRecord record;
    record.work = entity(name, Level::Work, kind, work);
    if (edition.isEmpty() && copy.isEmpty())
        return record;
    record.editions << entity(name + "/edition", Level::Edition, kind, edition);
    record.editions.first().parent = record.work.id;
    if (copy.isEmpty())
        return record;
    record.copies << entity(name + "/copy", Level::Copy, kind, copy);
    record.copies.first().parent = record.editions.constFirst().id;
    return record;
}

inline WorkRecord dune()
{
    return record("dune", Kind::Book,
                  {{u"title"_s, u"Dune"_s},
                   {u"authors"_s, u"Frank Herbert"_s},
                   {u"year"_s, u"1965"_s},
                   {u"series"_s, u"Dune Chronicles"_s},
                   {u"series_number"_s, u"1"_s},
                   {u"genres"_s, u"Science Fiction; Epic"_s},
                   {u"rating"_s, u"9/10"_s},
                   {u"status"_s, u"read"_s},
                   {u"pages"_s, u"412"_s},
                   {u"completed"_s, u"2019-05"_s},
                   {u"identifiers"_s, u"goodreads:44767458"_s}},
                  {{u"format"_s, u"hardback"_s},
                   {u"publisher"_s, u"Chilton Books"_s},
                   {u"edition_identifiers"_s, u"0-441-01359-7"_s}},
                  {{u"location"_s, u"Living room/Shelf 2"_s},
                   {u"price"_s, u"1250 USD"_s},
                   {u"quantity"_s, u"2"_s},
                   {u"signed_by"_s, u"Frank Herbert"_s}});
}

inline WorkRecord verwandlung()
{
    return record("verwandlung", Kind::Book,
                  {{u"title"_s, u"Die Verwandlung"_s},
                   {u"authors"_s, u"Franz Kafka"_s},
                   {u"year"_s, u"1915"_s},
                   {u"language"_s, u"German"_s},
                   {u"status"_s, u"wishlist"_s}});
}

inline WorkRecord dieHard()
{
    return record("die hard", Kind::Movie,
                  {{u"title"_s, u"Die Hard"_s},
                   {u"directors"_s, u"John McTiernan"_s},
                   {u"cast"_s, u"Bruce Willis (John McClane); Alan Rickman (Hans Gruber)"_s},
                   {u"release_date"_s, u"1988-07-15"_s},
                   {u"runtime"_s, u"132 min"_s},
                   {u"identifiers"_s, u"imdb:tt0095016"_s}},
                  {{u"format"_s, u"Blu-ray"_s}, {u"edition_identifiers"_s, u"gtin:024543003830"_s}},
                  {{u"location"_s, u"Living room/Shelf 3"_s}, {u"loaned_to"_s, u"Jo"_s}});
}

} // namespace collectz::catalog::records
