// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/serve/companion.h"

#include "companion/admin/admindeed.h"
#include "companion/serve/statefolder.h"

#include <algorithm>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

qint64 mostBodyBytes(const RouteList &routes)
{
    qint64 most = 0;
    for (const Route &route : routes)
        most = std::max(most, route.bodyBytes);
    return most;
}

/// What cannot change while the program serves.
QStringList keysForTheNextStart(const Settings &started, const Settings &wanted)
{
    QStringList keys;
    const auto add = [&keys](const char *key, bool isOther) {
        if (isOther)
            keys << QString::fromLatin1(key);
    };
    add("state.folder", started.stateFolder != wanted.stateFolder);
    add("catalog.location", started.catalog != wanted.catalog);
    add("server.address", started.address != wanted.address);
    add("server.port", started.port != wanted.port);
    add("server.plain_http", started.isPlainHttp != wanted.isPlainHttp);
    add("log.format", started.logFormat != wanted.logFormat);
    return keys;
}

} // namespace

Companion::Companion(storage::OpenCatalog open, const Settings &settings, const Clock &clock)
    : m_started(settings)
    , m_open(std::move(open))
    , m_clock(clock)
    , m_readers(*m_open.catalog)
    , m_people(*m_open.members, clock)
    , m_mailer(settings.mail)
    , m_authenticator(m_people.services().sessions)
    , m_housekeeping(m_people.services(), *m_open.companion)
    , m_syncEngine(*m_open.companion, m_open.catalog->blobs())
    , m_syncWaits(m_syncEngine, *m_open.catalog)
    , m_serverRoutes(m_readers, m_metrics)
    , m_catalogRoutes(m_readers)
    , m_activityRoutes(*m_open.activity)
    , m_sessionRoutes(m_people.services())
    , m_passwordRoutes(m_people.services(), clock)
    , m_memberRoutes(m_people.services())
    , m_invitationRoutes(
          m_people.services(), m_mailer, [this] { return address(); }, clock)
    , m_syncRoutes(m_syncEngine, m_people.services().sessions, m_syncWaits)
{}

Companion::~Companion()
{
    m_console.reset();
    // A copy of a large catalog takes longer than a stop may.
    if (sync::SnapshotSource *source = m_open.companion->snapshotSource())
        source->stop();
    m_syncWaits.stop();
    if (m_server)
        m_server->stop();
    if (m_dispatcher)
        m_dispatcher->stop();
    // A late answer still looks for the server's thread, so the workers end before it goes.
    m_server.reset();
}

Result<std::unique_ptr<Companion>> Companion::start(const Settings &settings, const Clock &clock)
{
    auto open = openCatalogOf(settings, clock, true);
    if (!open)
        return fail(std::move(open).error());
    const auto identity = loadIdentity(settings, clock);
    if (!identity)
        return fail(identity.error());
    std::unique_ptr<Companion> companion(new Companion(*std::move(open), settings, clock));
    if (Result<void> listening = companion->listen(settings, *identity); !listening)
        return fail(std::move(listening).error());
    if (Result<void> console = companion->openConsole(settings); !console)
        return fail(std::move(console).error());
    companion->m_housekeeping.start();
    companion->m_syncWaits.start();
    return companion;
}

Result<void> Companion::listen(const Settings &settings, const ServerIdentity &identity)
{
    setAddress(settings, identity);
    Result<Router> router = Router::create(
        m_serverRoutes.routes() + m_catalogRoutes.routes() + m_activityRoutes.routes() + m_sessionRoutes.routes() +
        m_passwordRoutes.routes() + m_memberRoutes.routes() + m_invitationRoutes.routes() + m_syncRoutes.routes());
    if (!router)
        return fail(std::move(router).error());
    m_dispatcher =
        std::make_unique<Dispatcher>(*std::move(router), m_authenticator, m_metrics, settings.trustedProxies);
    HttpLimits limits;
    limits.bodyBytes = mostBodyBytes(m_dispatcher->router().routes());
    m_server = std::make_unique<HttpServer>(limits, *m_dispatcher, m_clock);
    m_serverRoutes.setGauges({&m_server->counters(), &m_dispatcher->catalogLane(), &m_dispatcher->passwordLane()});
    const Result<quint16> port = m_server->listen(settings.address, settings.port, identity.tls);
    if (!port)
        return fail(port.error());
    m_port = *port;
    return m_server->start();
}

Result<void> Companion::openConsole(const Settings &settings)
{
    auto console = AdminSocket::open(adminSocketPath(settings), [this](AdminRequest request) -> AdminReply {
        const AdminDeed *deed = findAdminDeed(request.deed);
        const auto count = request.arguments.size();
        if (!deed || count < deed->leastArguments || count > deed->mostArguments)
            return fail(ErrorKind::Usage, u"bad_use"_s, u"The program that serves does not know this verb."_s);
        QString text;
        QTextStream output(&text);
        Result<void> done = deed->run({m_people.services(), request.arguments, std::move(request.secret), output});
        return done ? AdminReply(text) : AdminReply(fail(std::move(done).error()));
    });
    if (!console)
        return fail(std::move(console).error());
    m_console = *std::move(console);
    return {};
}

CompanionAddress Companion::address() const
{
    const std::lock_guard lock(m_mutex);
    return m_address;
}

void Companion::setAddress(const Settings &settings, const ServerIdentity &identity)
{
    const std::lock_guard lock(m_mutex);
    m_address = {settings.publicAddress, identity.fingerprint};
}

Result<members::SecretText> Companion::setupCode()
{
    const Result<bool> needed = m_people.services().setup.isNeeded();
    if (!needed)
        return fail(needed.error());
    return *needed ? m_people.services().setup.issueCode() : Result<members::SecretText>(members::SecretText());
}

Result<QStringList> Companion::reload(const Settings &settings)
{
    const Result<ServerIdentity> identity = loadIdentity(settings, m_clock);
    if (!identity)
        return fail(identity.error());
    setAddress(settings, *identity);
    if (!identity->tls.isNull())
        m_server->setTls(identity->tls);
    m_dispatcher->setTrustedProxies(settings.trustedProxies);
    m_mailer.setSettings(settings.mail);
    return keysForTheNextStart(m_started, settings);
}

} // namespace collectz::companion
