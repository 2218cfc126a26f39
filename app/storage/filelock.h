// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace collectz::storage {

/// Says that this program writes to a catalog file: an advisory lock on `<file>.lock`, which goes with the program however it
/// ends. The catalog file itself cannot carry it, for closing any handle on it would drop SQLite's own locks.
class FileLock
{
public:
    /// Busy when another program (or another part of this one) holds it; the sentence names who where it can.
    [[nodiscard]] static Result<std::unique_ptr<FileLock>> acquire(const QString &catalogFile);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    FileLock(int descriptor, QString path);

    int m_descriptor;
    QString m_path;
};

} // namespace collectz::storage
