// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace collectz::catalog {

/// An amount in minor units (cents) of an ISO 4217 currency. Text: "1299 EUR". Currencies have
/// 0, 2 or 3 minor digits by the ISO table.
struct Money
{
    qint64 minorUnits = 0;
    QString currency; ///< three upper-case letters

    [[nodiscard]] static std::optional<Money> fromText(QStringView text);
    /// Forms found in files and typed by people: "$12.99", "12,99 €", "EUR 1.299,00", "12.99";
    /// `fallbackCurrency` when none is named. Nothing when it cannot be read.
    [[nodiscard]] static std::optional<Money> parse(QStringView text, const QString &fallbackCurrency);
    [[nodiscard]] QString text() const;
    /// "12.99 EUR": what `parse` reads back on every machine, for tables and queries.
    [[nodiscard]] QString plainText() const;
    [[nodiscard]] QString display(const QLocale &locale) const;
    [[nodiscard]] static int minorDigits(const QString &currency);

    friend bool operator==(const Money &, const Money &) = default;
};

} // namespace collectz::catalog
