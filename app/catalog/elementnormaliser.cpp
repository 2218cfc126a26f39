// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/elementnormaliser.h"

#include "base/entityid.h"
#include "catalog/identifier.h"
#include "catalog/kind.h"
#include "catalog/money.h"
#include "catalog/partialdate.h"
#include "catalog/termnames.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 1024 * 1024;

Unexpected unreadable(const QString &code, const QString &text, const QString &expected)
{
    const QString shown = text.size() > 60 ? QString(text.left(60) + u'…') : text;
    return fail(ErrorKind::Invalid, code, u"\"%1\" is not %2."_s.arg(shown, expected));
}

/// One line without controls; a long text keeps its line breaks, a credit the separator of its qualifier.
QString cleaned(const QString &raw, FieldType type)
{
    const bool longText = type == FieldType::LongText;
    const char16_t separator = type == FieldType::Credit ? u'\x1f' : u'\0';
    QString text = raw;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (!longText)
        text.replace(u'\n', u' ').replace(u'\t', u' ');
    text.removeIf(
        [=](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t' && (c.isNull() || c != separator); });
    return text.trimmed();
}

QString withoutTrailingZeroes(QString number)
{
    if (number.contains(u'.')) {
        while (number.endsWith(u'0'))
            number.chop(1);
        if (number.endsWith(u'.'))
            number.chop(1);
    }
    return number;
}

/// Canonical digits of a decimal number in either habit; empty when it is none.
QString decimalText(const QString &raw)
{
    static const QRegularExpression pattern(u"^([+-]?)(\\d*)(?:[.,](\\d+))?$"_s);
    const auto match = pattern.match(raw);
    if (!match.hasMatch() || (match.captured(2).isEmpty() && match.captured(3).isEmpty()) || raw.size() > 40)
        return {};
    QString whole = match.captured(2);
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    QString number = whole.isEmpty() ? u"0"_s : whole;
    if (!match.captured(3).isEmpty())
        number = withoutTrailingZeroes(number + u'.' + match.captured(3));
    return match.captured(1) == u"-" && number != u"0" ? QString(u'-' + number) : number;
}

Result<QString> integerText(const FieldDefinition &field, const QString &text)
{
    static const QRegularExpression pattern(
        u"^([+-]?\\d{1,18}|[+-]?\\d{1,3}(?:[,.’' ]\\d{3})+)(?:[.,]0+)?\\s*([a-z.]*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    const QString unit = match.captured(2).toLower();
    static const QStringList knownUnits{QString(), u"p"_s, u"p."_s, u"pp"_s, u"pp."_s, u"pages"_s, u"discs"_s, u"x"_s};
    if (!match.hasMatch() || (!knownUnits.contains(unit) && unit != field.unit && unit != field.label.toLower()))
        return unreadable(u"number_unreadable"_s, text, u"a whole number"_s);
    QString digits = match.captured(1);
    digits.removeIf([](QChar c) { return !(c >= u'0' && c <= u'9') && c != u'-'; });
    const qint64 number = digits.toLongLong();
    if (field.maximum > field.minimum && (number < field.minimum || number > field.maximum))
        return unreadable(u"number_out_of_range"_s, text, u"between %1 and %2"_s.arg(field.minimum).arg(field.maximum));
    return QString::number(number);
}

Result<QString> booleanText(const QString &text)
{
    static const QStringList yes = u"true yes y 1 x on ✓ ja oui si sí"_s.split(u' ');
    static const QStringList no = u"false no n 0 off nein non"_s.split(u' ');
    const QString word = text.toLower();
    if (yes.contains(word))
        return u"true"_s;
    if (no.contains(word))
        return u"false"_s;
    return unreadable(u"boolean_unreadable"_s, text, u"yes or no"_s);
}

Result<QString> timestampText(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return unreadable(u"time_unreadable"_s, text, u"a point in time like 2026-01-31T12:00:00Z"_s);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    time = time.toUTC();
    // Moved to UTC, the ends of the calendar fall out of the four digits that a year is written with.
    if (time.date().year() < 1 || time.date().year() > 9999)
        return unreadable(u"time_unreadable"_s, text, u"a point in time of our calendar"_s);
    return time.toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'");
}

Result<QString> ratingText(const FieldDefinition &field, const QString &text)
{
    static const QRegularExpression fraction(u"^([\\d.,]+)\\s*(?:/|of|out of|von)\\s*([\\d.,]+)$"_s);
    static const QRegularExpression percent(u"^([\\d.,]+)\\s*%$"_s);
    static const QRegularExpression stars(u"^[★☆]+$"_s);
    QString value;
    QString maximum = QString::number(field.maximum > 0 ? field.maximum : 10);
    if (const auto match = fraction.match(text); match.hasMatch()) {
        value = decimalText(match.captured(1));
        maximum = decimalText(match.captured(2));
    } else if (const auto share = percent.match(text); share.hasMatch()) {
        value = decimalText(share.captured(1));
        maximum = u"100"_s;
    } else if (stars.match(text).hasMatch()) {
        value = QString::number(text.count(u'★'));
        maximum = QString::number(std::max<qsizetype>(text.size(), 5));
    } else {
        value = decimalText(text);
    }
    if (value.isEmpty() || maximum.isEmpty() || value.toDouble() < 0 || value.toDouble() > maximum.toDouble())
        return unreadable(u"rating_unreadable"_s, text, u"a rating like 8/10, 4.5/5 or 80%"_s);
    return QString(value + u'/' + maximum);
}

Result<QString> durationText(const FieldDefinition &field, const QString &text)
{
    static const QRegularExpression minutesOnly(
        u"^(\\d{1,7})(?:[.,]0+)?\\s*(?:m|min|mins|min\\.|minutes|minuten|minute)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression clock(u"^(\\d{1,5}):(\\d{2})(?::(\\d{2}))?$"_s);
    static const QRegularExpression words(u"^(?:PT)?(?:(\\d{1,5})\\s*(?:h|hr|hrs|hour|hours|std\\.?)\\.?)?\\s*(?:(\\d{"
                                          u"1,6})\\s*(?:m|min|mins|minutes)\\.?)?"
                                          u"\\s*(?:(\\d{1,6})\\s*(?:s|sec|secs|seconds))?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    qint64 minutes = -1;
    if (const auto match = minutesOnly.match(text); match.hasMatch())
        minutes = match.captured(1).toLongLong();
    else if (const auto time = clock.match(text); time.hasMatch())
        minutes = time.captured(1).toLongLong() * 60 + time.captured(2).toLongLong() +
                  (time.captured(3).toInt() >= 30 ? 1 : 0);
    else if (const auto spoken = words.match(text); spoken.hasMatch() && !text.isEmpty() && text != u"PT")
        minutes = spoken.captured(1).toLongLong() * 60 + spoken.captured(2).toLongLong() +
                  (spoken.captured(3).toLongLong() + 30) / 60;
    if (minutes < 0 || (field.maximum > field.minimum && minutes > field.maximum))
        return unreadable(u"duration_unreadable"_s, text, u"a length like 97, 97 min or 1:37"_s);
    return QString::number(minutes);
}

/// What files call the statuses and ownerships, beside their own words.
const QHash<QString, QString> &choiceAliases()
{
    static const QHash<QString, QString> aliases{
        {u"status/to_be_read"_s, u"to_read"_s},
        {u"status/want_to_read"_s, u"to_read"_s},
        {u"status/tbr"_s, u"to_read"_s},
        {u"status/unread"_s, u"to_read"_s},
        {u"status/currently_reading"_s, u"reading"_s},
        {u"status/currently_watching"_s, u"watching"_s},
        {u"status/did_not_finish"_s, u"abandoned"_s},
        {u"status/dnf"_s, u"abandoned"_s},
        {u"status/dropped"_s, u"abandoned"_s},
        {u"status/seen"_s, u"watched"_s},
        {u"status/watchlist"_s, u"to_watch"_s},
        {u"status/want_to_watch"_s, u"to_watch"_s},
        {u"status/unwatched"_s, u"to_watch"_s},
        {u"status/backlog"_s, u"to_play"_s},
        {u"status/finished"_s, u"completed"_s},
        {u"status/complete"_s, u"completed"_s},
        {u"status/beaten"_s, u"completed"_s},
        {u"status/paused"_s, u"on_hold"_s},
        {u"status/wish_list"_s, u"wishlist"_s},
        {u"status/wanted"_s, u"wishlist"_s},
        {u"ownership/wish_list"_s, u"wanted"_s},
        {u"ownership/wishlist"_s, u"wanted"_s},
        {u"ownership/want"_s, u"wanted"_s},
        {u"ownership/in_collection"_s, u"owned"_s},
        {u"ownership/own"_s, u"owned"_s},
        {u"ownership/yes"_s, u"owned"_s},
        {u"ownership/true"_s, u"owned"_s},
        {u"ownership/1"_s, u"owned"_s},
        {u"ownership/on_order"_s, u"ordered"_s},
        {u"ownership/preordered"_s, u"ordered"_s},
        {u"ownership/loaned"_s, u"lent"_s},
        {u"ownership/on_loan"_s, u"lent"_s},
        {u"ownership/prev_owned"_s, u"previously_owned"_s},
        {u"ownership/formerly_owned"_s, u"previously_owned"_s},
    };
    return aliases;
}

Result<QString> choiceText(const FieldDefinition &field, const QString &text)
{
    if (field.choices.contains(text))
        return text;
    if (field.key == u"kind")
        if (const std::optional<Kind> kind = kindFromAlias(text))
            return kindWord(*kind);
    QString word = text.toLower().simplified();
    word.replace(u' ', u'_').replace(u'-', u'_');
    for (const QString &choice : field.choices)
        if (choice.compare(word, Qt::CaseInsensitive) == 0 || choice.compare(text, Qt::CaseInsensitive) == 0)
            return choice;
    const QString known = choiceAliases().value(field.key + u'/' + word);
    if (!known.isEmpty())
        return known;
    return unreadable(u"choice_unknown"_s, text, u"one of %1"_s.arg(field.choices.join(u", "_s)));
}

/// "Name (Qualifier)" is how people see a credit, so it is how they may type it.
QString creditText(const QString &text)
{
    QString name = text.section(u'\x1f', 0, 0).simplified();
    QString qualifier = text.section(u'\x1f', 1).simplified();
    if (qualifier.isEmpty() && name.endsWith(u')')) {
        const qsizetype bracket = name.lastIndexOf(u" ("_s);
        if (bracket > 0 && bracket + 3 < name.size()) {
            qualifier = name.mid(bracket + 2).chopped(1).simplified();
            if (!qualifier.isEmpty())
                name.truncate(bracket);
        }
    }
    return qualifier.isEmpty() ? name : QString(name + u'\x1f' + qualifier);
}

Result<QString> identifierText(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString scheme = text.left(colon).toLower();
    QString value = text.mid(colon + 1);
    if (value.startsWith(u'!'))
        value.remove(0, 1);
    const bool named = colon > 0 && Identifier::knownSchemes().contains(scheme);
    const std::optional<Identifier> identifier = named ? Identifier::parse(scheme, value) : Identifier::recognise(text);
    return identifier ? identifier->text() : QString();
}

Result<QString> imageText(const QString &text)
{
    static const QRegularExpression pattern(u"^sha256:[0-9a-f]{64}$"_s);
    if (pattern.match(text).hasMatch())
        return text;
    return unreadable(u"image_unreadable"_s, text, u"a picture kept in this catalog"_s);
}

Result<QString> urlText(const QString &text)
{
    static const QStringList schemes{u"http"_s, u"https"_s, u"ftp"_s, u"mailto"_s};
    const QUrl url(text.startsWith(u"www.", Qt::CaseInsensitive) ? QString(u"https://"_s + text) : text,
                   QUrl::TolerantMode);
    if (url.isValid() && schemes.contains(url.scheme().toLower()) &&
        (!url.host().isEmpty() || url.scheme() == u"mailto"))
        return text.startsWith(u"www.", Qt::CaseInsensitive) ? QString(u"https://"_s + text) : text;
    return unreadable(u"url_unreadable"_s, text, u"a link that begins with http:// or https://"_s);
}

Result<QString> moneyText(const QString &text)
{
    const QString habit = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    if (const std::optional<Money> money = Money::parse(text, habit))
        return money->text();
    return unreadable(u"money_unreadable"_s, text, u"an amount with its currency, like 12.99 EUR"_s);
}

Result<QString> dateText(const QString &text)
{
    if (const std::optional<PartialDate> date = PartialDate::parse(text))
        return date->text();
    return unreadable(u"date_unreadable"_s, text, u"a date like 1999, 1999-05 or 1999-05-17"_s);
}

Result<QString> referenceText(const QString &text)
{
    const EntityId id = EntityId::fromText(text);
    if (!id.isNull())
        return id.text();
    return unreadable(u"reference_unreadable"_s, text, u"the id of a thing in this catalog"_s);
}

} // namespace

Result<QString> normaliseElement(const FieldDefinition &field, const QString &raw)
{
    if (raw.size() > longestText)
        return fail(ErrorKind::Limit, u"field_too_large"_s,
                    u"The text for %1 is longer than a field may be (1 MiB)."_s.arg(field.label));
    const QString text = cleaned(raw, field.type);
    if (text.isEmpty())
        return QString();
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return text;
    case FieldType::Integer:
        return integerText(field, text);
    case FieldType::Decimal: {
        const QString number = decimalText(text);
        return number.isEmpty() ? Result<QString>(unreadable(u"number_unreadable"_s, text, u"a number"_s)) : number;
    }
    case FieldType::Boolean:
        return booleanText(text);
    case FieldType::Date:
        return dateText(text);
    case FieldType::Timestamp:
        return timestampText(text);
    case FieldType::Money:
        return moneyText(text);
    case FieldType::Rating:
        return ratingText(field, text);
    case FieldType::Duration:
        return durationText(field, text);
    case FieldType::Choice:
        return choiceText(field, text);
    case FieldType::Term:
        return canonicalTerm(field.vocabulary, text);
    case FieldType::Credit:
        return creditText(text);
    case FieldType::Identifier:
        return identifierText(text);
    case FieldType::Image:
        return imageText(text);
    case FieldType::Reference:
        return referenceText(text);
    case FieldType::Url:
        return urlText(text);
    }
    return text;
}

} // namespace collectz::catalog
