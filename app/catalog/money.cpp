// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/money.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cstdlib>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestNumber = 15;

bool isCode(QStringView text)
{
    return text.size() == 3 &&
           std::all_of(text.cbegin(), text.cend(), [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
}

/// A sign that several currencies share means the one that the person named for the file, else the most common.
QString currencyOfSign(const QString &sign, const QString &fallback)
{
    static const QHash<QString, QStringList> signs{
        {u"$"_s, {u"USD"_s, u"CAD"_s, u"AUD"_s, u"NZD"_s, u"MXN"_s, u"SGD"_s, u"HKD"_s, u"TWD"_s}},
        {u"US$"_s, {u"USD"_s}},
        {u"C$"_s, {u"CAD"_s}},
        {u"CA$"_s, {u"CAD"_s}},
        {u"A$"_s, {u"AUD"_s}},
        {u"AU$"_s, {u"AUD"_s}},
        {u"NZ$"_s, {u"NZD"_s}},
        {u"HK$"_s, {u"HKD"_s}},
        {u"R$"_s, {u"BRL"_s}},
        {u"€"_s, {u"EUR"_s}},
        {u"£"_s, {u"GBP"_s}},
        {u"¥"_s, {u"JPY"_s, u"CNY"_s}},
        {u"₹"_s, {u"INR"_s}},
        {u"₩"_s, {u"KRW"_s}},
        {u"₽"_s, {u"RUB"_s}},
        {u"₺"_s, {u"TRY"_s}},
        {u"ZŁ"_s, {u"PLN"_s}},
        {u"KČ"_s, {u"CZK"_s}},
        {u"FT"_s, {u"HUF"_s}},
        {u"FR."_s, {u"CHF"_s}},
        {u"SFR."_s, {u"CHF"_s}},
    };
    static const QStringList crowns{u"SEK"_s, u"NOK"_s, u"DKK"_s, u"ISK"_s};
    if (sign == u"KR" || sign == u"KR.")
        return crowns.contains(fallback) ? fallback : QString();
    const QStringList candidates = signs.value(sign);
    return candidates.contains(fallback) ? fallback : candidates.value(0);
}

/// "1299", "1.299", "12,34,567": one sort of separator, three digits behind the last, two or three between.
bool isGrouped(const QString &whole)
{
    const QChar separator = whole.contains(u'.') ? u'.' : u',';
    const QStringList groups = whole.split(separator);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const qsizetype size = groups.at(i).size();
        const bool last = i == groups.size() - 1;
        if (groups.size() > 1 && (i > 0 ? size != 3 && (last || size != 2) : size < 1 || size > 3))
            return false;
    }
    return separator == u',' || !whole.contains(u',');
}

/// Digits with at most one decimal point from a number with separators of any habit; empty when it is none.
QString plainNumber(QString text, int minorDigits)
{
    text.remove(u'\'').remove(u'’');
    text.removeIf([](QChar character) { return character.isSpace(); });
    if (text.endsWith(u",-") || text.endsWith(u".-"))
        text.chop(2);
    const qsizetype lastDot = text.lastIndexOf(u'.');
    const qsizetype lastComma = text.lastIndexOf(u',');
    const qsizetype last = std::max(lastDot, lastComma);
    if (last < 0)
        return text;
    const QChar separator = text.at(last);
    const bool both = lastDot >= 0 && lastComma >= 0;
    const qsizetype digitsAfter = text.size() - last - 1;
    // "1.299" is one thousand two hundred ninety-nine unless the currency has thousandths.
    const bool groups = !both && (text.count(separator) > 1 || (digitsAfter == 3 && minorDigits != 3 && last <= 3));
    const QString whole = groups ? text : text.left(last);
    if (!isGrouped(whole))
        return {};
    const QString digits = QString(whole).remove(u'.').remove(u',');
    return groups ? digits : QString(digits + u'.' + text.mid(last + 1));
}

std::optional<qint64> unitsOf(const QString &plain, int digits)
{
    const QString whole = plain.section(u'.', 0, 0);
    QString fraction = plain.section(u'.', 1);
    const auto onlyDigits = [](const QString &text) {
        return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (plain.isEmpty() || plain == u"." || !onlyDigits(whole) || !onlyDigits(fraction) || whole.size() > longestNumber)
        return {};
    const bool roundsUp = fraction.size() > digits && fraction.at(digits) >= u'5';
    fraction = fraction.left(digits).leftJustified(digits, u'0');
    return QString(whole + fraction).toLongLong() + (roundsUp ? 1 : 0);
}

} // namespace

std::optional<Money> Money::fromText(QStringView text)
{
    const qsizetype blank = text.indexOf(u' ');
    if (blank <= 0 || !isCode(text.mid(blank + 1)))
        return {};
    bool ok = false;
    const qint64 units = text.left(blank).toLongLong(&ok);
    if (!ok || QString::number(units) != text.left(blank))
        return {};
    return Money{units, text.mid(blank + 1).toString()};
}

std::optional<Money> Money::parse(QStringView text, const QString &fallbackCurrency)
{
    QString plain = text.trimmed().toString();
    const auto isNumberPart = [](QChar character) { return character >= u'0' && character <= u'9'; };
    const auto first = std::find_if(plain.cbegin(), plain.cend(), isNumberPart);
    if (first == plain.cend() || plain.size() > 64)
        return {};
    qsizetype from = first - plain.cbegin();
    qsizetype to = plain.size();
    while (to > from && !isNumberPart(plain.at(to - 1)))
        --to;
    if (from > 0 && (plain.at(from - 1) == u'.' || plain.at(from - 1) == u','))
        --from; // ".99"
    if (plain.mid(to).startsWith(u",-") || plain.mid(to).startsWith(u".-"))
        to += 2; // "12,-"
    QString sign = plain.left(from) + plain.mid(to);
    const bool negative = sign.contains(u'-') || sign.contains(u'−') || (sign.contains(u'(') && sign.contains(u')'));
    sign.removeIf([](QChar character) {
        return character.isSpace() || character == u'-' || character == u'−' || character == u'(' || character == u')';
    });
    sign = sign.toUpper();
    const QString currency = sign.isEmpty() ? fallbackCurrency.toUpper()
                             : isCode(sign) ? sign
                                            : currencyOfSign(sign, fallbackCurrency.toUpper());
    if (!isCode(currency))
        return {};
    const int digits = minorDigits(currency);
    const auto units = unitsOf(plainNumber(plain.mid(from, to - from), digits), digits);
    if (!units)
        return {};
    return Money{negative ? -*units : *units, currency};
}

QString Money::text() const
{
    return QString::number(minorUnits) + u' ' + currency;
}

QString Money::plainText() const
{
    const int digits = minorDigits(currency);
    const QString units = QString::number(std::abs(minorUnits)).rightJustified(digits + 1, u'0');
    const QString sign = minorUnits < 0 ? u"-"_s : QString();
    const QString fraction = digits > 0 ? QString(u'.' + units.right(digits)) : QString();
    return sign + units.chopped(digits) + fraction + u' ' + currency;
}

QString Money::display(const QLocale &locale) const
{
    static const QHash<QString, QString> symbols{
        {u"EUR"_s, u"€"_s}, {u"USD"_s, u"$"_s}, {u"GBP"_s, u"£"_s}, {u"JPY"_s, u"¥"_s}};
    const int digits = minorDigits(currency);
    double amount = static_cast<double>(minorUnits);
    for (int i = 0; i < digits; ++i)
        amount /= 10;
    if (const QString symbol = symbols.value(currency); !symbol.isEmpty())
        return locale.toCurrencyString(amount, symbol, digits);
    return locale.toString(amount, 'f', digits) + u'\u00a0' + currency;
}

int Money::minorDigits(const QString &currency)
{
    static const QStringList none =
        u"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"_s.split(u' ');
    static const QStringList three = u"BHD IQD JOD KWD LYD OMR TND"_s.split(u' ');
    if (none.contains(currency))
        return 0;
    return three.contains(currency) ? 3 : 2;
}

} // namespace collectz::catalog
