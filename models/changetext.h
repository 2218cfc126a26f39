// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"

#include <QCoreApplication>

namespace collectz::models {

/// Words for what a change set was, as undo, history and activity show them. UI thread; translated.
class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
public:
    /// "Edit of “Dune”", "Bulk Edit of 214 Items", "Import 3".
    [[nodiscard]] static QString name(const catalog::ChangeSetSummary &changeSet);
    /// The reason alone: "Edit", "Bulk edit", "Import", ...
    [[nodiscard]] static QString reason(catalog::Reason reason);
    /// Who or what set a value: "Person", "Import", "Provider", "Program".
    [[nodiscard]] static QString source(catalog::SourceType source);
};

} // namespace collectz::models
