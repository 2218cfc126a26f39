// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/settings/settings.h"
#include "members/secrettext.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <thread>

namespace collectz::companion {

/// One deed asked for at the console of a serving program.
struct AdminRequest
{
    QString deed; ///< "admin create-owner"
    QStringList arguments;
    members::SecretText secret;
};

/// What the deed prints.
using AdminReply = Result<QString>;

/// The console of a program that serves: a socket in the state folder that only its own account and root may use. One request at
/// a time, on a thread of its own, under deadlines.
class AdminSocket
{
public:
    using Handler = std::function<AdminReply(AdminRequest)>;

    /// Takes the place of a socket that nobody listens at any more; Busy where somebody does.
    [[nodiscard]] static Result<std::unique_ptr<AdminSocket>> open(const QString &path, Handler handler);
    /// Waits for the request under way and takes the socket away.
    ~AdminSocket();
    Q_DISABLE_COPY_MOVE(AdminSocket)

private:
    AdminSocket(int folder, int listener, int stop, QByteArray name, Handler handler);
    void run();
    void serve(int client);

    const int m_folder;
    const int m_listener;
    const int m_stop;
    const QByteArray m_name;
    const Handler m_handler;
    std::thread m_thread;
};

[[nodiscard]] QString adminSocketPath(const Settings &settings);
/// Nothing where no program serves there.
[[nodiscard]] std::optional<AdminReply> askServingProgram(const QString &path, const AdminRequest &request);

} // namespace collectz::companion
