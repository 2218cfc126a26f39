// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/querymoment.h"
#include "catalog/sortkey.h"
#include "catalog/termnames.h"

#include <algorithm>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

/// Where the piece under the cursor begins, quotes understood.
qsizetype pieceStart(const QString &text, qsizetype cursor)
{
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        if (text.at(i) == u'"')
            quoted = !quoted;
        else if (text.at(i).isSpace() && !quoted)
            start = i + 1;
    }
    return start;
}

QStringList beginningWith(const QStringList &words, const QString &prefix)
{
    QStringList found;
    std::copy_if(words.cbegin(), words.cend(), std::back_inserter(found),
                 [&](const QString &word) { return word.startsWith(prefix, Qt::CaseInsensitive); });
    return found;
}

QStringList kindWords()
{
    QStringList words;
    for (const Kind kind : allKinds())
        words << kindWord(kind);
    return words;
}

QStringList nameWords(const FieldRegistry &registry)
{
    QStringList names{u"is:"_s, u"has:"_s, u"kind:"_s, u"id:"_s};
    for (const FieldDefinition &field : registry.all()) {
        if (field.filterable)
            names << field.key + u':';
    }
    return names;
}

QStringList fixedValues(const QString &name, const FieldRegistry &registry)
{
    const FieldDefinition *status = registry.find(u"status"_s);
    if (name == u"is"_s)
        return queryIsWords() + (status ? status->choices : QStringList()) + kindWords();
    if (name == u"kind"_s || name == u"type"_s)
        return kindWords();
    if (name == u"has"_s) {
        QStringList words = queryHasWords();
        for (const FieldDefinition &field : registry.all())
            words << field.key;
        return words;
    }
    const FieldDefinition *field = registry.findByAlias(name);
    if (field && field->type == FieldType::Boolean)
        return {u"true"_s, u"false"_s};
    if (field && (field->type == FieldType::Date || field->type == FieldType::Timestamp))
        return movingDateWords();
    return field ? field->choices : QStringList();
}

} // namespace

QueryCompletion completeQuery(const QString &text, qsizetype cursor, const FieldRegistry &registry)
{
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    QueryCompletion completion;
    qsizetype start = pieceStart(text, cursor);
    if (start < cursor && text.at(start) == u'-')
        ++start;
    const QString typed = text.mid(start, cursor - start);
    const qsizetype colon = typed.indexOf(u':');
    if (colon < 0) {
        completion.from = start;
        completion.length = typed.size();
        completion.prefix = typed;
        if (!typed.isEmpty() && !typed.startsWith(u'"'))
            completion.words = beginningWith(nameWords(registry), typed);
        return completion;
    }
    const QString name = typed.left(colon).toLower();
    QString value = typed.mid(colon + 1);
    const qsizetype comma = value.count(u'"') % 2 == 0 ? value.lastIndexOf(u',') : -1;
    qsizetype skipped = comma + 1;
    while (skipped < value.size() && (value.at(skipped) == u'=' || value.at(skipped) == u'"'))
        ++skipped;
    value = value.mid(skipped);
    completion.from = start + colon + 1 + comma + 1;
    completion.length = cursor - completion.from;
    completion.prefix = foldText(value);
    completion.words = beginningWith(fixedValues(name, registry), value);
    if (const FieldDefinition *field = registry.findByAlias(name)) {
        completion.field = field->key;
        completion.vocabulary = field->vocabulary;
        completion.prefix = foldTerm(field->vocabulary, value);
    }
    return completion;
}

} // namespace collectz::catalog
