// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/identifierrepair.h"

#include <QRegularExpression>

#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::Identifier;

namespace {

bool isScientific(const QString &text)
{
    static const QRegularExpression notation(u"^=?\"?\\d([.,]\\d+)?[eE]\\+?\\d{1,2}\"?$"_s);
    // A bare E inside of digits is rare enough that the expression is asked only then.
    return text.contains(u'E', Qt::CaseInsensitive) && notation.match(text).hasMatch();
}

bool isNumberScheme(const QString &scheme)
{
    static const QStringList numbers = {u"isbn"_s, u"isbn10"_s,  u"isbn13"_s, u"gtin"_s,   u"ean"_s,
                                        u"upc"_s,  u"ean_upc"_s, u"issn"_s,   u"barcode"_s};
    return numbers.contains(scheme);
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(digits), [](QChar character) {
        return (character >= u'0' && character <= u'9') || character == u'X' || character == u'x';
    });
    return digits;
}

/// With the zeroes that a spreadsheet takes from the front, where the check digit proves them.
std::optional<Identifier> withLeadingZeroes(const QString &scheme, const QString &digits)
{
    QList<qsizetype> lengths;
    if (scheme.startsWith(u"isbn"))
        lengths = {10};
    else if (scheme == u"issn")
        lengths = {8};
    else
        lengths = {12, 13};
    for (const qsizetype length : lengths) {
        // More than three lost zeroes would make nearly any number fit.
        if (digits.size() >= length || digits.size() + 3 < length)
            continue;
        std::optional<Identifier> padded = Identifier::parse(scheme, digits.rightJustified(length, u'0'));
        if (padded && padded->valid)
            return padded;
    }
    return {};
}

void reportZeroes(RepairedIdentifier &result, const QString &text)
{
    result.code = u"leading_zero_restored"_s;
    result.message =
        u"\"%1\" had lost its leading zeroes; the check digit proves them, so they were restored."_s.arg(text);
}

} // namespace

RepairedIdentifier repairIdentifier(const QString &scheme, const QString &raw)
{
    QString text = raw.trimmed();
    if (text.isEmpty())
        return {};
    if (!isNumberScheme(scheme)) {
        RepairedIdentifier result{Identifier::parse(scheme, text), {}, {}};
        if (result.identifier && !result.identifier->valid) {
            result.code = u"identifier_malformed"_s;
            result.message =
                u"\"%1\" does not have the shape of an identifier of type %2. It is kept as it is, marked."_s.arg(
                    text.left(80), scheme);
        }
        return result;
    }
    if (isScientific(text))
        return {{},
                u"identifier_ruined"_s,
                u"A spreadsheet has turned this identifier into \"%1\"; its last digits are lost. It was left out: "
                u"export the "
                u"file anew without opening it in a spreadsheet."_s.arg(text)};
    if (text.endsWith(u".0"))
        text.chop(2);
    RepairedIdentifier result{Identifier::parse(scheme, text), {}, {}};
    if (!result.identifier)
        return result;
    if (result.identifier->valid) {
        const qsizetype digits = digitsOf(text).size();
        if ((result.identifier->scheme == u"isbn" && digits == 9) ||
            (result.identifier->scheme == u"gtin" && digits == 11))
            reportZeroes(result, text);
        return result;
    }
    if (std::optional<Identifier> padded = withLeadingZeroes(scheme, digitsOf(text))) {
        result.identifier = std::move(padded);
        reportZeroes(result, text);
        return result;
    }
    result.code = scheme.startsWith(u"isbn") ? u"isbn_check_digit"_s : u"barcode_check_digit"_s;
    result.message =
        u"The check digit or length of \"%1\" is wrong. The number is kept as it is, marked."_s.arg(text.left(80));
    return result;
}

} // namespace collectz::imports
