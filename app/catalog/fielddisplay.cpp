// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/fieldregistry.h"
#include "catalog/identifier.h"
#include "catalog/money.h"
#include "catalog/partialdate.h"

#include <QDateTime>
#include <QLocale>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

QString dateText(const QString &text, const QLocale &locale)
{
    const std::optional<PartialDate> date = PartialDate::fromText(text);
    if (!date)
        return text;
    if (date->month() == 0)
        return text;
    if (date->day() == 0)
        return locale.standaloneMonthName(date->month(), QLocale::ShortFormat) + u' ' + text.left(4);
    return locale.toString(QDate(date->year(), date->month(), date->day()), u"d MMM yyyy");
}

QString timestampText(const QString &text, const QLocale &locale)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? locale.toString(time.toLocalTime(), u"d MMM yyyy HH:mm"_s) : text;
}

QString durationText(const QString &text)
{
    const qint64 minutes = text.toLongLong();
    if (minutes < 60)
        return u"%1 min"_s.arg(minutes);
    if (minutes % 60 == 0)
        return u"%1 h"_s.arg(minutes / 60);
    return u"%1 h %2 min"_s.arg(minutes / 60).arg(minutes % 60);
}

QString decimalText(QString text, const QLocale &locale)
{
    return text.replace(u'.', locale.decimalPoint());
}

QString choiceText(const QString &word)
{
    QString text = word;
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString languageText(const QString &code)
{
    const QLocale::Language language = QLocale::codeToLanguage(code.section(u'-', 0, 0));
    if (language == QLocale::AnyLanguage || language == QLocale::C)
        return code;
    const QString region = code.section(u'-', 1);
    const QString name = QLocale::languageToString(language);
    return region.isEmpty() ? name : QString(name + u" ("_s + region + u')');
}

QString identifierText(const QString &text)
{
    const std::optional<Identifier> identifier = Identifier::fromText(text);
    return identifier ? identifier->display() : text;
}

QString elementText(const FieldDefinition &field, const QString &element, const QLocale &locale)
{
    switch (field.type) {
    case FieldType::Date:
        return dateText(element, locale);
    case FieldType::Timestamp:
        return timestampText(element, locale);
    case FieldType::Money: {
        const std::optional<Money> money = Money::fromText(element);
        return money ? money->display(locale) : element;
    }
    case FieldType::Duration:
        return durationText(element);
    case FieldType::Decimal:
    case FieldType::Rating:
        return decimalText(element, locale);
    case FieldType::Boolean:
        return element == u"true" ? u"Yes"_s : u"No"_s;
    case FieldType::Choice:
        return field.custom ? element : choiceText(element);
    case FieldType::Identifier:
        return identifierText(element);
    case FieldType::Term:
        if (field.vocabulary == u"languages")
            return languageText(element);
        return field.vocabulary == u"places" ? QString(element).replace(u"/"_s, u" › "_s) : element;
    default:
        return FieldValue(element).displayText();
    }
}

} // namespace

QString FieldRegistry::display(const FieldDefinition &field, const FieldValue &value) const
{
    const QLocale locale;
    QStringList shown;
    const QStringList elements = value.list();
    for (const QString &element : elements)
        shown << elementText(field, element, locale);
    return shown.join(u", "_s);
}

} // namespace collectz::catalog
