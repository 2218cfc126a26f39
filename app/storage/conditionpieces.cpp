// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/conditionpieces.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;

SqlPiece ConditionPieces::position(const char *expression, const QString &part) const
{
    return SqlPiece(m_engine == Engine::Sqlite ? "instr(" : "strpos(") + expression + ", " + SqlPiece::text(part) + ")";
}

SqlPiece ConditionPieces::contains(const char *expression, const QString &part) const
{
    return position(expression, part) + " > 0";
}

Condition ConditionPieces::listing(const SqlPiece &predicate, const char *index, double share,
                                   const SqlPiece &indexed) const
{
    Condition condition;
    condition.predicate = predicate;
    condition.readsListingOnly = true;
    condition.sourceIsExact = true;
    condition.share = share;
    if (m_engine == Engine::Sqlite)
        condition.source = SqlPiece("SELECT l.work_id FROM listing l INDEXED BY ") + index + " WHERE l.state = 0 AND " +
                           (indexed.isEmpty() ? predicate : indexed);
    return condition;
}

Condition ConditionPieces::hasMember(const QString &key) const
{
    // Inside a JSON string every quote is escaped, so this text is the beginning of a member and nothing else.
    const SqlPiece member = contains("e.fields", u'"' + key + u"\":"_s);
    Condition condition;
    condition.share = 0.5;
    condition.sourceIsExact = true;
    condition.source = SqlPiece("SELECT e.work_id FROM entity e WHERE e.level <= 3 "
                                "AND (e.level = 1 OR e.state = 0) AND ") +
                       member;
    condition.predicate = SqlPiece("(EXISTS (SELECT 1 FROM entity e WHERE e.id = l.work_id AND ") + member +
                          ") OR EXISTS (SELECT 1 FROM entity e WHERE e.work_id = l.work_id AND e.level IN (2, 3) "
                          "AND e.state = 0 AND " +
                          member + "))";
    return condition;
}

SqlPiece ConditionPieces::joined(const QList<SqlPiece> &pieces, const char *separator)
{
    SqlPiece sql;
    for (qsizetype i = 0; i < pieces.size(); ++i)
        sql += (i > 0 ? SqlPiece(separator) : SqlPiece()) + pieces[i];
    return sql;
}

SqlPiece ConditionPieces::list(const QStringList &values)
{
    QList<SqlPiece> pieces;
    for (const QString &value : values)
        pieces << SqlPiece::text(value);
    return joined(pieces, ", ");
}

} // namespace collectz::storage
