// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/http/limits.h"

#include <QHash>
#include <QList>
#include <QString>

#include <cstdint>

namespace collectz::companion {

/// One open connection as the table sees it.
class ConnectionEntry
{
public:
    virtual ~ConnectionEntry() = default;
    /// Nothing is asked or answered: it may be closed for another client's sake.
    [[nodiscard]] virtual bool isWaiting() const = 0;
    virtual void close() = 0; ///< at once
    /// After the request under way, or at once if there is none.
    virtual void finish() = 0;
};

/// Who is connected. Holds the limits for one address and for all: a newcomer at the limit takes the place of the oldest
/// connection that has sent no whole request, so that whoever holds connections open without asking shuts nobody out.
/// For the network thread only.
class ConnectionTable
{
public:
    using Number = std::uint64_t;

    explicit ConnectionTable(const HttpLimits &limits)
        : m_limits(limits)
    {}

    /// The address by which connections are counted: an IPv6 address by its /64.
    [[nodiscard]] static QString countedAddress(const QString &address);

    /// Makes room for one more; false when it has to be turned away.
    [[nodiscard]] bool makeRoom(const QString &address, bool isProxy);
    /// A number that grows with the age order. The entry stays its owner's.
    Number add(const QString &address, ConnectionEntry *entry);
    void remove(Number number);

    void finishAll();
    void closeAll();

    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

private:
    struct Row
    {
        Number number = 0;
        QString address;
        ConnectionEntry *entry = nullptr;
    };

    /// Closes the oldest waiting connection, of one address or of all; false if every one is at work.
    bool evict(const QString &address);

    const HttpLimits &m_limits;
    QList<Row> m_rows; ///< oldest first
    QHash<QString, int> m_perAddress;
    Number m_last = 0;
};

} // namespace collectz::companion
