// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "companion/http/response.h"

#include <QJsonArray>

#include <span>

namespace collectz::companion {

/// The registry of problem types (docs/problems.md): every error answer is one of these.
struct ProblemType
{
    QLatin1StringView slug; ///< the type URI is "urn:collectz:problem:" with this behind it
    int status;
    QLatin1StringView title;
};

[[nodiscard]] std::span<const ProblemType> problemTypes();

/// An error answer (RFC 9457). `detail` is for people and holds nothing internal; `code` is for programs.
struct Problem
{
    QString slug;
    QString detail;
    QString code;              ///< finer than the type; may be empty
    int retryAfterSeconds = 0; ///< 429 and 503 always say one
    QJsonObject members;       ///< further members, as the type's documentation names them
};

/// The answer for a problem; a slug that is not registered is answered as an internal error.
[[nodiscard]] Response problemResponse(const Problem &problem, const QString &correlation);
/// The type that stands for a bare status of the protocol.
[[nodiscard]] Problem problemForStatus(int status, const QString &detail);
/// What a client is told of a failure: its sentence where the failure is the client's, a general one where it is ours.
[[nodiscard]] Problem problemForError(const Error &error);

} // namespace collectz::companion
