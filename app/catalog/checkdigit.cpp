// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/checkdigit.h"

#include <algorithm>

namespace collectz::catalog {

namespace {

/// Modulus 11 with weights falling to 2 at the last digit of the body, as ISBN-10 and ISSN use it.
QChar modulus11(QStringView body)
{
    qsizetype sum = 0;
    for (qsizetype i = 0; i < body.size(); ++i)
        sum += (body.size() + 1 - i) * body.at(i).digitValue();
    const auto check = static_cast<char16_t>((11 - sum % 11) % 11);
    return check == 10 ? QChar(u'X') : QChar(static_cast<char16_t>(u'0' + check));
}

} // namespace

bool isAllDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(),
                                          [](QChar character) { return character >= u'0' && character <= u'9'; });
}

QChar gtinCheckDigit(QStringView body)
{
    int sum = 0;
    for (qsizetype i = 0; i < body.size(); ++i)
        sum += body.at(body.size() - 1 - i).digitValue() * (i % 2 == 0 ? 3 : 1);
    return QChar(static_cast<char16_t>(u'0' + (10 - sum % 10) % 10));
}

bool hasGtinCheckDigit(QStringView code)
{
    return code.size() > 1 && isAllDigits(code) && gtinCheckDigit(code.chopped(1)) == code.back();
}

QChar isbn10CheckDigit(QStringView body)
{
    return modulus11(body);
}

bool hasIsbn10CheckDigit(QStringView code)
{
    return code.size() == 10 && isAllDigits(code.chopped(1)) && modulus11(code.chopped(1)) == code.back();
}

bool hasIssnCheckDigit(QStringView code)
{
    return code.size() == 8 && isAllDigits(code.chopped(1)) && modulus11(code.chopped(1)) == code.back();
}

} // namespace collectz::catalog
