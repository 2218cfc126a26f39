// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QTemporaryFile>

namespace collectz::imports {

/// Long texts that have to wait, kept in a temporary file instead of in memory; gone with the object. One thread.
class TextSpill
{
public:
    /// The place by which the text is had again; Full when the disk takes no more.
    [[nodiscard]] Result<qint64> put(const QByteArray &text);
    /// Empty when it cannot be read back.
    [[nodiscard]] QByteArray get(qint64 place);

private:
    QTemporaryFile m_file;
    qint64 m_end = 0;
};

} // namespace collectz::imports
