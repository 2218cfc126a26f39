// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <variant>

namespace collectz::catalog {

/// The value of one field in canonical text: nothing, one text, or an ordered list of texts.
///
/// One representation serves journal, sync, merge, history, export and both engines. The field's
/// type (see field.h) says what the text means and `FieldRegistry::normalise` makes it canonical:
///   text, long text   as typed, outer blanks trimmed (long text keeps line breaks)
///   integer           decimal digits, optional leading minus
///   decimal           digits with '.', no exponent, no trailing zeroes
///   boolean           "true" or "false"
///   date              partial date: "1999", "1999-05" or "1999-05-17"
///   timestamp         UTC, "2026-01-31T12:00:00.000Z"
///   money             minor units and ISO 4217 code: "1299 EUR"
///   rating            value and maximum: "8/10", "3.5/5"
///   duration          whole minutes
///   choice            the stable word of the option
///   term              the term's name; places are paths "Living room/Shelf 2/Box A"
///   credit            "Name" or "Name\u001fQualifier" (a cast member's character, a role note)
///   identifier        "scheme:value" normalised by identifier.h, e.g. "isbn:9780441013593"
///   image             "sha256:<64 hex>" of a blob
///   reference         an EntityId's text
/// Fields that are lists hold a list even for one element. An empty list and an empty text do not
/// exist: both are the null value.
class FieldValue
{
public:
    FieldValue() = default;
    FieldValue(const QString &text);
    FieldValue(const QStringList &list);

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }

    [[nodiscard]] bool isList() const { return std::holds_alternative<QStringList>(m_value); }

    /// The text; the first element of a list; empty for null.
    [[nodiscard]] QString text() const;
    /// The list; one element for a text; empty for null.
    [[nodiscard]] QStringList list() const;
    /// All elements joined for showing, qualifiers in brackets.
    [[nodiscard]] QString displayText() const;

    [[nodiscard]] QJsonValue toJson() const; ///< null, string or array of strings
    [[nodiscard]] static FieldValue fromJson(const QJsonValue &json);

    friend bool operator==(const FieldValue &, const FieldValue &) = default;

private:
    std::variant<std::monostate, QString, QStringList> m_value;
};

} // namespace collectz::catalog
