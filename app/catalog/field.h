// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldvalue.h"
#include "catalog/kind.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace collectz::catalog {

/// What the text of a value means; see FieldValue for each canonical form.
enum class FieldType : quint8 {
    Text,
    LongText,
    Integer,
    Decimal,
    Boolean,
    Date,
    Timestamp,
    Money,
    Rating,
    Duration,
    Choice,
    Term,
    Credit,
    Identifier,
    Image,
    Reference,
    Url,
};

/// The stable word of a type, as custom fields keep it: text, long_text, integer, ...
[[nodiscard]] QString fieldTypeWord(FieldType type);
[[nodiscard]] std::optional<FieldType> fieldTypeFromWord(QStringView word);

/// How two versions of a field come together when a person merges works.
enum class MergeRule : quint8 { KeepFirst, Union, Longest, Largest, Earliest };

/// One field of the catalog: the single description that drives forms, columns, filters, bulk edit,
/// import mapping, merge and export (design rule 10). Built-in fields are rows of a table in
/// builtinfields.cpp; custom fields are read from CustomField entities.
struct FieldDefinition
{
    QString key;   ///< stable, snake_case; custom fields begin with "custom_"
    QString label; ///< English source text; ui translates it in context "Field"
    Level level = Level::Work;
    QList<Kind> kinds; ///< empty = every kind
    FieldType type = FieldType::Text;
    bool list = false;
    QString vocabulary;  ///< for Term and Credit: people, genres, publishers, series, platforms, places, tags, ...
    QStringList choices; ///< for Choice: stable words in order
    QString unit;        ///< "minutes", "pages", ... ; empty if none
    qint64 minimum = 0;  ///< limits apply where maximum > minimum
    qint64 maximum = 0;
    bool filterable = true;
    bool searched = false; ///< its words are found by free words of the filter box
    bool custom = false;
    bool derived =
        false; ///< computed, never stored: for columns, sorts and queries, in no form (kind, creators, decade, ...)
    MergeRule mergeRule = MergeRule::KeepFirst;
    QStringList aliases; ///< column headers and names it is known by in files, lower case
    QString group;       ///< section of the form: "main", "people", "publication", "copy", "signature", "notes", ...

    [[nodiscard]] bool appliesTo(Kind kind) const { return kinds.isEmpty() || kinds.contains(kind); }
};

} // namespace collectz::catalog
