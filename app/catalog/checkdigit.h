// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz::catalog {

// Check digits of the numbers printed on things. Pure; texts are upper case without separators.
// Sources: GS1 General Specifications 7.9 (GTIN), ISO 2108 (ISBN-10), ISO 3297 (ISSN).

[[nodiscard]] bool isAllDigits(QStringView text);
/// The last digit that makes `body` a valid GTIN of any length.
[[nodiscard]] QChar gtinCheckDigit(QStringView body);
[[nodiscard]] bool hasGtinCheckDigit(QStringView code);
/// The tenth character ('X' for ten) of nine digits.
[[nodiscard]] QChar isbn10CheckDigit(QStringView body);
[[nodiscard]] bool hasIsbn10CheckDigit(QStringView code);
[[nodiscard]] bool hasIssnCheckDigit(QStringView code);

} // namespace collectz::catalog
