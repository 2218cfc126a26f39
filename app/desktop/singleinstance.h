// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/startrequest.h"

#include <QLockFile>
#include <QObject>

#include <chrono>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace collectz::desktop {

/// How long each side of the socket waits for the other.
inline constexpr std::chrono::milliseconds usualStartDeadline{5000};

/// One window a person and profile: the first start owns a socket in the runtime folder, readable by its user alone; later
/// starts hand their request to it. What comes in is bounded, from the same user, and answered within a deadline. Lives in
/// the UI thread.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// `name` is the socket's file; only processes of `user` are listened to.
    SingleInstance(QString name, uint user, std::chrono::milliseconds deadline, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// The socket of this person and settings folder. Its folder is made, for the person alone.
    [[nodiscard]] static QString usualName();

    enum class Start : quint8 {
        First,  ///< this process hears the requests of later ones
        Passed, ///< the first one has taken the request; there is nothing left to do
        Alone,  ///< no socket can be made here, or the first one does not answer: go on without
    };
    /// Blocks for at most about twice the deadline, before there is a window.
    [[nodiscard]] Start start(const StartRequest &request);

Q_SIGNALS:
    void requested(const collectz::desktop::StartRequest &request);

private:
    [[nodiscard]] bool listen();
    [[nodiscard]] bool pass(const StartRequest &request) const;
    void greet();
    void read(QLocalSocket &socket);
    [[nodiscard]] bool isOfUser(const QLocalSocket &socket) const;

    QString m_name;
    uint m_user;
    std::chrono::milliseconds m_deadline;
    QLockFile m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace collectz::desktop
