// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"

#include <QCborArray>
#include <QCborValue>

#include <limits>

namespace collectz::sync {

/// Reads the elements of a CBOR array one after the other and remembers whether all were what was asked for.
class CborReader
{
public:
    explicit CborReader(QCborArray array)
        : m_array(std::move(array))
    {}

    [[nodiscard]] bool isSound() const { return m_isSound; }

    [[nodiscard]] QCborArray array()
    {
        const QCborValue value = next();
        m_isSound = m_isSound && value.isArray();
        return value.toArray();
    }

    [[nodiscard]] qint64 integer(qint64 least = 0, qint64 most = std::numeric_limits<qint64>::max())
    {
        const QCborValue value = next();
        const qint64 number = value.toInteger();
        m_isSound = m_isSound && value.isInteger() && number >= least && number <= most;
        return number;
    }

    [[nodiscard]] bool boolean() { return integer(0, 1) == 1; }

    [[nodiscard]] QString text(qsizetype most = 4096)
    {
        const QCborValue value = next();
        m_isSound = m_isSound && value.isString() && value.toString().size() <= most;
        return value.toString();
    }

    [[nodiscard]] QByteArray bytes()
    {
        const QCborValue value = next();
        m_isSound = m_isSound && value.isByteArray();
        return value.toByteArray();
    }

    /// 16 bytes, or none for a null id.
    template <typename Id>
    [[nodiscard]] Id id()
    {
        const QByteArray value = bytes();
        m_isSound = m_isSound && (value.isEmpty() || value.size() == 16);
        return Id::fromBytes(value);
    }

    void refuse() { m_isSound = false; }

private:
    [[nodiscard]] QCborValue next()
    {
        m_isSound = m_isSound && m_place < m_array.size();
        return m_array.at(m_place++);
    }

    QCborArray m_array;
    qsizetype m_place = 0;
    bool m_isSound = true;
};

[[nodiscard]] inline QCborValue cborId(const Identity &id)
{
    return id.isNull() ? QCborValue(QByteArray()) : QCborValue(id.bytes());
}

} // namespace collectz::sync
