// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/querycompiler.h"

namespace collectz::storage {

/// The pieces of SQL that conditions are put together from, in the dialect of one engine.
class ConditionPieces
{
public:
    explicit ConditionPieces(Engine engine)
        : m_engine(engine)
    {}

    [[nodiscard]] Engine engine() const { return m_engine; }

    /// 1-based place of a text in an SQL expression, 0 if it is not in it.
    [[nodiscard]] SqlPiece position(const char *expression, const QString &part) const;
    [[nodiscard]] SqlPiece contains(const char *expression, const QString &part) const;

    /// A condition on columns of the listing; `indexed` is what an index tells alone (state apart), empty if it is the same.
    [[nodiscard]] Condition listing(const SqlPiece &predicate, const char *index, double share,
                                    const SqlPiece &indexed = {}) const;
    /// An entity of the work has a member of this key in its stored JSON.
    [[nodiscard]] Condition hasMember(const QString &key) const;

    [[nodiscard]] static SqlPiece joined(const QList<SqlPiece> &pieces, const char *separator);
    /// "?, ?, ..." with the texts as values.
    [[nodiscard]] static SqlPiece list(const QStringList &values);

private:
    Engine m_engine;
};

} // namespace collectz::storage
