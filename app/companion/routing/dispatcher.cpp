// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routing/dispatcher.h"

#include "base/logcontext.h"
#include "companion/http/correlation.h"
#include "companion/logging.h"

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr int catalogThreads = 4;
constexpr int catalogWaiting = 256;
// More hashes at once than processors help nobody, and each takes 64 MiB.
constexpr int passwordThreads = 2;
constexpr int passwordWaiting = 16;
constexpr int mailThreads = 1;
constexpr int mailWaiting = 16;

bool isSafe(const QByteArray &method)
{
    return method == "GET" || method == "HEAD";
}

/// Browsers send these along; programs do not. Nothing here is meant to be called by another site's page.
bool isCrossSite(const Request &request)
{
    const QByteArray site = request.header("sec-fetch-site");
    if (!site.isEmpty() && site != "same-origin" && site != "none")
        return true;
    const QByteArray origin = request.header("origin");
    return !origin.isEmpty() && origin != "https://" + request.header("host") &&
           origin != "http://" + request.header("host");
}

Problem problem(const QString &slug, const QString &detail, const QString &code = {})
{
    return {slug, detail, code, 0, {}};
}

/// Why the policy said no, as an answer: who is not signed in is told to sign in.
Problem refused(const members::Decision &decision)
{
    const bool isAnonymous = decision.reason == u"not_signed_in"_s;
    return problem(isAnonymous ? u"not-signed-in"_s : u"not-allowed"_s, decision.sentence, decision.reason);
}

} // namespace

/// A request under way: lives until it is answered.
struct Dispatcher::Job
{
    Request request;
    RouteMatch match;
    Responder respond;
    std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
};

Dispatcher::Dispatcher(Router router, Authenticator &authenticator, RequestMetrics &metrics, QStringList trustedProxies)
    : m_router(std::move(router))
    , m_authenticator(authenticator)
    , m_metrics(metrics)
    , m_trustedProxies(std::move(trustedProxies))
    , m_catalogLane(u"catalog"_s, catalogThreads, catalogWaiting)
    , m_passwordLane(u"password"_s, passwordThreads, passwordWaiting)
    , m_mailLane(u"mail"_s, mailThreads, mailWaiting)
{}

Dispatcher::~Dispatcher()
{
    stop();
}

void Dispatcher::stop()
{
    m_isStopping = true;
    m_catalogLane.stop();
    m_passwordLane.stop();
    m_mailLane.stop();
}

WorkLane &Dispatcher::laneOf(const Route &route)
{
    switch (route.lane) {
    case RouteLane::Password:
        return m_passwordLane;
    case RouteLane::Mail:
        return m_mailLane;
    case RouteLane::Network:
    case RouteLane::Catalog:
        break;
    }
    return m_catalogLane;
}

RequestHandler::Allowance Dispatcher::allowance(const Request &head) const
{
    const RouteMatch match = m_router.find(head.method, head.path, nullptr);
    if (!match.route)
        return {64 * 1024, std::chrono::seconds(5)};
    return {match.route->bodyBytes, match.route->answerTime};
}

Response Dispatcher::refusal(int status, const QString &detail, const QString &correlation) const
{
    return problemResponse(problemForStatus(status, detail), correlation);
}

bool Dispatcher::isTrustedProxy(const QString &address) const
{
    const std::lock_guard lock(m_mutex);
    return m_trustedProxies.contains(address);
}

void Dispatcher::setTrustedProxies(const QStringList &proxies)
{
    const std::lock_guard lock(m_mutex);
    m_trustedProxies = proxies;
}

void Dispatcher::handle(Request request, Responder respond)
{
    QByteArrayList allowed;
    RouteMatch match = m_router.find(request.method, request.path, &allowed);
    const auto job = std::make_shared<Job>(Job{std::move(request), std::move(match), std::move(respond)});
    const QString &correlation = job->request.correlation;
    if (!isSafe(job->request.method) && isCrossSite(job->request)) {
        finish(*job,
               problemResponse(problem(u"cross-site"_s, u"This server answers programs, not pages of other sites."_s),
                               correlation));
        return;
    }
    if (!job->match.route) {
        Response response = problemResponse(
            allowed.isEmpty() ? problem(u"not-found"_s, u"There is nothing at this address."_s)
                              : problem(u"method-not-allowed"_s, u"This address does not know the method."_s),
            correlation);
        if (!allowed.isEmpty())
            response.headers.emplace_back("Allow", allowed.join(", "));
        finish(*job, std::move(response));
        return;
    }
    if (const auto wrong = checkForm(job->request, job->match)) {
        finish(*job, problemResponse(*wrong, correlation));
        return;
    }
    if (job->match.route->lane == RouteLane::Network) {
        run(job);
        return;
    }
    const bool hashes = job->match.route->lane == RouteLane::Password;
    if (m_isStopping || !laneOf(*job->match.route).tryStart([this, job] { run(job); })) {
        const Problem full = hashes
                                 ? problem(u"too-many-requests"_s, u"Too many people sign in right now. Try again."_s)
                                 : problem(u"unavailable"_s, u"The server is busy. Nothing was changed. Try again."_s);
        finish(*job, problemResponse(full, correlation));
    }
}

std::optional<Problem> Dispatcher::checkForm(const Request &request, const RouteMatch &match) const
{
    if (isSafe(request.method) && !request.body.isEmpty())
        return problem(u"malformed-request"_s, u"A request of this method has no body."_s);
    if (!request.body.isEmpty() && !match.route->mediaTypes.contains(request.contentType()))
        return problem(u"unsupported-media-type"_s,
                       u"The body has to be %1."_s.arg(QString::fromLatin1(match.route->mediaTypes.join(" or "))));
    return std::nullopt;
}

tl::expected<members::Principal, Problem> Dispatcher::admit(const Job &job) const
{
    const Route &route = *job.match.route;
    members::Principal who = members::Principal::anonymous();
    const QByteArray token = job.request.bearerToken();
    if (!token.isEmpty()) {
        auto found = m_authenticator.authenticate(token);
        if (found)
            who = *found;
        else if (found.error().kind != ErrorKind::Denied)
            return tl::unexpected(problemForError(found.error()));
    }
    if (route.isOpenHere && job.request.isFromThisMachine)
        return who;
    const auto ownership = route.scope == RouteScope::Shared ? members::Ownership::Other : members::Ownership::Own;
    const members::Decision decision = members::decide(who, job.match.action, ownership);
    if (!decision)
        return tl::unexpected(refused(decision));
    return who;
}

void Dispatcher::run(const std::shared_ptr<Job> &job)
{
    const LogContext context(job->request.correlation);
    if (job->request.cancel.isCancelled())
        return;
    const auto who = admit(*job);
    if (!who) {
        finish(*job, problemResponse(who.error(), job->request.correlation));
        return;
    }
    const Call call{job->request, job->match.parameters, *who};
    if (job->match.route->waiting) {
        job->match.route->waiting(call, [this, job](Response response) { finish(*job, std::move(response)); });
        return;
    }
    Answer answer = job->match.route->function(call);
    finish(*job, answer ? *std::move(answer) : problemResponse(answer.error(), job->request.correlation));
}

void Dispatcher::finish(Job &job, Response response)
{
    const auto duration = std::chrono::steady_clock::now() - job.begun;
    const QString pattern = job.match.route ? job.match.route->pattern : QString();
    m_metrics.count(job.request.method, pattern, response.status, duration);
    const LogContext context(job.request.correlation);
    const auto milliseconds = std::chrono::duration<double, std::milli>(duration).count();
    if (response.status >= 500)
        qCWarning(logCompanion, "%s %s answered %d after %.1f ms", job.request.method.constData(),
                  qUtf8Printable(pattern), response.status, milliseconds);
    else
        qCDebug(logCompanion, "%s %s answered %d after %.1f ms", job.request.method.constData(),
                qUtf8Printable(pattern), response.status, milliseconds);
    job.respond(std::move(response));
}

} // namespace collectz::companion
