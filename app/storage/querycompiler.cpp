// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/querycompiler.h"

#include "catalog/kind.h"
#include "storage/fieldcondition.h"
#include "storage/flagbits.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

/// Guesses for words by their length, from catalogs of a million works.
double shareOfWord(qsizetype length)
{
    constexpr double shares[] = {1.0, 0.3, 0.08, 0.02, 0.006};
    return length < 5 ? shares[length] : 0.002;
}

bool isPlainAscii(const QString &text)
{
    return std::ranges::all_of(
        text, [](QChar letter) { return letter == u' ' || (letter.unicode() < 0x80 && letter.isLetterOrNumber()); });
}

class Compiler
{
public:
    Compiler(const FieldRegistry &registry, const ConditionPieces &pieces, bool live)
        : m_pieces(pieces)
        , m_fields(registry, pieces, live)
    {}

    /// Adds the conditions of a term; false when it can never hold.
    [[nodiscard]] bool add(const QueryTerm &term, CompiledQuery &compiled) const
    {
        if (term.type == QueryTerm::Type::Words && !term.negated) {
            for (const QString &word : term.values)
                compiled.conditions.push_back(beginning({word}));
            return true;
        }
        std::optional<Condition> condition = conditionOf(term);
        if (!condition)
            return term.negated;
        condition->negated = term.negated;
        compiled.conditions.push_back(std::move(*condition));
        return true;
    }

private:
    [[nodiscard]] std::optional<Condition> conditionOf(const QueryTerm &term) const
    {
        switch (term.type) {
        case QueryTerm::Type::Words:
        case QueryTerm::Type::Phrase:
            return beginning(term.values);
        case QueryTerm::Type::Inside:
            return inside(term.values.value(0));
        case QueryTerm::Type::Is:
            return isWord(term.values.value(0));
        case QueryTerm::Type::Has:
            return hasWord(term.field);
        case QueryTerm::Type::Field:
        case QueryTerm::Type::Compare:
            return m_fields.compile(term);
        }
        return std::nullopt;
    }

    /// Every text begins a word of the searched words: single words, or phrases whose last word may be a beginning.
    [[nodiscard]] Condition beginning(const QStringList &texts) const
    {
        Condition condition;
        condition.readsDocument = true;
        condition.sourceIsExact = true;
        QList<SqlPiece> tests;
        QStringList matches;
        for (const QString &text : texts) {
            // A bar is punctuation, which folded text never has, so no phrase reaches from one part into the next.
            tests << m_pieces.contains("' ' || d.title || ' | ' || d.people || ' | ' || d.other", u' ' + text);
            condition.share = std::min(condition.share, shareOfWord(text.size()));
            // What both tokenisers take apart differently is told by the predicate alone.
            // On PostgreSQL the parts of the searched words follow one another, so a phrase may reach over their border.
            condition.sourceIsExact &= isPlainAscii(text);
            condition.sourceIsExact &= m_pieces.engine() == Engine::Sqlite || !text.contains(u' ');
            const bool hasLetters = std::ranges::any_of(text, [](QChar letter) { return letter.isLetterOrNumber(); });
            if (hasLetters && m_pieces.engine() == Engine::Sqlite)
                matches << u'"' + QString(text).replace(u'"', u' ') + u"\" *"_s;
            else if (isPlainAscii(text) && m_pieces.engine() == Engine::Postgres)
                matches << u'\'' + text.split(u' ', Qt::SkipEmptyParts).join(u"' <-> '"_s) + u"':*"_s;
        }
        condition.predicate = SqlPiece("(") + ConditionPieces::joined(tests, " AND ") + ")";
        if (matches.isEmpty())
            return condition;
        if (m_pieces.engine() == Engine::Sqlite)
            condition.source =
                SqlPiece("SELECT rowid FROM search WHERE search MATCH ") + SqlPiece::text(matches.join(u" AND "_s));
        else
            condition.source = SqlPiece("SELECT work_id FROM search_document WHERE words @@ CAST(CAST(") +
                               SqlPiece::text(matches.join(u" & "_s)) + " AS text) AS tsquery)";
        condition.sourceIsExact &= matches.size() == texts.size();
        return condition;
    }

    [[nodiscard]] Condition inside(const QString &text) const
    {
        Condition condition;
        condition.readsDocument = true;
        condition.share = text.size() < 3 ? 0.1 : 0.005;
        condition.predicate = m_pieces.contains("d.title", text);
        if (text.size() < 3)
            return condition;
        if (m_pieces.engine() == Engine::Postgres) {
            condition.source =
                SqlPiece("SELECT work_id FROM search_document WHERE title LIKE ") + SqlPiece::text(u'%' + text + u'%');
            return condition;
        }
        // Without positions the index knows single trigrams only; the predicate sees to their order.
        QStringList trigrams;
        const QList<uint> letters = text.toUcs4();
        for (qsizetype i = 0; i + 3 <= letters.size() && i < 12; ++i)
            trigrams << u'"' + QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData() + i), 3) + u'"';
        if (!trigrams.isEmpty())
            condition.source = SqlPiece("SELECT rowid FROM search_trigram WHERE search_trigram MATCH ") +
                               SqlPiece::text(trigrams.join(u" AND "_s));
        return condition;
    }

    [[nodiscard]] Condition hasFlag(const QString &word, double share) const
    {
        const SqlPiece flag = SqlPiece("(l.flags & ") + SqlPiece::integer(flagBit(word).value_or(0)) + ") <> 0";
        return m_pieces.listing(flag, "listing_flags", share);
    }

    [[nodiscard]] Condition isWord(const QString &word) const
    {
        if (kindFromWord(word))
            return m_fields.ofKinds({word});
        Condition status = m_fields.hasStatus({word});
        if (!flagBit(word))
            return status;
        Condition condition = hasFlag(word, 0.4);
        condition.predicate = SqlPiece("(") + condition.predicate + " OR " + status.predicate + ")";
        if (!condition.source.isEmpty())
            condition.source += SqlPiece(" UNION ALL ") + status.source;
        return condition;
    }

    [[nodiscard]] Condition hasWord(const QString &word) const
    {
        if (word == u"cover"_s || word == u"identifier"_s)
            return hasFlag(word, 0.5);
        if (word != u"conflict"_s)
            return m_fields.isFilled(word);
        Condition condition;
        condition.share = 0.0001;
        condition.sourceIsExact = true;
        condition.source = SqlPiece("SELECT c.work_id FROM conflict c WHERE c.resolved_sequence IS NULL");
        condition.predicate = SqlPiece("EXISTS (") + condition.source + " AND c.work_id = l.work_id)";
        return condition;
    }

    const ConditionPieces &m_pieces;
    FieldConditions m_fields;
};

} // namespace

CompiledQuery compileQuery(const Query &query, const FieldRegistry &registry, Engine engine)
{
    CompiledQuery compiled;
    const auto isTrashed = [](const QueryTerm &term) {
        return term.type == QueryTerm::Type::Is && term.values.value(0) == u"trashed"_s;
    };
    compiled.asksForTrash =
        std::ranges::any_of(query.terms, [&](const QueryTerm &term) { return isTrashed(term) && !term.negated; });
    const ConditionPieces pieces(engine);
    const Compiler compiler(registry, pieces, !compiled.asksForTrash);
    for (const QueryTerm &term : query.terms) {
        if (isTrashed(term))
            compiled.matchesNothing |= term.negated == compiled.asksForTrash;
        else if (!compiler.add(term, compiled))
            compiled.matchesNothing = true;
    }
    return compiled;
}

QStringList elementsOfField(const QByteArray &fieldsJson, const QString &key)
{
    const QByteArray member = '"' + key.toUtf8() + "\":";
    const qsizetype at = fieldsJson.indexOf(member);
    if (at < 0)
        return {};
    // The value ends with the quote or bracket that closes it, outside of any string.
    const qsizetype begin = at + member.size();
    bool inString = false;
    qsizetype end = begin;
    for (; end < fieldsJson.size(); ++end) {
        const char letter = fieldsJson[end];
        if (inString && letter == '\\')
            ++end;
        else if (letter == '"')
            inString = !inString;
        if (!inString && (letter == ']' || (letter == '"' && fieldsJson[begin] == '"')))
            break;
    }
    const QByteArray value = '[' + fieldsJson.mid(begin, end - begin + 1) + ']';
    const QJsonValue json = QJsonDocument::fromJson(value).array().first();
    return FieldValue::fromJson(json).list();
}

} // namespace collectz::storage
