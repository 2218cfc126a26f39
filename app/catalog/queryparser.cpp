// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/identifier.h"
#include "catalog/nearestword.h"
#include "catalog/querymoment.h"
#include "catalog/sortkey.h"

#include <optional>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

/// One blank-separated piece of the text, quotes already understood.
struct Piece
{
    qsizetype position = 0;
    qsizetype length = 0;
    bool negated = false;
    QString name; ///< before the colon; empty for free words
    QString body; ///< as typed, quotes kept
};

bool isQuote(QChar character)
{
    return character == u'"' || character == u'\u201c' || character == u'\u201d' || character == u'\u201e';
}

QList<Piece> split(const QString &text)
{
    QList<Piece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        Piece piece;
        piece.position = at;
        if (text.at(at) == u'-' && at + 1 < text.size() && !text.at(at + 1).isSpace()) {
            piece.negated = true;
            ++at;
        }
        bool quoted = false;
        for (; at < text.size() && (quoted || !text.at(at).isSpace()); ++at) {
            if (isQuote(text.at(at)))
                quoted = !quoted;
            if (text.at(at) == u':' && !quoted && piece.name.isEmpty() && !piece.body.isEmpty() &&
                !isQuote(piece.body.front())) {
                piece.name = piece.body;
                piece.body.clear();
                continue;
            }
            piece.body += text.at(at);
        }
        piece.length = at - piece.position;
        pieces << piece;
    }
    return pieces;
}

QString unquoted(QString text)
{
    text.removeIf(isQuote);
    return text.trimmed();
}

QStringList splitValues(const QString &body)
{
    QStringList values;
    QString current;
    bool quoted = false;
    for (const QChar character : body) {
        if (isQuote(character))
            quoted = !quoted;
        if (character == u',' && !quoted) {
            values << unquoted(current);
            current.clear();
        } else {
            current += character;
        }
    }
    values << unquoted(current);
    values.removeAll(QString());
    return values;
}

/// Where the two dots of a range stand; dots in quotes are text.
qsizetype unquotedDots(const QString &body)
{
    bool quoted = false;
    for (qsizetype i = 0; i + 1 < body.size(); ++i) {
        if (isQuote(body.at(i)))
            quoted = !quoted;
        else if (!quoted && body.at(i) == u'.' && body.at(i + 1) == u'.')
            return i;
    }
    return -1;
}

QStringList fieldNames(const FieldRegistry &registry)
{
    QStringList names{u"kind"_s, u"id"_s, u"is"_s, u"has"_s};
    for (const FieldDefinition &field : registry.all())
        names << field.key << field.aliases;
    return names;
}

class Parser
{
public:
    explicit Parser(const FieldRegistry &registry)
        : m_registry(registry)
    {}

    Result<std::optional<QueryTerm>> term(const Piece &piece, bool last) const
    {
        QueryTerm term;
        term.negated = piece.negated;
        term.position = piece.position;
        term.length = piece.length;
        if (piece.name.isEmpty())
            return freeWords(term, piece.body);
        const QString name = piece.name.toLower();
        // "2001: A Space Odyssey" and "https://..." are words with a colon, not fields.
        if ((piece.body.isEmpty() && !last && !isKnownName(name)) || piece.body.startsWith(u"//"_s))
            return freeWords(term, piece.name + u' ' + piece.body);
        if (name == u"is"_s)
            return isTerm(term, unquoted(piece.body).toLower(), last);
        if (name == u"has"_s)
            return hasTerm(term, unquoted(piece.body).toLower(), last);
        return fieldTerm(term, name, piece, last);
    }

private:
    static Result<std::optional<QueryTerm>> freeWords(QueryTerm term, const QString &body)
    {
        const bool quoted = !body.isEmpty() && isQuote(body.front());
        const bool inside = !quoted && body.size() > 2 && body.startsWith(u'*') && body.endsWith(u'*');
        const QString folded = foldText(unquoted(body));
        if (folded.isEmpty())
            return std::optional<QueryTerm>();
        term.type = quoted ? QueryTerm::Type::Phrase : inside ? QueryTerm::Type::Inside : QueryTerm::Type::Words;
        term.values = quoted || inside ? QStringList{folded} : folded.split(u' ', Qt::SkipEmptyParts);
        return term;
    }

    bool isKnownName(const QString &name) const
    {
        return name == u"is"_s || name == u"has"_s || name == u"kind"_s || name == u"type"_s || name == u"id"_s ||
               m_registry.findByAlias(name) || Identifier::knownSchemes().contains(name);
    }

    static Result<std::optional<QueryTerm>> isTerm(QueryTerm term, const QString &word, bool last)
    {
        if (word.isEmpty())
            return std::optional<QueryTerm>();
        const auto kind = kindFromAlias(word);
        const QString known = kind ? kindWord(*kind) : word;
        const FieldDefinition *status = FieldRegistry::builtin().find(u"status"_s);
        if (!kind && !queryIsWords().contains(word) && !(status && status->choices.contains(word))) {
            if (last)
                return std::optional<QueryTerm>();
            return unknownWord(term, word, u"is:"_s, queryIsWords());
        }
        term.type = QueryTerm::Type::Is;
        term.values = {known};
        return term;
    }

    Result<std::optional<QueryTerm>> hasTerm(QueryTerm term, const QString &word, bool last) const
    {
        if (word.isEmpty())
            return std::optional<QueryTerm>();
        const FieldDefinition *field = m_registry.findByAlias(word);
        if (!queryHasWords().contains(word) && !field) {
            if (last)
                return std::optional<QueryTerm>();
            return unknownWord(term, word, u"has:"_s, queryHasWords() + fieldNames(m_registry));
        }
        term.type = QueryTerm::Type::Has;
        term.field = queryHasWords().contains(word) ? word : field->key;
        return term;
    }

    static Unexpected unknownWord(const QueryTerm &term, const QString &word, const QString &prefix,
                                  const QStringList &choices)
    {
        const QString near = nearestWord(word, choices);
        QString message = u"'%1%2' is not known."_s.arg(prefix, word);
        if (!near.isEmpty())
            message += u" Did you mean '%1%2'?"_s.arg(prefix, near);
        Error error = makeError(ErrorKind::Usage, u"query_word_unknown"_s, message);
        error.column = term.position + 1;
        return fail(std::move(error));
    }

    Result<std::optional<QueryTerm>> fieldTerm(QueryTerm term, const QString &name, const Piece &piece, bool last) const
    {
        if (name == u"kind"_s || name == u"type"_s)
            return kindTerm(term, piece.body, last);
        const QStringList &schemes = Identifier::knownSchemes();
        const bool anyIdentifier = name == u"id"_s || name == u"identifier"_s || name == u"barcode"_s;
        const FieldDefinition *field = m_registry.findByAlias(name);
        if (anyIdentifier || (!field && schemes.contains(name)) || name == u"isbn"_s)
            return identifierTerm(term, anyIdentifier ? QString() : name, piece.body);
        if (!field) {
            const QString near = nearestWord(name, fieldNames(m_registry));
            QString message = u"There is no field '%1'."_s.arg(name);
            if (!near.isEmpty())
                message += u" Did you mean '%1'?"_s.arg(near);
            Error error = makeError(ErrorKind::Usage, u"query_field_unknown"_s, message);
            error.column = piece.position + 1;
            return fail(std::move(error));
        }
        if (piece.body.isEmpty())
            return std::optional<QueryTerm>();
        term.field = field->key;
        term.amounts = field->type == FieldType::Money;
        if (const auto compared = comparison(term, *field, piece.body, last))
            return *compared;
        return values(term, *field, piece.body, last);
    }

    static Result<std::optional<QueryTerm>> kindTerm(QueryTerm term, const QString &body, bool last)
    {
        term.type = QueryTerm::Type::Field;
        term.field = u"kind"_s;
        const QStringList words = splitValues(body);
        for (const QString &word : words) {
            const auto kind = kindFromAlias(word);
            if (kind)
                term.values << kindWord(*kind);
            else if (!last)
                return unknownWord(term, word, u"kind:"_s, {u"movie"_s, u"book"_s, u"game"_s, u"audio"_s});
        }
        return term.values.isEmpty() ? std::optional<QueryTerm>() : std::optional<QueryTerm>(term);
    }

    /// "isbn:9780441013593" as a query's own text writes it, or a number of whatever scheme.
    static std::optional<Identifier> identifierOf(const QString &text)
    {
        const auto written = Identifier::fromText(text);
        if (written && Identifier::knownSchemes().contains(written->scheme))
            return Identifier::parse(written->scheme, written->value);
        return Identifier::recognise(text);
    }

    static Result<std::optional<QueryTerm>> identifierTerm(QueryTerm term, const QString &scheme, const QString &body)
    {
        term.type = QueryTerm::Type::Field;
        term.field = u"identifiers"_s;
        const QStringList texts = splitValues(body);
        for (const QString &text : texts) {
            const auto identifier = scheme.isEmpty() ? identifierOf(text) : Identifier::parse(scheme, text);
            if (identifier)
                term.values << identifier->equivalents();
        }
        term.values.removeDuplicates();
        return term.values.isEmpty() ? std::optional<QueryTerm>() : std::optional<QueryTerm>(term);
    }

    /// A range or an inequality; nothing when the body is a plain value.
    std::optional<Result<std::optional<QueryTerm>>> comparison(QueryTerm term, const FieldDefinition &field,
                                                               const QString &body, bool last) const
    {
        const qsizetype dots = unquotedDots(body);
        QString from;
        QString to;
        if (dots >= 0) {
            from = unquoted(body.left(dots));
            to = unquoted(body.mid(dots + 2));
        } else if (body.startsWith(u'>') || body.startsWith(u'<')) {
            const bool orEqual = body.size() > 1 && body.at(1) == u'=';
            const QString bound = unquoted(body.mid(orEqual ? 2 : 1));
            const bool lower = body.startsWith(u'>');
            (lower ? from : to) = bound;
            (lower ? term.fromOpen : term.toOpen) = !orEqual;
        } else {
            return {};
        }
        if (from.isEmpty() && to.isEmpty())
            return std::optional<QueryTerm>();
        term.type = QueryTerm::Type::Compare;
        for (QString *bound : {&from, &to}) {
            if (bound->isEmpty())
                continue;
            const auto canonical = canonicalValues(field, *bound);
            if (!canonical && !last)
                return badValue(term, field, canonical.error());
            *bound = canonical ? canonical->value(0) : QString();
        }
        if (from.isEmpty() && to.isEmpty())
            return std::optional<QueryTerm>();
        term.from = from;
        term.to = to;
        return std::optional<QueryTerm>(term);
    }

    Result<QStringList> canonicalValues(const FieldDefinition &field, const QString &text) const
    {
        if (field.type == FieldType::Date || field.type == FieldType::Timestamp)
            return queryDate(field, text).map([](const QString &date) { return QStringList{date}; });
        return m_registry.normalise(field, FieldValue(text)).map([](const FieldValue &value) { return value.list(); });
    }

    static Result<std::optional<QueryTerm>> badValue(const QueryTerm &term, const FieldDefinition &field, Error error)
    {
        error.kind = ErrorKind::Usage;
        error.code = u"query_value_unreadable"_s;
        error.message = u"%1: %2"_s.arg(field.label, error.message);
        error.column = term.position + 1;
        return fail(std::move(error));
    }

    Result<std::optional<QueryTerm>> values(QueryTerm term, const FieldDefinition &field, QString body, bool last) const
    {
        term.type = QueryTerm::Type::Field;
        if (body.startsWith(u'=')) {
            term.exact = true;
            body.remove(0, 1);
        }
        const bool textual = field.type == FieldType::Text || field.type == FieldType::LongText ||
                             field.type == FieldType::Term || field.type == FieldType::Credit ||
                             field.type == FieldType::Url;
        const QStringList texts = splitValues(body);
        for (const QString &text : texts) {
            if (textual) {
                if (!foldText(text).isEmpty())
                    term.values << text;
                continue;
            }
            const auto canonical = canonicalValues(field, text);
            if (canonical)
                term.values << *canonical;
            else if (!last)
                return badValue(term, field, canonical.error());
        }
        return term.values.isEmpty() ? std::optional<QueryTerm>() : std::optional<QueryTerm>(term);
    }

    const FieldRegistry &m_registry;
};

} // namespace

Result<Query> parseQuery(const QString &text, const FieldRegistry &registry)
{
    if (text.size() > longestQuery)
        return fail(makeError(ErrorKind::Usage, u"query_too_long"_s,
                              u"The filter has more than %1 characters. Shorten it."_s.arg(longestQuery)));
    const Parser parser(registry);
    const QList<Piece> pieces = split(text);
    Query query;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        // Only a piece that still is being typed is forgiven: no blank stands behind it.
        const bool last = i + 1 == pieces.size() && !text.back().isSpace();
        auto term = parser.term(pieces.at(i), last);
        if (!term)
            return fail(term.error());
        if (*term)
            query.terms << **term;
    }
    return query;
}

} // namespace collectz::catalog
