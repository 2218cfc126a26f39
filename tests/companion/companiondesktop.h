// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalogopener.h"
#include "sync/http/httplink.h"
#include "sync/syncround.h"
#include "tests/sync/countinglink.h"

namespace collectz::tests {

class CompanionProcess;

/// Makes the first owner of a companion that was just started and gives the access token of a session; empty when that failed.
[[nodiscard]] QByteArray ownersToken(const CompanionProcess &companion);

/// A replica of a real companion, over TLS, with everything that goes over its link counted.
class CompanionDesktop
{
public:
    CompanionDesktop(const QString &location, const sync::CompanionAddress &address, const QByteArray &token);

    /// Opens the catalog and makes a new one follow the companion.
    [[nodiscard]] Result<void> open();
    /// `over`: another link than the own, which may go over it.
    [[nodiscard]] Result<sync::RoundReport> sync(sync::CompanionLink *over = nullptr);

    [[nodiscard]] catalog::Catalog &catalog() { return *m_open.catalog; }

    [[nodiscard]] sync::ReplicaStore &store() { return *m_open.replica; }

    [[nodiscard]] CountingLink &link() { return m_link; }

private:
    QString m_location;
    sync::CompanionAddress m_address;
    SystemClock m_clock;
    storage::OpenCatalog m_open;
    sync::HttpLink m_http;
    CountingLink m_link;
};

} // namespace collectz::tests
