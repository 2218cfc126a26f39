// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/http/httplink.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <condition_variable>
#include <mutex>

namespace collectz::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mostProblemBytes = 65536;

/// One request on its way between the caller's thread and the network's.
struct Exchange
{
    QNetworkRequest request;
    QByteArray body;
    QByteArray fingerprint;
    qint64 mostBytes = 0;

    std::mutex mutex;
    std::condition_variable finished;
    bool isDone = false;
    bool isAbandoned = false;
    bool isForeign = false; ///< the certificate is another one than the pinned
    bool isTooLarge = false;
    int status = 0;
    QByteArray reply;
    QByteArray retryAfter;
    QString problem;

    void finish()
    {
        const std::lock_guard lock(mutex);
        isDone = true;
        finished.notify_all();
    }
};

Error unavailable(const QString &technical)
{
    return makeError(ErrorKind::Unavailable, u"companion_unreachable"_s,
                     u"The companion cannot be reached. Everything is kept here and will be sent later."_s, technical);
}

ErrorKind kindOf(int status)
{
    switch (status) {
    case 400:
    case 415:
    case 422:
        return ErrorKind::Invalid;
    case 401:
    case 403:
        return ErrorKind::Denied;
    case 404:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 413:
    case 429:
        return ErrorKind::Limit;
    case 426:
        return ErrorKind::Newer;
    default:
        return ErrorKind::Unavailable;
    }
}

} // namespace

Error problemOf(int status, const QByteArray &body, const QByteArray &retryAfter)
{
    const QJsonObject problem = QJsonDocument::fromJson(body).object();
    Error error = unavailable(u"HTTP %1"_s.arg(status));
    bool isNumber = false;
    if (const int seconds = retryAfter.toInt(&isNumber); isNumber && seconds >= 0)
        error.retryAfterSeconds = seconds;
    QString code = problem.value("code"_L1).toString();
    if (code.isEmpty())
        code = problem.value("type"_L1).toString().section(u'/', -1).section(u':', -1);
    if (code.isEmpty() || problem.isEmpty())
        return error;
    error.kind = kindOf(status);
    error.code = code.left(100).replace(u'-', u'_');
    const QString detail = problem.value("detail"_L1).toString();
    error.message = (detail.isEmpty() ? problem.value("title"_L1).toString() : detail).left(1000);
    return error;
}

QString CompanionAddress::text() const
{
    QUrl url = base;
    if (!fingerprint.isEmpty())
        url.setFragment(u"sha256="_s + QString::fromLatin1(fingerprint.toHex()));
    return url.toString();
}

Result<CompanionAddress> CompanionAddress::fromText(const QString &text)
{
    CompanionAddress address;
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString fragment = url.fragment();
    url.setFragment(QString());
    url.setPath(QString());
    address.base = url;
    QString hex = fragment.section(u"sha256="_s, 1);
    hex.remove(u':').remove(u' ');
    address.fingerprint = QByteArray::fromHex(hex.toLatin1());
    const bool hasBadFingerprint = !fragment.isEmpty() && address.fingerprint.size() != 32;
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || hasBadFingerprint)
        return fail(ErrorKind::Usage, u"companion_address"_s,
                    u"That is no address of a companion; it looks like https://library.example:8443."_s);
    return address;
}

/// The network's side: lives in the link's thread, where its access manager has an event loop.
class HttpLink::Worker final : public QObject
{
public:
    void start(const std::shared_ptr<Exchange> &exchange)
    {
        if (!m_manager) {
            m_manager = new QNetworkAccessManager(this);
            m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        }
        QNetworkReply *reply = m_manager->post(exchange->request, exchange->body);
        reply->setReadBufferSize(exchange->mostBytes + 1);
        if (!exchange->fingerprint.isEmpty()) {
            const auto isPinned = [reply, exchange] {
                const QSslCertificate certificate = reply->sslConfiguration().peerCertificate();
                return certificate.digest(QCryptographicHash::Sha256) == exchange->fingerprint;
            };
            connect(reply, &QNetworkReply::sslErrors, this,
                    [reply, exchange, isPinned](const QList<QSslError> &errors) {
                        if (isPinned())
                            reply->ignoreSslErrors(errors);
                        else
                            exchange->isForeign = true;
                    });
            // Also when an authority vouches for it: only the pinned certificate gets the token and the changes.
            connect(reply, &QNetworkReply::encrypted, this, [reply, exchange, isPinned] {
                if (isPinned())
                    return;
                exchange->isForeign = true;
                reply->abort();
            });
        }
        connect(reply, &QNetworkReply::readyRead, this, [reply, exchange] { read(*reply, *exchange); });
        connect(reply, &QNetworkReply::finished, this, [reply, exchange] {
            read(*reply, *exchange);
            exchange->status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            exchange->retryAfter = reply->rawHeader("Retry-After");
            // A reply that was cut is none, whatever has come of it.
            if (reply->error() != QNetworkReply::NoError && exchange->status < 400)
                exchange->problem = reply->errorString();
            reply->deleteLater();
            exchange->finish();
        });
    }

private:
    static void read(QNetworkReply &reply, Exchange &exchange)
    {
        exchange.reply += reply.readAll();
        if (exchange.reply.size() <= exchange.mostBytes)
            return;
        exchange.isTooLarge = true;
        reply.abort();
    }

    QNetworkAccessManager *m_manager = nullptr;
};

HttpLink::HttpLink(CompanionAddress address, TokenSource token)
    : m_address(std::move(address))
    , m_token(std::move(token))
    , m_worker(std::make_unique<Worker>())
{
    m_thread.setObjectName(u"companion link"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

HttpLink::~HttpLink()
{
    // The access manager dies in the thread it lives in.
    QMetaObject::invokeMethod(m_worker.get(), [this] {
        qDeleteAll(m_worker->children());
        m_thread.quit();
    });
    m_thread.wait();
}

Result<QByteArray> HttpLink::exchange(Operation operation, const QByteArray &request, const ExchangeLimits &limits,
                                      const CancelToken &cancel)
{
    const bool isLocal = m_address.base.host() == u"127.0.0.1" || m_address.base.host() == u"localhost" ||
                         m_address.base.host() == u"::1";
    if (m_address.base.scheme() != u"https" && !(isLocal && m_address.base.scheme() == u"http"))
        return fail(ErrorKind::Usage, u"companion_address"_s,
                    u"A companion is reached by an address that begins with https://. Nothing was sent."_s);
    const Result<QByteArray> token = m_token();
    if (!token)
        return token;
    const auto exchange = std::make_shared<Exchange>();
    QUrl url = m_address.base;
    url.setPath(u"/api/v1/sync/"_s + operationWord(operation));
    exchange->request.setUrl(url);
    exchange->request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/vnd.collectz.sync"_s);
    exchange->request.setRawHeader("Authorization", "Bearer " + *token);
    exchange->request.setRawHeader("Accept", "application/vnd.collectz.sync, application/problem+json");
    exchange->request.setTransferTimeout(static_cast<int>(limits.deadline.count()));
    exchange->body = request;
    exchange->fingerprint = m_address.fingerprint;
    exchange->mostBytes = limits.replyBytes;
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), exchange] { worker->start(exchange); });

    const auto deadline = std::chrono::steady_clock::now() + limits.deadline;
    std::unique_lock lock(exchange->mutex);
    while (!exchange->isDone) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. What came was kept."_s);
        if (std::chrono::steady_clock::now() > deadline)
            return fail(unavailable(u"deadline"_s));
        exchange->finished.wait_for(lock, 200ms);
    }
    if (exchange->isForeign)
        return fail(
            ErrorKind::Denied, u"companion_certificate"_s,
            u"What answers there is not the companion this catalog was connected with: its certificate is another "
            "one. Nothing was sent."_s);
    if (exchange->isTooLarge)
        return fail(ErrorKind::Limit, u"sync_message_size"_s, u"A message of the sync is larger than allowed."_s);
    if (!exchange->problem.isEmpty() || exchange->status == 0)
        return fail(unavailable(exchange->problem));
    if (exchange->status != 200)
        return fail(problemOf(exchange->status, exchange->reply.left(mostProblemBytes), exchange->retryAfter));
    return exchange->reply;
}

} // namespace collectz::sync
