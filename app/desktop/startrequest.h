// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace collectz::desktop {

/// What a start of the program asks of a window: a catalog to show, exports to import, or only to come to the front.
struct StartRequest
{
    QString location{}; ///< absolute path or postgresql:// URL; may be empty
    bool readOnly = false;
    QStringList files{};          ///< exports to import, absolute paths
    QByteArray activationToken{}; ///< the desktop's word that the window may come to the front

    friend bool operator==(const StartRequest &, const StartRequest &) = default;
};

/// Limits of a request that comes from another process, in bytes and files.
inline constexpr qsizetype longestStartMessage = 65'536;
inline constexpr qsizetype mostStartFiles = 200;

/// Sorts what was given on the command line: catalogs by their ending, their first bytes or postgresql://, anything else is an
/// export. Relative paths are made absolute. Of several catalogs the last one counts.
[[nodiscard]] StartRequest startRequestFor(const QString &catalogOption, const QStringList &arguments, bool readOnly);

/// One line without its line feed.
[[nodiscard]] QByteArray startMessage(const StartRequest &request);
/// Invalid when the line is too long, no such message, or names a relative path.
[[nodiscard]] Result<StartRequest> startRequestFromMessage(const QByteArray &line);

} // namespace collectz::desktop
