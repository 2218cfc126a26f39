// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace collectz::companion {

/// Bytes of a body counted for as long as the body is in memory.
class BodyBytes
{
public:
    BodyBytes(qint64 &total, qint64 bytes)
        : m_total(total)
        , m_bytes(bytes)
    {
        m_total += m_bytes;
    }

    ~BodyBytes() { m_total -= m_bytes; }
    Q_DISABLE_COPY_MOVE(BodyBytes)

private:
    qint64 &m_total;
    const qint64 m_bytes;
};

} // namespace collectz::companion
