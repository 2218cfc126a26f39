// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/httpchannel.h"

#include "base/entityid.h"
#include "base/logcontext.h"
#include "sync/http/companionproblem.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <condition_variable>
#include <mutex>

namespace collectz::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int unauthorised = 401;

/// One request on its way between the caller's thread and the network's.
struct Exchange
{
    QNetworkRequest request;
    QByteArray method;
    QByteArray body;
    QByteArray fingerprint;
    qint64 mostBytes = 0;

    std::mutex mutex;
    std::condition_variable finished;
    bool isDone = false;
    QByteArray foreign; ///< fingerprint of another certificate than the pinned one
    bool isTooLarge = false;
    HttpReply reply;
    QString problem;

    QPointer<QNetworkReply> running; ///< only for the network's thread

    void finish()
    {
        const std::lock_guard lock(mutex);
        isDone = true;
        finished.notify_all();
    }
};

QDateTime dateOf(const QByteArray &header)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

/// What the companion takes as the name of a request; anything else would be replaced there.
QByteArray correlation()
{
    const QByteArray current = LogContext::correlation().toLatin1();
    return current.size() >= 8 && current.size() <= 64 ? current : Identity::create().text().toLatin1();
}

} // namespace

/// The network's side: lives in the channel's thread, where its access manager has an event loop.
class HttpChannel::Worker final : public QObject
{
public:
    void start(const std::shared_ptr<Exchange> &exchange)
    {
        if (!m_manager) {
            m_manager = new QNetworkAccessManager(this);
            m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        }
        QNetworkReply *reply = m_manager->sendCustomRequest(exchange->request, exchange->method, exchange->body);
        exchange->running = reply;
        reply->setReadBufferSize(exchange->mostBytes + 1);
        if (!exchange->fingerprint.isEmpty())
            pin(reply, exchange);
        connect(reply, &QNetworkReply::readyRead, this, [reply, exchange] { read(*reply, *exchange); });
        connect(reply, &QNetworkReply::finished, this, [reply, exchange] {
            read(*reply, *exchange);
            HttpReply &answer = exchange->reply;
            answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            answer.contentType = reply->rawHeader("Content-Type");
            answer.retryAfter = reply->rawHeader("Retry-After");
            answer.date = dateOf(reply->rawHeader("Date"));
            // A reply that was cut is none, whatever has come of it.
            if (reply->error() != QNetworkReply::NoError && answer.status < 400)
                exchange->problem = reply->errorString();
            reply->deleteLater();
            exchange->finish();
        });
    }

private:
    /// Only the pinned certificate gets the token and the changes, also when an authority vouches for another.
    void pin(QNetworkReply *reply, const std::shared_ptr<Exchange> &exchange)
    {
        const auto foreign = [reply, exchange] {
            const QByteArray found = reply->sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256);
            return found == exchange->fingerprint ? QByteArray() : found;
        };
        connect(reply, &QNetworkReply::sslErrors, this, [reply, exchange, foreign](const QList<QSslError> &errors) {
            exchange->foreign = foreign();
            if (exchange->foreign.isEmpty())
                reply->ignoreSslErrors(errors);
        });
        connect(reply, &QNetworkReply::encrypted, this, [reply, exchange, foreign] {
            exchange->foreign = foreign();
            if (!exchange->foreign.isEmpty())
                reply->abort();
        });
    }

    static void read(QNetworkReply &reply, Exchange &exchange)
    {
        if (!reply.isOpen()) // given up
            return;
        exchange.reply.body += reply.readAll();
        if (exchange.reply.body.size() <= exchange.mostBytes || exchange.isTooLarge)
            return;
        exchange.isTooLarge = true;
        reply.abort();
    }

    QNetworkAccessManager *m_manager = nullptr;
};

HttpChannel::HttpChannel(CompanionAddress address)
    : m_address(std::move(address))
    , m_worker(std::make_unique<Worker>())
{
    m_thread.setObjectName(u"companion"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

HttpChannel::~HttpChannel()
{
    // The access manager dies in the thread it lives in.
    QMetaObject::invokeMethod(m_worker.get(), [this] {
        qDeleteAll(m_worker->children());
        m_thread.quit();
    });
    m_thread.wait();
}

Result<HttpReply> HttpChannel::send(const HttpRequest &request, const QByteArray &token, const ExchangeLimits &limits,
                                    const CancelToken &cancel)
{
    if (!m_address.isSafe())
        return fail(ErrorKind::Usage, u"companion_address"_s,
                    u"A companion is reached by an address that begins with https://. Nothing was sent."_s);
    const auto exchange = std::make_shared<Exchange>();
    QUrl url = m_address.base;
    url.setPath(request.path);
    url.setQuery(request.query);
    exchange->request.setUrl(url);
    if (!request.contentType.isEmpty())
        exchange->request.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    if (!token.isEmpty())
        exchange->request.setRawHeader("Authorization", "Bearer " + token);
    exchange->request.setRawHeader("Accept", request.accept);
    exchange->request.setRawHeader("X-Correlation-Id", correlation());
    exchange->request.setTransferTimeout(static_cast<int>(limits.deadline.count()));
    exchange->method = request.method;
    exchange->body = request.body;
    exchange->fingerprint = m_address.fingerprint;
    exchange->mostBytes = limits.replyBytes;
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), exchange] { worker->start(exchange); });
    const auto abandon = [this, &exchange] {
        QMetaObject::invokeMethod(m_worker.get(), [exchange] {
            if (exchange->running)
                exchange->running->abort();
        });
    };

    const auto deadline = std::chrono::steady_clock::now() + limits.deadline;
    std::unique_lock lock(exchange->mutex);
    while (!exchange->isDone) {
        if (cancel.isCancelled()) {
            abandon();
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. What came was kept."_s);
        }
        if (std::chrono::steady_clock::now() > deadline) {
            abandon();
            return fail(unreachable(u"deadline"_s));
        }
        exchange->finished.wait_for(lock, 200ms);
    }
    if (!exchange->foreign.isEmpty())
        return fail(foreignCertificate(exchange->fingerprint, exchange->foreign));
    if (exchange->isTooLarge)
        return fail(ErrorKind::Limit, u"sync_message_size"_s, u"An answer of the companion is larger than allowed."_s);
    if (!exchange->problem.isEmpty() || exchange->reply.status == 0)
        return fail(unreachable(exchange->problem));
    return exchange->reply;
}

Result<HttpReply> HttpChannel::send(const HttpRequest &request, const Authorization &authorization,
                                    const ExchangeLimits &limits, const CancelToken &cancel)
{
    if (!authorization.token)
        return send(request, QByteArray(), limits, cancel);
    const Result<QByteArray> token = authorization.token();
    if (!token)
        return fail(token.error());
    Result<HttpReply> reply = send(request, *token, limits, cancel);
    if (!reply || reply->status != unauthorised || !authorization.renewal)
        return reply;
    const Result<QByteArray> renewed = authorization.renewal(*token);
    if (!renewed)
        return fail(renewed.error());
    return send(request, *renewed, limits, cancel);
}

} // namespace collectz::sync
