// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/http/connection.h"

#include "companion/http/bodybytes.h"
#include "companion/http/clientaddress.h"
#include "companion/http/correlation.h"
#include "companion/http/headcheck.h"
#include "companion/http/responsewriter.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <array>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr auto awaitable = asio::as_tuple(asio::use_awaitable);
using SteadyClock = std::chrono::steady_clock;
using Parser = http::request_parser<http::string_body>;
using TlsStream = asio::ssl::stream<beast::tcp_stream>;

constexpr std::size_t readSize = 16 * 1024;
constexpr std::size_t lingerBytes = 1024 * 1024;
constexpr qint64 mostBodyBytesAtOnce = qint64{192} * 1024 * 1024; ///< of all connections together

bool isParseError(const beast::error_code &error)
{
    return error.category() == http::make_error_code(http::error::bad_chunk).category() &&
           error != http::error::end_of_stream && error != http::error::partial_message;
}

/// An answer on its way from a worker's thread to the network thread.
struct Exchange
{
    explicit Exchange(const asio::any_io_executor &executor)
        : arrived(executor)
    {}

    asio::steady_timer arrived; ///< cancelled when the answer is there, else the deadline
    std::optional<Response> response;
    bool isOver = false;
};

template <typename Stream>
class Connection final
    : public ConnectionEntry
    , public std::enable_shared_from_this<Connection<Stream>>
{
public:
    template <typename... Arguments>
    Connection(ConnectionHome &home, QString address, bool isLoopback, std::shared_ptr<asio::ssl::context> context,
               Arguments &&...arguments)
        : m_home(home)
        , m_address(std::move(address))
        , m_isLoopback(isLoopback)
        , m_context(std::move(context))
        , m_stream(std::forward<Arguments>(arguments)...)
    {
        m_number = m_home.table.add(m_address, this);
        ++m_home.counters.open;
    }

    ~Connection() override
    {
        m_home.table.remove(m_number);
        --m_home.counters.open;
    }

    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] bool isWaiting() const override { return m_isWaiting; }

    void close() override
    {
        m_isFinishing = true;
        beast::error_code ignored;
        lowest().socket().close(ignored);
    }

    void finish() override
    {
        m_isFinishing = true;
        if (m_isIdle)
            close();
    }

    asio::awaitable<void> run()
    {
        const auto self = this->shared_from_this();
        lowest().expires_after(m_home.limits.headerTime);
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            const auto [error] = co_await m_stream.async_handshake(asio::ssl::stream_base::server, awaitable);
            if (error) {
                ++m_home.counters.handshakesFailed;
                co_return;
            }
        }
        bool isFirst = true;
        while (!m_isFinishing && co_await serveRequest(isFirst))
            isFirst = false;
        co_await shutDown();
    }

private:
    beast::tcp_stream &lowest() { return beast::get_lowest_layer(m_stream); }

    std::string_view buffered() const
    {
        return {static_cast<const char *>(m_buffer.data().data()), m_buffer.data().size()};
    }

    /// One request and its answer; false when the connection ends after it.
    asio::awaitable<bool> serveRequest(bool isFirst)
    {
        m_isWaiting = true;
        m_correlation.clear();
        const std::size_t headSize = co_await readHead(isFirst);
        if (headSize == 0)
            co_return false;
        m_isWaiting = false;

        Request request;
        Parser parser;
        parser.header_limit(static_cast<std::uint32_t>(m_home.limits.headerBytes) + 1024);
        parser.body_limit(static_cast<std::uint64_t>(m_home.limits.bodyBytes) + 1);
        if (const auto refusal = parseHead(parser, headSize, request))
            co_return co_await refuse(*refusal);
        const RequestHandler::Allowance allowance = m_home.handler.allowance(request);
        const qint64 announced = bodyBytesOf(parser, allowance.bodyBytes);
        const HeadRefusal noRoom{503, u"Too much is being sent at once. Nothing was changed. Try again."_s};
        if (announced > 0 && m_home.bodyBytes + announced > mostBodyBytesAtOnce)
            co_return co_await refuse(noRoom);
        const BodyBytes counted(m_home.bodyBytes, announced);
        if (!co_await readBody(parser, allowance.bodyBytes, request))
            co_return false;
        request.body = QByteArray::fromStdString(parser.get().body());
        m_keepAlive = parser.get().keep_alive();
        const bool isHead = request.method == "HEAD";
        co_return co_await answer(std::move(request), allowance.answerTime, isHead);
    }

    /// The size of a complete head at the front of the buffer; 0 when there is none and there is nothing more to do.
    asio::awaitable<std::size_t> readHead(bool isFirst)
    {
        m_isIdle = m_buffer.size() == 0;
        if (!isFirst)
            lowest().expires_after(m_isIdle ? m_home.limits.keepAliveTime : m_home.limits.headerTime);
        for (;;) {
            const std::size_t end = buffered().find("\r\n\r\n");
            const bool isComplete = end != std::string_view::npos;
            const std::string_view head = buffered().substr(0, isComplete ? end + 4 : std::string_view::npos);
            if (const auto refusal = checkHeadBytes(head, isComplete, m_home.limits)) {
                m_isWaiting = false;
                co_await refuse(*refusal);
                co_return 0;
            }
            if (isComplete)
                co_return end + 4;
            const auto [error, size] = co_await m_stream.async_read_some(m_buffer.prepare(readSize), awaitable);
            if (error) {
                if (error == beast::error::timeout)
                    ++m_home.counters.timedOut;
                co_return 0;
            }
            m_buffer.commit(size);
            if (m_isIdle && !isFirst)
                lowest().expires_after(m_home.limits.headerTime);
            m_isIdle = false;
        }
    }

    std::optional<HeadRefusal> parseHead(Parser &parser, std::size_t headSize, Request &request)
    {
        beast::error_code error;
        const std::size_t used = parser.put(asio::buffer(m_buffer.data(), headSize), error);
        m_buffer.consume(used);
        if (error == http::error::body_limit)
            return HeadRefusal{413, u"The body is larger than this server takes."_s};
        if (error || !parser.is_header_done())
            return HeadRefusal{400, u"The head cannot be read."_s};

        const auto &head = parser.get();
        const auto bytes = [](const auto &text) {
            return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        };
        for (const auto &field : head)
            request.headers.append({bytes(field.name_string()).toLower(), bytes(field.value())});
        request.method = bytes(head.method_string());
        request.correlation = m_correlation = correlationOf(request);
        if (const auto refusal = checkHeadFields(request))
            return refusal;
        constexpr std::array known{http::verb::get,   http::verb::head,    http::verb::post,   http::verb::put,
                                   http::verb::patch, http::verb::delete_, http::verb::options};
        if (std::find(known.begin(), known.end(), head.method()) == known.end())
            return HeadRefusal{501, u"The method is not known here."_s};
        const auto target = head.target();
        if (const auto refusal = readTarget({target.data(), target.size()}, request))
            return refusal;
        setAddresses(request, m_address, m_isLoopback, m_home.handler);
        return std::nullopt;
    }

    /// What the body will take at most.
    static qint64 bodyBytesOf(Parser &parser, qint64 limit)
    {
        if (parser.is_done())
            return 0;
        const auto length = parser.content_length();
        return length ? std::min(static_cast<qint64>(*length), limit) : limit;
    }

    /// False when the connection is over.
    asio::awaitable<bool> readBody(Parser &parser, qint64 limit, const Request &request)
    {
        // Named, because gcc 12 destroys braced temporaries of a co_await twice.
        const HeadRefusal tooLarge{413, u"The body is larger than the %1 bytes that are taken here."_s.arg(limit)};
        const HeadRefusal unexpected{417, u"This expectation is not met here."_s};
        const HeadRefusal unreadable{400, u"The body cannot be read."_s};
        const auto length = parser.content_length();
        if (length && *length > static_cast<std::uint64_t>(limit))
            co_return co_await refuse(tooLarge);
        if (request.hasHeader("expect")) {
            if (request.header("expect").toLower() != "100-continue")
                co_return co_await refuse(unexpected);
            constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
            lowest().expires_after(m_home.limits.writeTime);
            const auto [error, size] = co_await asio::async_write(m_stream, asio::buffer(goOn), awaitable);
            if (error)
                co_return false;
        }
        parser.eager(true);
        // The route's limit counts for chunks too, as soon as they are announced.
        parser.body_limit(static_cast<std::uint64_t>(limit));
        const auto deadline = SteadyClock::now() + m_home.limits.bodyTime;
        while (!parser.is_done()) {
            lowest().expires_at(std::min(deadline, SteadyClock::now() + m_home.limits.bodyIdleTime));
            const auto [error, size] = co_await http::async_read_some(m_stream, m_buffer, parser, awaitable);
            if (error == beast::error::timeout)
                ++m_home.counters.timedOut;
            if (error == http::error::body_limit || parser.get().body().size() > static_cast<std::size_t>(limit))
                co_return co_await refuse(tooLarge);
            if (isParseError(error))
                co_return co_await refuse(unreadable);
            if (error)
                co_return false;
        }
        co_return true;
    }

    asio::awaitable<bool> answer(Request request, std::chrono::milliseconds answerTime, bool isHead)
    {
        const auto exchange = std::make_shared<Exchange>(lowest().get_executor());
        exchange->arrived.expires_after(answerTime);
        const CancelToken cancel = request.cancel;
        m_home.handler.handle(std::move(request), [exchange](Response response) {
            asio::post(exchange->arrived.get_executor(), [exchange, response = std::move(response)]() mutable {
                if (exchange->isOver)
                    return;
                exchange->isOver = true;
                exchange->response = std::move(response);
                exchange->arrived.cancel();
            });
        });
        lowest().expires_never();
        if (!exchange->isOver)
            co_await exchange->arrived.async_wait(awaitable);
        exchange->isOver = true;
        if (!exchange->response) {
            cancel.cancel();
            exchange->response = m_home.handler.refusal(503, u"The answer took too long."_s, m_correlation);
        }
        co_return co_await write(*exchange->response, isHead, m_keepAlive && !m_isFinishing);
    }

    asio::awaitable<bool> write(const Response &response, bool isHead, bool keepAlive)
    {
        const QByteArray head = responseHead(response, m_correlation, keepAlive, m_home.clock);
        const auto extra = std::chrono::seconds(response.body.size() / m_home.limits.writeBytesASecond);
        lowest().expires_after(m_home.limits.writeTime + extra);
        const std::array<asio::const_buffer, 2> buffers{
            asio::buffer(head.constData(), static_cast<std::size_t>(head.size())),
            asio::buffer(response.body.constData(), isHead ? 0 : static_cast<std::size_t>(response.body.size()))};
        const auto [error, size] = co_await asio::async_write(m_stream, buffers, awaitable);
        if (error == beast::error::timeout)
            ++m_home.counters.timedOut;
        co_return !error && keepAlive;
    }

    /// Says why and ends the connection: what follows cannot be trusted to be a request. Always false.
    asio::awaitable<bool> refuse(const HeadRefusal refusal)
    {
        ++m_home.counters.malformed;
        if (m_correlation.isEmpty())
            m_correlation = newCorrelation();
        const Response response = m_home.handler.refusal(refusal.status, refusal.detail, m_correlation);
        static_cast<void>(co_await write(response, false, false));
        m_isRefused = true;
        co_return false;
    }

    /// Closes so that the last answer arrives: a socket closed with unread bytes would be reset, and the answer lost.
    asio::awaitable<void> shutDown()
    {
        if (!lowest().socket().is_open())
            co_return;
        lowest().expires_after(m_home.limits.lingerTime);
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            if (!m_isRefused)
                co_await m_stream.async_shutdown(awaitable);
        }
        beast::error_code ignored;
        lowest().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
        std::size_t left = m_isRefused ? lingerBytes : 0;
        while (left > 0) {
            m_buffer.clear();
            const auto [error, size] = co_await lowest().async_read_some(m_buffer.prepare(readSize), awaitable);
            if (error)
                break;
            left -= std::min(left, size);
        }
        lowest().socket().close(ignored);
    }

    ConnectionHome &m_home;
    const QString m_address;
    const bool m_isLoopback;
    std::shared_ptr<asio::ssl::context> m_context; ///< outlives the stream, whatever is loaded anew meanwhile
    Stream m_stream;
    beast::flat_buffer m_buffer;
    ConnectionTable::Number m_number = 0;
    QString m_correlation;
    bool m_isWaiting = true; ///< has sent no whole head
    bool m_isIdle = true;    ///< has sent nothing since the last answer
    bool m_isFinishing = false;
    bool m_isRefused = false;
    bool m_keepAlive = true;
};

template <typename Stream, typename... Arguments>
void start(ConnectionHome &home, const QString &address, bool isLoopback, const asio::any_io_executor &executor,
           const std::shared_ptr<asio::ssl::context> &context, Arguments &&...arguments)
{
    const auto connection =
        std::make_shared<Connection<Stream>>(home, address, isLoopback, context, std::forward<Arguments>(arguments)...);
    asio::co_spawn(
        executor, [connection]() -> asio::awaitable<void> { return connection->run(); }, asio::detached);
}

} // namespace

void serveConnection(ConnectionHome &home, asio::ip::tcp::socket socket, std::shared_ptr<asio::ssl::context> tls)
{
    beast::error_code error;
    const auto peer = socket.remote_endpoint(error);
    if (error)
        return;
    const QString address = plainAddress(peer.address());
    ++home.counters.accepted;
    if (!home.table.makeRoom(address, home.handler.isTrustedProxy(address))) {
        ++home.counters.turnedAway;
        return;
    }
    socket.set_option(asio::ip::tcp::no_delay(true), error);
    const asio::any_io_executor executor = socket.get_executor();
    const bool isLoopback = isLoopbackAddress(peer.address());
    if (tls)
        start<TlsStream>(home, address, isLoopback, executor, tls, beast::tcp_stream(std::move(socket)), *tls);
    else
        start<beast::tcp_stream>(home, address, isLoopback, executor, tls, std::move(socket));
}

} // namespace collectz::companion
