// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QString>

namespace collectz::imports {

/// What is known of a file before it is read as a format.
struct FileDigest
{
    QString sha256; ///< hex
    qint64 size = 0;
    qint64 lines = 0; ///< line breaks, for a first idea of how many rows there are
};

/// Reads the whole file once. Unavailable when it cannot be read, Cancelled.
[[nodiscard]] Result<FileDigest> digestFile(const QString &path, const CancelToken &cancel);

} // namespace collectz::imports
