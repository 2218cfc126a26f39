// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/singleinstance.h"

#include "base/sha256.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

Q_LOGGING_CATEGORY(logDesktop, "collectz.desktop")

constexpr char taken[] = "taken\n";
constexpr std::chrono::milliseconds betweenTries{100};
constexpr int mostConnections = 4;

} // namespace

SingleInstance::SingleInstance(QString name, uint user, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_user(user)
    , m_deadline(deadline)
    , m_lock(m_name + u".lock"_s)
{
    // A lock is another's as long as that process lives, however long it has been.
    m_lock.setStaleLockTime(0);
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::usualName()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/collectz"_s);
    if (!folder.exists() && folder.mkpath(u"."_s))
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // The name of a socket may not be long, and a settings folder's may.
    const QByteArray profile = sha256(QFileInfo(QSettings().fileName()).absolutePath().toUtf8());
    return folder.filePath(u"window-"_s + QString::fromLatin1(profile.toHex().left(16)));
}

SingleInstance::Start SingleInstance::start(const StartRequest &request)
{
    QElapsedTimer clock;
    clock.start();
    // The first one may just be beginning to listen, or just have ended.
    for (std::chrono::milliseconds patience{0}; clock.elapsed() <= m_deadline.count(); patience = betweenTries) {
        if (m_lock.tryLock(static_cast<int>(patience.count())))
            return listen() ? Start::First : Start::Alone;
        if (m_lock.error() != QLockFile::LockFailedError)
            return Start::Alone;
        if (pass(request))
            return Start::Passed;
    }
    return Start::Alone;
}

bool SingleInstance::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(mostConnections);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::greet);
    // Who holds the lock may take away what a process that was killed has left.
    QLocalServer::removeServer(m_name);
    // The toolkit leaves the owner a right to execute as well.
    if (m_server->listen(m_name) && QFile::setPermissions(m_name, QFile::ReadOwner | QFile::WriteOwner))
        return true;
    qCWarning(logDesktop) << "no socket for later starts:" << m_server->errorString();
    m_server.reset();
    return false;
}

bool SingleInstance::pass(const StartRequest &request) const
{
    const QByteArray message = startMessage(request) + '\n';
    if (message.size() > longestStartMessage)
        return false;
    QElapsedTimer clock;
    clock.start();
    const auto remaining = [&] { return static_cast<int>(qMax<qint64>(1, m_deadline.count() - clock.elapsed())); };
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(remaining()) || !isOfUser(socket))
        return false;
    socket.write(message);
    if (!socket.waitForBytesWritten(remaining()))
        return false;
    // Waiting for the bytes to go out also takes in what has come, and nothing is told of that again.
    QByteArray answer = socket.read(64);
    while (!answer.endsWith('\n') && socket.waitForReadyRead(remaining()))
        answer += socket.read(64);
    return answer == taken;
}

void SingleInstance::greet()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isOfUser(*socket)) {
            qCWarning(logDesktop) << "a process of another user wanted the window";
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setReadBufferSize(longestStartMessage + 1);
        QTimer::singleShot(m_deadline, socket, [socket] { socket->abort(); });
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        read(*socket);
    }
}

void SingleInstance::read(QLocalSocket &socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > longestStartMessage)
            socket.abort();
        return;
    }
    const Result<StartRequest> request = startRequestFromMessage(socket.readLine(longestStartMessage).chopped(1));
    if (!request) {
        qCWarning(logDesktop) << request.error().message;
        socket.abort();
        return;
    }
    socket.write(taken);
    socket.flush();
    socket.disconnectFromServer();
    Q_EMIT requested(*request);
}

bool SingleInstance::isOfUser(const QLocalSocket &socket) const
{
    ucred peer{};
    socklen_t size = sizeof peer;
    const int descriptor = static_cast<int>(socket.socketDescriptor());
    return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == m_user;
}

} // namespace collectz::desktop
