// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <map>
#include <mutex>

namespace collectz::storage {

/// Who wants to hear of commits. Thread-safe; after a subscription has ended its function is not called any more.
class Subscribers : public std::enable_shared_from_this<Subscribers>
{
public:
    using Notify = std::function<void(const catalog::ChangeNotice &)>;

    [[nodiscard]] std::unique_ptr<catalog::Subscription> add(Notify notify);
    void tell(const catalog::ChangeNotice &notice);
    /// The notice of a change set that was applied.
    void tell(const catalog::Applied &applied, catalog::Reason reason);

private:
    class Handle;
    void remove(int number);

    std::recursive_mutex m_mutex; ///< a function may end its own subscription
    std::map<int, Notify> m_notify;
    int m_lastNumber = 0;
};

} // namespace collectz::storage
