// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace collectz::storage {

/// What a connection to a PostgreSQL server takes where neither its URL nor the environment says anything: TLS with the server's
/// certificate checked against its name, unless the server is this machine's own.
struct TlsDefaults
{
    QByteArray mode;      ///< sslmode
    QByteArray authority; ///< sslrootcert; empty: libpq's own
};

/// Pure but for `fileExists`, which is asked for the authorities a person keeps and those of the system.
[[nodiscard]] TlsDefaults tlsDefaultsFor(const QByteArrayList &hosts, const QByteArray &personsAuthority,
                                         bool (*fileExists)(const QByteArray &path));

/// A socket's folder, a name of loopback or an address of it.
[[nodiscard]] bool isOwnMachine(const QByteArray &host);

} // namespace collectz::storage
