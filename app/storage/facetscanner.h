// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/facetmemory.h"

namespace collectz::storage {

/// Hands out what facets of many works are counted from: what memory keeps, or what it reads by passing over narrow indexes
/// and then keeps. Lives in one snapshot.
class FacetScanner
{
public:
    /// Names of sources besides the fields of vocabularies.
    [[nodiscard]] static QString columns(); ///< flags, kind and decade
    [[nodiscard]] static QString status();

    /// `memory` may be nothing; `moment` is of before the snapshot.
    FacetScanner(Connection &connection, FacetMemory *memory, FacetMemory::Moment moment);

    [[nodiscard]] bool areKept(const QStringList &names) const;
    [[nodiscard]] Result<std::shared_ptr<const FacetSource>> source(const QString &name);

    /// Works that the sources may be wrong about.
    [[nodiscard]] const KeySet &written() const { return m_kept.written; }

private:
    [[nodiscard]] Result<void> scanColumns(FacetSource &source);
    [[nodiscard]] Result<void> scanStatus(FacetSource &source);
    [[nodiscard]] Result<void> scanLinks(const QString &field, FacetSource &source);

    Connection &m_connection;
    FacetMemory *m_memory;
    FacetMemory::Moment m_moment;
    FacetMemory::Kept m_kept;
};

} // namespace collectz::storage
