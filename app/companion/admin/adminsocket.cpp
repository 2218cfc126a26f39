// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/admin/adminsocket.h"

#include "companion/admin/adminmessage.h"
#include "companion/logging.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr int requestSeconds = 10;
constexpr int replySeconds = 120;

/// Through the folder's descriptor, because the path of a socket may be of 107 bytes and that of a folder of many more.
sockaddr_un addressOf(int folder, const QByteArray &name)
{
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(folder) + '/' + name;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(),
                std::min(static_cast<std::size_t>(path.size()), sizeof address.sun_path - 1));
    return address;
}

int newSocket()
{
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

int openFolder(const QString &path)
{
    return ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
}

/// Zero, or the error's number.
int connectTo(int socket, int folder, const QByteArray &name)
{
    const sockaddr_un address = addressOf(folder, name);
    return ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ? 0 : errno;
}

void setDeadline(int socket, int seconds)
{
    const timeval time{seconds, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
}

/// Until a line end, the end of the stream, the deadline or the cap.
QByteArray readMessage(int socket)
{
    QByteArray message;
    std::array<char, 4096> part{};
    while (message.size() < mostMessageBytes && !message.endsWith('\n')) {
        const ssize_t size = ::recv(socket, part.data(), part.size(), 0);
        if (size <= 0)
            return {};
        message.append(part.data(), size);
    }
    part.fill('\0');
    return message;
}

void writeMessage(int socket, const QByteArray &message)
{
    for (qsizetype sent = 0; sent < message.size();) {
        const ssize_t size =
            ::send(socket, message.constData() + sent, static_cast<std::size_t>(message.size() - sent), MSG_NOSIGNAL);
        if (size <= 0)
            return;
        sent += size;
    }
}

bool isAllowed(int socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           (peer.uid == ::geteuid() || peer.uid == 0);
}

Unexpected noConsole(const QString &path)
{
    return fail(ErrorKind::ReadOnly, u"no_console"_s,
                u"The socket '%1' cannot be made: %2."_s.arg(path, QString::fromLocal8Bit(std::strerror(errno))));
}

} // namespace

Result<std::unique_ptr<AdminSocket>> AdminSocket::open(const QString &path, Handler handler)
{
    const QByteArray name = QFile::encodeName(QFileInfo(path).fileName());
    const int folder = openFolder(path);
    if (folder < 0)
        return noConsole(path);
    const int probe = newSocket();
    const bool isTaken = connectTo(probe, folder, name) == 0;
    ::close(probe);
    const int listener = newSocket();
    const sockaddr_un address = addressOf(folder, name);
    if (!isTaken)
        ::unlinkat(folder, name.constData(), 0);
    // The mode is set before the socket has a name, so there is no moment in which others could open it.
    if (isTaken || ::fchmod(listener, S_IRUSR | S_IWUSR) != 0 ||
        ::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(listener, 4) != 0) {
        const Unexpected failure = isTaken ? fail(ErrorKind::Busy, u"state_folder_in_use"_s,
                                                  u"Another companion uses the folder of '%1'."_s.arg(path))
                                           : noConsole(path);
        ::close(listener);
        ::close(folder);
        return failure;
    }
    return std::unique_ptr<AdminSocket>(
        new AdminSocket(folder, listener, ::eventfd(0, EFD_CLOEXEC), name, std::move(handler)));
}

AdminSocket::AdminSocket(int folder, int listener, int stop, QByteArray name, Handler handler)
    : m_folder(folder)
    , m_listener(listener)
    , m_stop(stop)
    , m_name(std::move(name))
    , m_handler(std::move(handler))
    , m_thread([this] { run(); })
{}

AdminSocket::~AdminSocket()
{
    static_cast<void>(::eventfd_write(m_stop, 1));
    m_thread.join();
    ::unlinkat(m_folder, m_name.constData(), 0);
    for (const int descriptor : {m_listener, m_stop, m_folder})
        ::close(descriptor);
}

void AdminSocket::run()
{
    for (;;) {
        std::array<pollfd, 2> waiting{pollfd{m_listener, POLLIN, 0}, pollfd{m_stop, POLLIN, 0}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR)
            return;
        if (waiting[1].revents != 0)
            return;
        if ((waiting[0].revents & POLLIN) == 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        serve(client);
        ::close(client);
    }
}

void AdminSocket::serve(int client)
{
    setDeadline(client, requestSeconds);
    if (!isAllowed(client)) {
        qCWarning(logCompanion, "somebody else's account asked for the console");
        return;
    }
    std::optional<AdminRequest> request = requestOf(readMessage(client));
    if (!request)
        return;
    const QByteArray deed = request->deed.toUtf8();
    const AdminReply reply = m_handler(*std::move(request));
    qCInfo(logCompanion, "%s at the console: %s", deed.constData(),
           reply ? "done" : qUtf8Printable(reply.error().code));
    writeMessage(client, toMessage(reply));
}

QString adminSocketPath(const Settings &settings)
{
    return settings.stateFolder + u"/console.socket"_s;
}

std::optional<AdminReply> askServingProgram(const QString &path, const AdminRequest &request)
{
    const int folder = openFolder(path);
    if (folder < 0)
        return std::nullopt;
    const int socket = newSocket();
    const int error = connectTo(socket, folder, QFile::encodeName(QFileInfo(path).fileName()));
    std::optional<AdminReply> reply;
    if (error == 0) {
        setDeadline(socket, replySeconds);
        writeMessage(socket, toMessage(request));
        reply = replyOf(readMessage(socket));
    } else if (error == EACCES) {
        reply = fail(ErrorKind::Denied, u"console_denied"_s,
                     u"Only the account that runs the companion, or root, may use its console."_s);
    }
    ::close(socket);
    ::close(folder);
    return reply;
}

} // namespace collectz::companion
