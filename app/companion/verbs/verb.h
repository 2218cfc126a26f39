// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "companion/settings/settings.h"

#include <QStringList>
#include <QTextStream>

#include <functional>
#include <span>

namespace collectz::companion {

/// What a verb of the command line works with.
struct VerbCall
{
    Settings settings;
    QStringList arguments; ///< behind the verb
    const Clock &clock;
    QTextStream &output;
    std::function<QByteArray()> readSecret; ///< one line of standard input, for what must not stand on a command line
};

/// One verb that runs to its end; `serve` runs on and is the program's own.
struct Verb
{
    const char *name; ///< "admin create-owner"
    const char *arguments;
    const char *summary;
    int leastArguments;
    int mostArguments;
    Result<void> (*run)(const VerbCall &);
};

[[nodiscard]] std::span<const Verb> catalogVerbs(); ///< migrate, backup, restore, check, openapi
/// What is left when nobody can sign in: create an owner, reset a password, list and end sessions, revoke invitations.
[[nodiscard]] std::span<const Verb> adminVerbs();

[[nodiscard]] std::span<const Verb> grantVerbs(); ///< the rights of desktops that reach PostgreSQL directly

/// Control characters of what people wrote never reach a terminal.
[[nodiscard]] QString printable(const QString &text);

} // namespace collectz::companion
