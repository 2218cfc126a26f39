// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/serve/servicemanager.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <ctime>

namespace collectz::companion {

void notifyServiceManager(const QByteArray &state)
{
    QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (path.isEmpty() || path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return;
    address.sun_family = AF_UNIX;
    // A leading @ stands for the null byte of an abstract name.
    if (path.startsWith('@'))
        path[0] = '\0';
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(path.size()));
    // Best effort: a manager that does not listen must not hinder the service.
    static_cast<void>(::sendto(descriptor, state.constData(), static_cast<std::size_t>(state.size()), MSG_NOSIGNAL,
                               reinterpret_cast<const sockaddr *>(&address), length));
    ::close(descriptor);
}

QByteArray reloadingState()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const qint64 microseconds = static_cast<qint64>(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
    return QByteArray("RELOADING=1\nMONOTONIC_USEC=").append(QByteArray::number(microseconds));
}

} // namespace collectz::companion
