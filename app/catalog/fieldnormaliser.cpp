// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/elementnormaliser.h"
#include "catalog/fieldregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestList = 10'000;

/// A JSON array of texts, as our own tables write lists whose elements hold a separator; nothing when it is none.
std::optional<QStringList> fromJsonArray(const QString &text)
{
    if (!text.startsWith(u'[') || !text.endsWith(u']'))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return {};
    QStringList elements;
    const QJsonArray array = document.array();
    for (const QJsonValue element : array) {
        if (!element.isString())
            return {};
        elements << element.toString();
    }
    return elements;
}

QStringList splitList(const FieldDefinition &field, const QString &raw)
{
    const QString text = raw.trimmed();
    if (const std::optional<QStringList> elements = fromJsonArray(text))
        return *elements;
    static const QRegularExpression separators(u"[;|]"_s);
    if (field.type != FieldType::Url)
        return text.split(separators, Qt::SkipEmptyParts);
    // Links hold semicolons of their own; one before a blank separates.
    static const QRegularExpression blanks(u";?[|\\s]+"_s);
    return text.split(blanks, Qt::SkipEmptyParts);
}

/// "Name (Qualifier)" where that reads back as the same credit.
QString withBrackets(const QString &element)
{
    const qsizetype separator = element.indexOf(u'\x1f');
    if (separator < 0 || element.contains(u'(') || element.contains(u')'))
        return element;
    return element.left(separator) + u" ("_s + element.mid(separator + 1) + u')';
}

bool isAmbiguous(const QString &element)
{
    return element.contains(u';') || element.contains(u'|') || element.contains(u'\n') || element.contains(u'\x1f') ||
           element.trimmed() != element || element.startsWith(u'[');
}

} // namespace

Result<FieldValue> FieldRegistry::normalise(const FieldDefinition &field, const FieldValue &raw) const
{
    if (raw.isNull())
        return FieldValue();
    if (!field.list) {
        if (raw.isList() && raw.list().size() > 1)
            return fail(ErrorKind::Invalid, u"several_values"_s,
                        u"%1 holds one value, but %2 were given."_s.arg(field.label).arg(raw.list().size()));
        const Result<QString> element = normaliseElement(field, raw.text());
        return element ? Result<FieldValue>(FieldValue(*element)) : fail(element.error());
    }
    const QStringList given = raw.isList() ? raw.list() : splitList(field, raw.text());
    if (given.size() > longestList)
        return fail(ErrorKind::Limit, u"list_too_long"_s,
                    u"%1 cannot hold more than %2 values."_s.arg(field.label).arg(longestList));
    QStringList elements;
    QSet<QString> seen;
    for (const QString &text : given) {
        const Result<QString> element = normaliseElement(field, text);
        if (!element)
            return fail(element.error());
        if (element->isEmpty() || seen.contains(*element))
            continue;
        seen.insert(*element);
        elements << *element;
    }
    return FieldValue(elements);
}

QString FieldRegistry::listText(const FieldValue &value)
{
    const QStringList elements = value.list();
    if (!value.isList())
        return value.text();
    QStringList readable;
    for (const QString &element : elements)
        readable << withBrackets(element);
    if (std::any_of(readable.cbegin(), readable.cend(), isAmbiguous))
        return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(elements)).toJson(QJsonDocument::Compact));
    return readable.join(u"; "_s);
}

} // namespace collectz::catalog
