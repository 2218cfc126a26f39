// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/postgresaddress.h"

#include <QHash>

#include <algorithm>

namespace collectz::storage {

namespace {

constexpr char systemAuthorities[] = "/etc/ssl/certs/ca-certificates.crt";

} // namespace

bool isOwnMachine(const QByteArray &host)
{
    return host.isEmpty() || host.startsWith('/') || host.startsWith('@') || host == "localhost" || host == "::1" ||
           (host.startsWith("127.") &&
            std::all_of(host.begin(), host.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); }));
}

TlsDefaults tlsDefaultsFor(const QByteArrayList &hosts, const QByteArray &personsAuthority,
                           bool (*fileExists)(const QByteArray &path))
{
    if (std::all_of(hosts.cbegin(), hosts.cend(), isOwnMachine))
        return {"prefer", {}};
    TlsDefaults defaults{"verify-full", {}};
    // libpq before 16 knows only the person's own file and refuses every server without it.
    if (!fileExists(personsAuthority) && fileExists(systemAuthorities))
        defaults.authority = systemAuthorities;
    return defaults;
}

} // namespace collectz::storage
