// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/httplink.h"

#include <QCommandLineParser>

namespace collectz::desktop {

/// The session's token for a verb that speaks to a companion. It is never an argument, because other people of the machine see
/// those: it stands in a file, or in the variable COLLECTZ_TOKEN.
void addTokenOption(QCommandLineParser &parser);
/// Whether one is given; else the session that is kept in keychain or vault is meant.
[[nodiscard]] bool hasToken(const QCommandLineParser &options);
[[nodiscard]] sync::TokenSource tokenSource(const QCommandLineParser &options);

} // namespace collectz::desktop
