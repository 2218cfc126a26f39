// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz {

/// What sort of failure it is; callers branch on this and each kind has one way of being shown.
enum class ErrorKind : quint8 {
    Usage,       ///< the caller asked for something that makes no sense (bad option, bad query)
    Invalid,     ///< the data handed in is malformed
    NotFound,    ///< the thing named does not exist
    Conflict,    ///< somebody else changed the same thing
    Denied,      ///< policy or permissions forbid it
    Limit,       ///< a cap was reached
    Busy,        ///< locked by another program
    Unavailable, ///< a server, a drive or the network is away
    Corrupt,     ///< stored data is damaged
    ReadOnly,    ///< the target cannot be written
    Full,        ///< no space left
    Newer,       ///< made by a newer version of the program
    Cancelled,   ///< a person stopped it
    Bug,         ///< an invariant of ours is broken
};

/// A stable word for the kind, as used in JSON output ("not_found").
[[nodiscard]] QString errorKindName(ErrorKind kind);

/// A failure: a sentence for people, a stable code for programs, and the place it is about.
///
/// `message` says what happened, to which thing, what was kept and what to do. `technical` is for
/// the log only (engine text, errno) and passes the redactor before it is shown anywhere.
struct Error
{
    ErrorKind kind = ErrorKind::Bug;
    QString code;                  ///< stable, snake_case, e.g. "csv_field_too_large"
    QString message;               ///< plain text, one or two sentences
    QString technical;             ///< engine text; never needed to understand `message`
    QString file;                  ///< the file it is about, if any
    qint64 row = -1;               ///< 1-based line or record in `file`, -1 if none
    qint64 column = -1;            ///< 1-based column in that row, -1 if none
    qint64 retryAfterSeconds = -1; ///< when trying again may succeed, -1 if that is not known

    /// `message` with file, row and column in front of it where they are known.
    [[nodiscard]] QString withPlace() const;
};

[[nodiscard]] Error makeError(ErrorKind kind, const QString &code, const QString &message,
                              const QString &technical = {});

} // namespace collectz
