// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/querymoment.h"

#include "catalog/partialdate.h"

#include <QRegularExpression>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

const QString dayFormat = u"yyyy-MM-dd"_s;
const QString momentFormat = u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s;

QDateTime before(const QDateTime &now, const QString &age)
{
    const int number = QStringView(age).chopped(1).toInt();
    switch (age.back().unicode()) {
    case u'h':
        return now.addSecs(-qint64{number} * 3600);
    case u'd':
        return now.addDays(-number);
    case u'w':
        return now.addDays(-qint64{number} * 7);
    case u'm':
        return now.addMonths(-number);
    default:
        return now.addYears(-number);
    }
}

class Fixer
{
public:
    Fixer(const FieldDefinition &field, const QDateTime &now)
        : m_field(field)
        , m_now(now.toUTC())
    {}

    [[nodiscard]] QString value(const QString &text) const
    {
        const QString fixed = bound(text);
        return fixed == text || isWord(text) ? fixed : fixed + u".."_s;
    }

    [[nodiscard]] QString bound(const QString &text) const
    {
        if (!movingDate(text))
            return text;
        if (isWord(text))
            return m_now.addDays(text == u"today"_s ? 0 : -1).toString(dayFormat);
        return before(m_now, text).toString(m_field.type == FieldType::Date ? dayFormat : momentFormat);
    }

private:
    [[nodiscard]] static bool isWord(const QString &text) { return text == u"today"_s || text == u"yesterday"_s; }

    const FieldDefinition &m_field;
    QDateTime m_now;
};

} // namespace

std::optional<QString> movingDate(const QString &text)
{
    static const QRegularExpression pattern(u"^(?:\\d{1,4}[hdwmy]|today|yesterday)$"_s);
    const QString lower = text.toLower();
    return pattern.match(lower).hasMatch() ? std::optional(lower) : std::nullopt;
}

Result<QString> queryDate(const FieldDefinition &field, const QString &text)
{
    if (const std::optional<QString> moving = movingDate(text))
        return *moving;
    const bool isMoment = field.type == FieldType::Timestamp && text.contains(u':');
    const std::optional<PartialDate> date = isMoment ? std::nullopt : PartialDate::parse(text);
    if (date)
        return date->text();
    if (isMoment) {
        const Result<FieldValue> moment = FieldRegistry::builtin().normalise(field, FieldValue(text));
        if (moment)
            return moment->text();
    }
    return fail(ErrorKind::Invalid, u"date_unreadable"_s,
                u"'%1' is not a date like 1999, 1999-05 or 1999-05-17, nor an age like 7d, 3m or 1y."_s.arg(text));
}

Query atMoment(const Query &query, const FieldRegistry &registry, const QDateTime &now)
{
    Query fixed = query;
    for (QueryTerm &term : fixed.terms) {
        if (term.type != QueryTerm::Type::Field && term.type != QueryTerm::Type::Compare)
            continue;
        const FieldDefinition *field = registry.find(term.field);
        if (!field || (field->type != FieldType::Date && field->type != FieldType::Timestamp))
            continue;
        const Fixer fixer(*field, now);
        for (QString &value : term.values)
            value = fixer.value(value);
        term.from = fixer.bound(term.from);
        term.to = fixer.bound(term.to);
    }
    return fixed;
}

const QStringList &movingDateWords()
{
    static const QStringList words{u"today"_s, u"yesterday"_s, u"7d"_s, u"30d"_s, u"3m"_s, u"1y"_s};
    return words;
}

} // namespace collectz::catalog
