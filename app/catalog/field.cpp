// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/field.h"

#include <array>
#include <utility>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<FieldType, QLatin1StringView>, 17> typeWords{{
    {FieldType::Text, "text"_L1},
    {FieldType::LongText, "long_text"_L1},
    {FieldType::Integer, "integer"_L1},
    {FieldType::Decimal, "decimal"_L1},
    {FieldType::Boolean, "boolean"_L1},
    {FieldType::Date, "date"_L1},
    {FieldType::Timestamp, "timestamp"_L1},
    {FieldType::Money, "money"_L1},
    {FieldType::Rating, "rating"_L1},
    {FieldType::Duration, "duration"_L1},
    {FieldType::Choice, "choice"_L1},
    {FieldType::Term, "term"_L1},
    {FieldType::Credit, "credit"_L1},
    {FieldType::Identifier, "identifier"_L1},
    {FieldType::Image, "image"_L1},
    {FieldType::Reference, "reference"_L1},
    {FieldType::Url, "url"_L1},
}};

} // namespace

QString fieldTypeWord(FieldType type)
{
    for (const auto &[candidate, word] : typeWords)
        if (candidate == type)
            return word;
    return {};
}

std::optional<FieldType> fieldTypeFromWord(QStringView word)
{
    for (const auto &[type, candidate] : typeWords)
        if (candidate == word)
            return type;
    return {};
}

} // namespace collectz::catalog
