// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace collectz {

/// Calls `handler(value)` in the thread of `context` once the future has its value; never when `context` is gone by then.
/// Used in place of QFuture::then(context, ...), which in Qt 6.4 asserts when the context dies before the work ends.
/// Call in the thread of `context`. Several callers may wait for the same future.
template <typename Value, typename Handler>
void whenDone(const QFuture<Value> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         if constexpr (std::is_void_v<Value>) {
                             handler();
                         } else {
                             if (watcher->future().resultCount() > 0)
                                 handler(watcher->result());
                         }
                     });
    watcher->setFuture(future);
}

} // namespace collectz
