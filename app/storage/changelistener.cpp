// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/changelistener.h"

#include "storage/announcement.h"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr int pauseOfFile = 1000;
constexpr int shortestPause = 500;
constexpr int longestPause = 10'000;

Result<qint64> readNumber(Connection &connection, const char *query)
{
    const Result<Statement *> statement = connection.statement(query);
    if (!statement)
        return fail(statement.error());
    qint64 number = 0;
    Result<void> read = (*statement)->forEachRow([&number](const Statement &row) { number = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return number;
}

} // namespace

ChangeListener::ChangeListener(ConnectOptions options, std::shared_ptr<Subscribers> subscribers)
    : m_options(std::move(options))
    , m_subscribers(std::move(subscribers))
    , m_wakeUp(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    m_options.readOnly = true;
    m_options.create = false;
    m_thread = std::thread([this] { listen(); });
}

ChangeListener::~ChangeListener()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_ended.notify_all();
    if (m_wakeUp >= 0) {
        const quint64 one = 1;
        std::ignore = write(m_wakeUp, &one, sizeof one);
    }
    m_thread.join();
    if (m_wakeUp >= 0)
        close(m_wakeUp);
}

bool ChangeListener::isEnding()
{
    const std::lock_guard lock(m_mutex);
    return m_isEnding;
}

bool ChangeListener::waitForEnd(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    return m_ended.wait_for(lock, std::chrono::milliseconds(milliseconds), [this] { return m_isEnding; });
}

void ChangeListener::listen()
{
    int pause = shortestPause;
    while (!isEnding()) {
        const Result<std::unique_ptr<Connection>> connection = openConnection(m_options);
        if (connection) {
            pause = shortestPause;
            if ((*connection)->engine() == Engine::Postgres)
                hearServer(**connection);
            else
                askFile(**connection);
        } else {
            tellProblem(connection.error());
        }
        if (waitForEnd(pause))
            return;
        pause = qMin(pause * 2, longestPause);
    }
}

void ChangeListener::hearServer(Connection &connection)
{
    const Result<Statement *> listening = connection.statement("listen");
    if (!listening || !(*listening)->execute())
        return;
    // What happened while nobody listened is unknown.
    if (m_isAway)
        tellReload(connection);
    m_isAway = false;
    auto *server = static_cast<PGconn *>(connection.handle());
    while (!isEnding()) {
        if (!takeNotifications(connection)) {
            tellProblem(
                makeError(ErrorKind::Unavailable, u"server_lost"_s,
                          u"The connection to the database \"%1\" was lost. It is tried again; what you see may be "
                          "out of date."_s.arg(connection.displayName())));
            return;
        }
        std::array<pollfd, 2> waiting{{{PQsocket(server), POLLIN, 0}, {m_wakeUp, POLLIN, 0}}};
        poll(waiting.data(), waiting.size(), m_wakeUp >= 0 ? -1 : pauseOfFile);
    }
}

bool ChangeListener::takeNotifications(Connection &connection)
{
    auto *server = static_cast<PGconn *>(connection.handle());
    if (PQconsumeInput(server) != 1 || PQstatus(server) != CONNECTION_OK)
        return false;
    while (PGnotify *notify = PQnotifies(server)) {
        const std::optional<Announcement> announcement = Announcement::fromText(notify->extra);
        PQfreemem(notify);
        if (announcement && announcement->announcer != m_options.announcer)
            m_subscribers->tell(announcement->notice);
    }
    return true;
}

void ChangeListener::askFile(Connection &connection)
{
    Result<qint64> version = readNumber(connection, "read_data_version");
    Result<qint64> sequence = readNumber(connection, "read_last_sequence");
    while (version && sequence && !waitForEnd(pauseOfFile)) {
        const Result<qint64> newVersion = readNumber(connection, "read_data_version");
        if (!newVersion || *newVersion == *version) {
            if (!newVersion)
                return;
            continue;
        }
        version = newVersion;
        const Result<qint64> newSequence = readNumber(connection, "read_last_sequence");
        if (!newSequence)
            return;
        // Plans and activity move the file as well, and concern no list.
        if (*newSequence != *sequence)
            tellReload(connection);
        sequence = newSequence;
    }
}

void ChangeListener::tellReload(Connection &connection)
{
    ChangeNotice notice;
    notice.lastSequence = readNumber(connection, "read_last_sequence").value_or(0);
    notice.foreign = true;
    notice.reload = true;
    m_subscribers->tell(notice);
}

void ChangeListener::tellProblem(const Error &error)
{
    if (std::exchange(m_isAway, true))
        return;
    ChangeNotice notice;
    notice.foreign = true;
    notice.problem = error.message;
    m_subscribers->tell(notice);
}

} // namespace collectz::storage
