// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/subscribers.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace collectz::storage {

/// Hears of what other programs do to an open catalog and tells the subscribers: on PostgreSQL by the server's notifications,
/// with the loss and the return of the server; on a SQLite file by asking once a second whether another connection has
/// committed, which only a reader beside the writing program needs. Works in a thread of its own from its making to its end.
class ChangeListener
{
public:
    /// What this catalog itself announces (`options.announcer`) is passed over.
    ChangeListener(ConnectOptions options, std::shared_ptr<Subscribers> subscribers);
    ~ChangeListener();
    Q_DISABLE_COPY_MOVE(ChangeListener)

private:
    void listen();
    /// Both return when the connection is lost or the end has come.
    void hearServer(Connection &connection);
    void askFile(Connection &connection);
    /// False when the server has gone.
    [[nodiscard]] bool takeNotifications(Connection &connection);
    void tellReload(Connection &connection);
    void tellProblem(const Error &error);
    [[nodiscard]] bool waitForEnd(int milliseconds);
    [[nodiscard]] bool isEnding();

    ConnectOptions m_options;
    std::shared_ptr<Subscribers> m_subscribers;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_isEnding = false;
    int m_wakeUp = -1;     ///< readable when the end has come
    bool m_isAway = false; ///< the subscribers were told that the server cannot be reached
    std::thread m_thread;  ///< last: it uses all the others
};

} // namespace collectz::storage
