// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "storage/connection.h"

#include <array>
#include <map>

namespace collectz::storage {

/// A sum of hashes, 128 bits, that wraps around: adding and taking away commute, so it can be kept up to date.
struct ContentSum
{
    quint64 high = 0;
    quint64 low = 0;

    ContentSum &operator+=(const ContentSum &other);
    ContentSum &operator-=(const ContentSum &other);
    [[nodiscard]] QByteArray bytes() const; ///< 16
    [[nodiscard]] static ContentSum fromBytes(const QByteArray &bytes);
    friend bool operator==(const ContentSum &, const ContentSum &) = default;
};

/// What two catalogs must agree on about an entity: id, level, kind, parent, state and fields. Zero for one that is removed.
[[nodiscard]] ContentSum contentSum(const EntityId &id, catalog::Level level, catalog::Kind kind,
                                    const EntityId &parent, catalog::State state, const QByteArray &fields);
[[nodiscard]] int digestBucketOf(const EntityId &id);

/// Keeps table digest_bucket in step with the entities that one transaction writes.
class DigestWriter
{
public:
    void begin(bool isKept);

    [[nodiscard]] bool isKept() const { return m_isKept; }

    void replace(const EntityId &id, const ContentSum &before, const ContentSum &after);
    [[nodiscard]] Result<void> flush(Connection &connection);

private:
    bool m_isKept = false;
    std::map<int, ContentSum> m_changes;
};

/// Adds up the content of a whole catalog, as digest_bucket should say it.
[[nodiscard]] Result<std::vector<ContentSum>> addUpContents(Connection &connection);
/// Begins to keep the sums; in a writing transaction of the caller.
[[nodiscard]] Result<void> startDigests(Connection &connection);
/// The same in a transaction of its own that keeps other programs from writing meanwhile.
[[nodiscard]] Result<void> recountDigests(Connection &connection, const CancelToken &cancel);

} // namespace collectz::storage
