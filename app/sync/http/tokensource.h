// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace collectz::sync {

/// Gives the access token of each request, so that a renewed one is used at once. Called in the caller's thread; may block.
using TokenSource = std::function<Result<QByteArray>()>;
/// Gives another token in place of one that the companion refused, or says why there is none. Called once for each request.
using TokenRenewal = std::function<Result<QByteArray>(const QByteArray &refused)>;

/// How requests are signed. Without a token they are anonymous; without a renewal a refused token is the end.
struct Authorization
{
    TokenSource token;
    TokenRenewal renewal;
};

} // namespace collectz::sync
