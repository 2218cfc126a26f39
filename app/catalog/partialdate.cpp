// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/partialdate.h"

#include <QHash>
#include <QRegularExpression>

#include <array>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

/// 1 to 12 for a month's English or German name or its usual short forms; 0 for anything else.
int monthFromName(const QString &word)
{
    static const auto months = [] {
        static const std::array<QString, 12> names{u"january jan januar jänner"_s,
                                                   u"february feb februar"_s,
                                                   u"march mar märz mrz"_s,
                                                   u"april apr"_s,
                                                   u"may mai"_s,
                                                   u"june jun juni"_s,
                                                   u"july jul juli"_s,
                                                   u"august aug"_s,
                                                   u"september sep sept"_s,
                                                   u"october oct oktober okt"_s,
                                                   u"november nov"_s,
                                                   u"december dec dezember dez"_s};
        QHash<QString, int> hash;
        for (size_t i = 0; i < names.size(); ++i)
            for (const QString &name : names.at(i).split(u' '))
                hash.insert(name, static_cast<int>(i) + 1);
        return hash;
    }();
    return months.value(word.toLower());
}

std::optional<PartialDate> checked(int year, int month, int day)
{
    const PartialDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// Two numbers before a year; dots are always day first, slashes and dashes as the file's order says unless only one
/// reading is possible.
std::optional<PartialDate> fromDayAndMonth(int first, int second, int year, bool dotted, PartialDate::Order order)
{
    const bool dayFirst = dotted || order == PartialDate::Order::DayFirst;
    if (const auto date = dayFirst ? checked(year, second, first) : checked(year, first, second))
        return date;
    return dayFirst ? checked(year, first, second) : checked(year, second, first);
}

std::optional<PartialDate> fromNumbers(const QString &text, PartialDate::Order order)
{
    static const QRegularExpression yearFirst(u"^(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?(?:[T ].*)?$"_s);
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return checked(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    static const QRegularExpression yearLast(u"^(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4})(?:[T ,].*)?$"_s);
    if (const auto match = yearLast.match(text); match.hasMatch())
        return fromDayAndMonth(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt(),
                               match.captured(2) == u".", order);
    static const QRegularExpression monthAndYear(u"^(\\d{1,2})[/.](\\d{4})$"_s);
    if (const auto match = monthAndYear.match(text); match.hasMatch())
        return checked(match.captured(2).toInt(), match.captured(1).toInt(), 0);
    static const QRegularExpression compact(u"^(\\d{4})(\\d{2})(\\d{2})$"_s);
    if (const auto match = compact.match(text); match.hasMatch())
        return checked(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return {};
}

std::optional<PartialDate> fromWords(const QString &text)
{
    static const QRegularExpression separators(u"[\\s,./-]+"_s);
    const QStringList words = text.split(separators, Qt::SkipEmptyParts);
    int year = 0;
    int month = 0;
    int day = 0;
    for (const QString &word : words) {
        static const QRegularExpression ordinal(u"^(\\d{1,2})(?:st|nd|rd|th)?$"_s);
        const auto dayMatch = ordinal.match(word);
        if (const int named = monthFromName(word); named > 0 && month == 0)
            month = named;
        else if (word.size() == 4 && year == 0 && word.toInt() > 0)
            year = word.toInt();
        else if (dayMatch.hasMatch() && day == 0)
            day = dayMatch.captured(1).toInt();
        else if (month > 0 && year > 0)
            break; // a time of day behind the date
        else
            return {};
    }
    if (month == 0 || year == 0)
        return {};
    return checked(year, month, day);
}

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

} // namespace

PartialDate::PartialDate(int year, int month, int day)
    : m_year(year)
    , m_month(month)
    , m_day(day)
{}

std::optional<PartialDate> PartialDate::fromText(QStringView text)
{
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return {};
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash ? text.at(i) != u'-' : (text.at(i) < u'0' || text.at(i) > u'9'))
            return {};
    }
    const int month = text.size() >= 7 ? text.mid(5, 2).toInt() : 0;
    const int day = text.size() == 10 ? text.mid(8, 2).toInt() : 0;
    if ((text.size() >= 7 && month == 0) || (text.size() == 10 && day == 0))
        return {};
    return checked(text.left(4).toInt(), month, day);
}

std::optional<PartialDate> PartialDate::parse(QStringView text, Order order)
{
    QString plain = text.trimmed().toString();
    if (plain.size() > 2 && plain.startsWith(u'[') && plain.endsWith(u']'))
        plain = plain.mid(1, plain.size() - 2).trimmed();
    if (plain.isEmpty() || plain.size() > 64)
        return {};
    if (const auto canonical = fromText(plain))
        return canonical;
    if (const auto date = fromNumbers(plain, order))
        return date;
    return fromWords(plain);
}

bool PartialDate::isValid() const
{
    if (m_year < 1 || m_year > 9999 || m_month < 0 || m_month > 12 || m_day < 0 || (m_day > 0 && m_month == 0))
        return false;
    return m_day == 0 || QDate(m_year, m_month, m_day).isValid();
}

QString PartialDate::text() const
{
    QString text = padded(m_year, 4);
    if (m_month > 0)
        text += u'-' + padded(m_month, 2);
    if (m_day > 0)
        text += u'-' + padded(m_day, 2);
    return text;
}

} // namespace collectz::catalog
