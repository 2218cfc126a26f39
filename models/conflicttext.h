// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/conflicts.h"

#include <QCoreApplication>

namespace collectz::models {

/// Words for conflicts, as their page, an item's history and its panel show them. UI thread; translated.
class ConflictText
{
    Q_DECLARE_TR_FUNCTIONS(ConflictText)
public:
    /// The field, or what else is in dispute: "Title", "Deletion".
    [[nodiscard]] static QString field(const QString &key, const catalog::FieldRegistry &registry);
    /// A value as people read it, one line for each element of a list; words of its own for nothing and for states.
    [[nodiscard]] static QString value(const QString &key, const catalog::FieldValue &value,
                                       const catalog::FieldRegistry &registry);
    /// "Ada on desk", "you on desk" for the author `self`; "somebody" where the history does not reach back.
    [[nodiscard]] static QString side(const catalog::ConflictSide &side, const QString &self);
    /// When, in the locale's short form; empty where it is not known.
    [[nodiscard]] static QString when(const catalog::ConflictSide &side);
    /// What happened, in a sentence.
    [[nodiscard]] static QString story(const catalog::ConflictRecord &conflict);
    /// What deciding so does, on a button: "Keep this", "Put in the trash", ...
    [[nodiscard]] static QString choice(const catalog::ConflictRecord &conflict, catalog::Choice choice);
};

} // namespace collectz::models
