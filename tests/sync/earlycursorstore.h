// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/forwardingstore.h"

namespace collectz::tests {

/// A replica's store with the mistake that the cursor is stored before the rows, in a transaction of its own; at the second
/// page of each of its first lives the program dies in between.
class EarlyCursorStore final : public ForwardingStore
{
public:
    EarlyCursorStore(sync::ReplicaStore &store, QString location)
        : ForwardingStore(store)
        , m_location(std::move(location))
    {}

    Result<sync::FeedOutcome> storeFeed(const sync::FeedPage &page) override;

private:
    QString m_location;
    int m_pages = 0; ///< in this life
};

} // namespace collectz::tests
