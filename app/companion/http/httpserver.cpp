// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/http/httpserver.h"

#include "companion/http/connection.h"
#include "companion/logging.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <optional>
#include <thread>
#include <vector>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto awaitable = asio::as_tuple(asio::use_awaitable);
constexpr auto acceptPause = std::chrono::milliseconds(100);
constexpr auto drainLook = std::chrono::milliseconds(20);

Error cannotListen(const QString &address, quint16 port, const boost::system::error_code &error)
{
    return makeError(error == asio::error::address_in_use ? ErrorKind::Busy : ErrorKind::Unavailable,
                     u"cannot_listen"_s,
                     u"The server cannot listen on %1, port %2: %3."_s.arg(address).arg(port).arg(
                         QString::fromStdString(error.message())));
}

} // namespace

class HttpServer::Engine
{
public:
    Engine(const HttpLimits &limits, RequestHandler &handler, const Clock &clock)
        : m_limits(limits)
        , m_table(m_limits)
        , m_home{m_limits, handler, m_table, m_counters, clock}
        , m_context(std::in_place, 1)
    {}

    ~Engine()
    {
        stopHard();
        // Connections that are still there end with the context, while the table that they leave is still alive.
        m_context.reset();
    }

    Q_DISABLE_COPY_MOVE(Engine)

    [[nodiscard]] Result<quint16> listen(const QString &address, quint16 port, const TlsContext &tls)
    {
        boost::system::error_code error;
        const auto parsed = asio::ip::make_address(address.toStdString(), error);
        if (error)
            return fail(ErrorKind::Usage, u"bad_address"_s, u"'%1' is no address to listen on."_s.arg(address));
        const tcp::endpoint endpoint(parsed, port);
        tcp::acceptor acceptor(*m_context);
        acceptor.open(endpoint.protocol(), error);
        if (!error)
            acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            acceptor.bind(endpoint, error);
        if (!error)
            acceptor.listen(m_limits.connections, error);
        const auto local = error ? tcp::endpoint() : acceptor.local_endpoint(error);
        if (error)
            return fail(cannotListen(address, port, error));
        m_tls = tls;
        m_listeners.push_back({std::move(acceptor), tls.isNull()});
        return local.port();
    }

    [[nodiscard]] Result<void> start()
    {
        for (Listener &listener : m_listeners)
            asio::co_spawn(*m_context, accept(listener), asio::detached);
        try {
            m_thread = std::thread([this] { work(); });
        } catch (const std::exception &exception) {
            return fail(ErrorKind::Full, u"no_thread"_s, u"The network thread cannot be started."_s,
                        QString::fromUtf8(exception.what()));
        }
        return {};
    }

    void setTls(const TlsContext &tls)
    {
        asio::post(*m_context, [this, tls] { m_tls = tls; });
    }

    void stop()
    {
        if (!m_thread.joinable())
            return;
        asio::post(*m_context, [this] {
            m_isStopping = true;
            for (Listener &listener : m_listeners) {
                boost::system::error_code ignored;
                listener.acceptor.close(ignored);
            }
            m_table.finishAll();
            asio::co_spawn(*m_context, drain(), asio::detached);
        });
        m_thread.join();
    }

    [[nodiscard]] const ServerCounters &counters() const { return m_counters; }

private:
    struct Listener
    {
        tcp::acceptor acceptor;
        bool isPlain = false;
    };

    void work()
    {
        for (;;) {
            try {
                m_context->run();
                return;
            } catch (const std::exception &exception) {
                // The connection that failed is gone with its coroutine; the others go on.
                qCCritical(logCompanion, "network thread: %s", exception.what());
            } catch (...) {
                qCCritical(logCompanion, "network thread: unknown failure");
            }
        }
    }

    asio::awaitable<void> accept(Listener &listener)
    {
        asio::steady_timer pause(*m_context);
        while (!m_isStopping) {
            auto [error, socket] = co_await listener.acceptor.async_accept(awaitable);
            if (error == asio::error::operation_aborted || m_isStopping)
                co_return;
            if (error) {
                // Out of descriptors, most likely: the next try would fail at once and burn the processor.
                pause.expires_after(acceptPause);
                co_await pause.async_wait(awaitable);
                continue;
            }
            serveConnection(m_home, std::move(socket), listener.isPlain ? nullptr : m_tls.context());
        }
    }

    asio::awaitable<void> drain()
    {
        const auto deadline = std::chrono::steady_clock::now() + m_limits.stopTime;
        asio::steady_timer look(*m_context);
        while (m_counters.open > 0 && std::chrono::steady_clock::now() < deadline) {
            look.expires_after(drainLook);
            co_await look.async_wait(awaitable);
        }
        if (m_counters.open > 0)
            qCWarning(logCompanion, "stopping with %lld requests cut off", static_cast<long long>(m_counters.open));
        m_table.closeAll();
        m_context->stop();
    }

    void stopHard()
    {
        m_context->stop();
        if (m_thread.joinable())
            m_thread.join();
    }

    const HttpLimits m_limits;
    ServerCounters m_counters;
    ConnectionTable m_table;
    ConnectionHome m_home;
    bool m_isStopping = false;
    TlsContext m_tls;
    std::optional<asio::io_context> m_context;
    std::vector<Listener> m_listeners;
    std::thread m_thread;
};

HttpServer::HttpServer(const HttpLimits &limits, RequestHandler &handler, const Clock &clock)
    : m_engine(std::make_unique<Engine>(limits, handler, clock))
{}

HttpServer::~HttpServer() = default;

Result<quint16> HttpServer::listen(const QString &address, quint16 port, const TlsContext &tls)
{
    return m_engine->listen(address, port, tls);
}

Result<void> HttpServer::start()
{
    return m_engine->start();
}

void HttpServer::setTls(const TlsContext &tls)
{
    m_engine->setTls(tls);
}

void HttpServer::stop()
{
    m_engine->stop();
}

const ServerCounters &HttpServer::counters() const
{
    return m_engine->counters();
}

} // namespace collectz::companion
