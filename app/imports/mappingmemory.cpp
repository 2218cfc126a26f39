// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/mappingmemory.h"

#include "base/sha256.h"

#include <QJsonArray>

namespace collectz::imports {

using namespace Qt::StringLiterals;

QString headerSignature(const QStringList &headers)
{
    QStringList folded;
    for (const QString &header : headers)
        folded << header.trimmed().toCaseFolded();
    folded.sort();
    const QByteArray text = folded.join(u'\x1f').toUtf8();
    return QString::fromLatin1(sha256(text).toHex());
}

QJsonObject mappingToJson(const QList<ColumnMapping> &mapping, std::optional<catalog::Kind> defaultKind)
{
    QJsonArray columns;
    for (const ColumnMapping &column : mapping)
        columns.append(QJsonObject{{u"header"_s, column.header}, {u"field"_s, column.field}});
    QJsonObject json{{u"columns"_s, columns}};
    if (defaultKind)
        json.insert(u"kind"_s, catalog::kindWord(*defaultKind));
    return json;
}

QList<ColumnMapping> mappingFromJson(const QJsonObject &json)
{
    QList<ColumnMapping> mapping;
    const QJsonArray columns = json.value(u"columns"_s).toArray();
    for (const QJsonValue element : columns) {
        const QJsonObject column = element.toObject();
        if (column.contains(u"header"_s))
            mapping << ColumnMapping{column.value(u"header"_s).toString(), column.value(u"field"_s).toString()};
    }
    return mapping;
}

std::optional<catalog::Kind> defaultKindFromJson(const QJsonObject &json)
{
    return catalog::kindFromWord(json.value(u"kind"_s).toString());
}

QJsonObject optionsToJson(const ReadOptions &options)
{
    QJsonObject json = mappingToJson(options.mapping, options.defaultKind);
    if (options.mapping.isEmpty())
        json.remove(u"columns"_s);
    const auto insert = [&json](const QString &key, const QString &text) {
        if (!text.isEmpty())
            json.insert(key, text);
    };
    insert(u"encoding"_s, options.encoding);
    insert(u"delimiter"_s, options.delimiter.isNull() ? QString() : QString(options.delimiter));
    insert(u"currency"_s, options.currency);
    insert(u"language"_s, options.language);
    if (options.dayFirst)
        json.insert(u"day_first"_s, true);
    return json;
}

ReadOptions optionsFromJson(const QJsonObject &json)
{
    ReadOptions options;
    options.mapping = mappingFromJson(json);
    options.defaultKind = defaultKindFromJson(json);
    options.encoding = json.value(u"encoding"_s).toString();
    const QString delimiter = json.value(u"delimiter"_s).toString();
    options.delimiter = delimiter.isEmpty() ? QChar() : delimiter.front();
    options.currency = json.value(u"currency"_s).toString();
    options.language = json.value(u"language"_s).toString();
    options.dayFirst = json.value(u"day_first"_s).toBool();
    return options;
}

} // namespace collectz::imports
