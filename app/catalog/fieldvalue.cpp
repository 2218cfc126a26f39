// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/fieldvalue.h"

#include <QJsonArray>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

FieldValue::FieldValue(const QString &text)
{
    if (!text.isEmpty())
        m_value = text;
}

FieldValue::FieldValue(const QStringList &list)
{
    if (!list.isEmpty())
        m_value = list;
}

QString FieldValue::text() const
{
    if (const auto *text = std::get_if<QString>(&m_value))
        return *text;
    if (const auto *list = std::get_if<QStringList>(&m_value))
        return list->constFirst();
    return {};
}

QStringList FieldValue::list() const
{
    if (const auto *list = std::get_if<QStringList>(&m_value))
        return *list;
    if (const auto *text = std::get_if<QString>(&m_value))
        return {*text};
    return {};
}

QString FieldValue::displayText() const
{
    QStringList shown;
    const QStringList elements = list();
    for (const QString &element : elements) {
        const qsizetype separator = element.indexOf(u'\x1f');
        shown << (separator < 0 ? element : element.left(separator) + u" ("_s + element.mid(separator + 1) + u')');
    }
    return shown.join(u", "_s);
}

QJsonValue FieldValue::toJson() const
{
    if (const auto *text = std::get_if<QString>(&m_value))
        return *text;
    if (const auto *list = std::get_if<QStringList>(&m_value))
        return QJsonArray::fromStringList(*list);
    return {};
}

FieldValue FieldValue::fromJson(const QJsonValue &json)
{
    if (json.isString())
        return FieldValue(json.toString());
    if (!json.isArray())
        return {};
    QStringList list;
    const QJsonArray array = json.toArray();
    for (const QJsonValue element : array)
        list << element.toString();
    return FieldValue(list);
}

} // namespace collectz::catalog
