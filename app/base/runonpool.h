// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace collectz {

/// Runs a function on a named, bounded pool and hands its return value back as a future.
/// Continue with `whenDone(future, context, ...)` so that the continuation runs in the context's thread and
/// is dropped with it.
template <typename Function>
[[nodiscard]] auto runOnPool(QThreadPool &pool, Function function)
{
    using Value = std::invoke_result_t<Function>;
    // Shared, because Qt 6.4's pool takes copyable functions only.
    auto promise = std::make_shared<QPromise<Value>>();
    QFuture<Value> future = promise->future();
    promise->start();
    pool.start([promise, function = std::move(function)]() mutable {
        if constexpr (std::is_void_v<Value>)
            function();
        else
            promise->addResult(function());
        promise->finish();
    });
    return future;
}

} // namespace collectz
