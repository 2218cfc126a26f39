// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"

#include <QCoreApplication>

namespace collectz::imports {
class FormatReader;
class FormatRegistry;
} // namespace collectz::imports

namespace collectz::models {

/// Words for verdicts, rules, states and choices of imports, as people read them. UI thread; translated.
class ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
public:
    [[nodiscard]] static QString verdict(catalog::Verdict verdict);
    /// The rule that made a verdict, as a sentence; the stable word with blanks when it is one this version does not know.
    [[nodiscard]] static QString rule(const QString &rule);
    /// The name of a format in the program's language; the id itself when it is one this version does not know.
    [[nodiscard]] static QString format(const imports::FormatRegistry &formats, const QString &id);
    [[nodiscard]] static QString format(const imports::FormatReader &format);
    [[nodiscard]] static QString state(catalog::ImportState state);
    [[nodiscard]] static QString choice(catalog::RowChoice choice);
    /// What Progress::step means: "Reading", "Applying", ...
    [[nodiscard]] static QString step(const QString &step);
    /// "Add 214, update 31"; what applying a plan with these counts would do.
    [[nodiscard]] static QString applyAction(qint64 creates, qint64 updates);
    /// What became of an import in one line: "214 added, 31 updated, 3 waiting".
    [[nodiscard]] static QString outcome(const catalog::ImportRecord &record);
};

} // namespace collectz::models
