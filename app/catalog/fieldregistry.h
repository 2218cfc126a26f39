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
/// The built-in keys stand in builtinworkfields.cpp, builtinpeoplefields.cpp, builtinpersonalfields.cpp, builtineditionfields.cpp
/// and builtincopyfields.cpp. Derived fields (kind, creators, people, decade, copies, added, changed) are never stored: they name
/// columns, sorts and queries. ISBN and barcodes are `edition_identifiers`, ids of titles (imdb, tmdb, ...) `identifiers`.
class FieldRegistry
{
public:
    /// The built-in fields alone.
    [[nodiscard]] static const FieldRegistry &builtin();
    /// A copy with the custom fields that live entities of level CustomField describe.
    [[nodiscard]] FieldRegistry withCustomFields(const QList<Entity> &customFields) const;

    [[nodiscard]] const FieldDefinition *find(const QString &key) const;
    /// By key or by an alias (case-insensitive; blanks, dashes, brackets and underscores alike), preferring fields of the kind.
    /// "creator" with a kind is the kind's creator field.
    [[nodiscard]] const FieldDefinition *findByAlias(const QString &name, std::optional<Kind> kind = {}) const;

    [[nodiscard]] const QList<FieldDefinition> &all() const { return m_fields; }

    /// Stored fields of one level that apply to a kind, in form order.
    [[nodiscard]] QList<FieldDefinition> fieldsFor(Kind kind, Level level) const;
    /// The credit field that names the kind's creators: authors, directors, artists, developers, designers, writers.
    [[nodiscard]] QString creatorField(Kind kind) const;

    /// Makes a typed or imported text canonical for the field; Invalid with a sentence when it
    /// cannot be read. List fields accept the list, a text separated by ';' or '|', or a JSON array of texts.
    /// Amounts are read as people write them ("15 EUR" is fifteen euros), so canonical money must not pass here twice.
    [[nodiscard]] Result<FieldValue> normalise(const FieldDefinition &field, const FieldValue &raw) const;
    /// One text for a list, which `normalise` reads back: "a; b", or a JSON array where an element holds a separator.
    [[nodiscard]] static QString listText(const FieldValue &value);
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
