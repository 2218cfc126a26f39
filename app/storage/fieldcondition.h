// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/conditionpieces.h"

namespace collectz::storage {

/// Compiles what a query asks of one field: by vocabulary link, by a column of the listing, else by its stored content.
class FieldConditions
{
public:
    /// `live`: only live works are asked for, so terms that none of them uses need no look.
    FieldConditions(const catalog::FieldRegistry &registry, const ConditionPieces &pieces, bool live);

    /// A Field or Compare term; nothing when there is no such field.
    [[nodiscard]] std::optional<Condition> compile(const catalog::QueryTerm &term) const;
    /// has:<field>.
    [[nodiscard]] Condition isFilled(const QString &key) const;
    [[nodiscard]] Condition ofKinds(const QStringList &kindWords) const;
    /// The status is one of these words.
    [[nodiscard]] Condition hasStatus(const QStringList &words) const;

private:
    [[nodiscard]] Condition byIdentifier(const QStringList &keys) const;
    [[nodiscard]] Condition byNumber(const catalog::QueryTerm &term, const char *column, const char *index) const;
    /// When the work was added or last changed; absolute dates only.
    [[nodiscard]] Condition byTime(const catalog::QueryTerm &term) const;
    [[nodiscard]] Condition byLink(const catalog::QueryTerm &term, const catalog::FieldDefinition &field) const;
    /// Holds for the works added or changed since a time, and perhaps for some before: by number, which an index serves.
    [[nodiscard]] static SqlPiece since(const QString &time, bool added);
    /// "w is a link of this field", with the kind's own creator field for creators.
    [[nodiscard]] SqlPiece isLinkOf(const QString &key, bool knowsKind) const;
    [[nodiscard]] SqlPiece isTerm(const catalog::QueryTerm &term, const QString &vocabulary) const;

    const catalog::FieldRegistry &m_registry;
    const ConditionPieces &m_pieces;
    bool m_live;
};

} // namespace collectz::storage
