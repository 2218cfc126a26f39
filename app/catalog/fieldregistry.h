// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/entity.h"
#include "catalog/field.h"

#include <QHash>

namespace collectz::catalog {

/// Every field there is: the built-in table plus a catalog's custom fields. A value: copies are
/// cheap snapshots and may be used from any thread.
///
/// Built-in keys (level): work: title, original_title, sort_title, language, year, release_date, creators
/// (kind-neutral read-only view of the kind's first credit field is `creatorsOf`), authors, directors, cast, writers,
/// artists, illustrators, narrators, developers, designers, producers, composers, editors, translators, series, series_number,
/// volume, genres, tags, description, country, runtime, pages, age_rating, rating (the person's own), status, watched_on /
/// read_on as `completed`, started, review, cover, urls, season_number, episode_number, episode_count, track_count, tracks, players, play_time, identifiers ...;
/// edition: edition, format, publisher, platform, region, published, discs, resolution, binding, label, catalog_number, barcode as identifiers (edition level key
/// `edition_identifiers`), edition_cover, edition_language ...; copy: ownership (owned, wanted, ordered, lent, sold, previously_owned), quantity, condition, location,
/// price, acquired, acquired_from, value, signed_by, signed_role, signed_on, signed_at, loaned_to, loaned_on, loan_due, own_barcode, copy_notes ...
/// The table in builtinfields.cpp is the authority.
class FieldRegistry
{
public:
    /// The built-in fields alone.
    [[nodiscard]] static const FieldRegistry &builtin();
    /// A copy with the custom fields that live entities of level CustomField describe.
    [[nodiscard]] FieldRegistry withCustomFields(const QList<Entity> &customFields) const;

    [[nodiscard]] const FieldDefinition *find(const QString &key) const;
    /// By key or by an alias (case-insensitive, blanks and underscores alike), preferring fields of the kind.
    [[nodiscard]] const FieldDefinition *findByAlias(const QString &name, std::optional<Kind> kind = {}) const;

    [[nodiscard]] const QList<FieldDefinition> &all() const { return m_fields; }

    /// Fields of one level that apply to a kind, in form order.
    [[nodiscard]] QList<FieldDefinition> fieldsFor(Kind kind, Level level) const;
    /// The credit field that names the kind's creators: authors, directors, artists, developers, designers, writers.
    [[nodiscard]] QString creatorField(Kind kind) const;

    /// Makes a typed or imported text canonical for the field; Invalid with a sentence when it
    /// cannot be read. List fields accept the list or a text separated by ';' or '|'.
    [[nodiscard]] Result<FieldValue> normalise(const FieldDefinition &field, const FieldValue &raw) const;
    /// The words of a canonical value for people, in the given locale's shape (dates, money, choices).
    [[nodiscard]] QString display(const FieldDefinition &field, const FieldValue &value) const;

private:
    friend class BuiltinFields;
    void add(FieldDefinition field);

    QList<FieldDefinition> m_fields;
    QHash<QString, qsizetype> m_byKey;
    QHash<QString, QList<qsizetype>> m_byAlias;
};

} // namespace collectz::catalog
