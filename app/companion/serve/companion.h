// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/admin/adminsocket.h"
#include "companion/http/httpserver.h"
#include "companion/mail/mailer.h"
#include "companion/routes/activityroutes.h"
#include "companion/routes/catalogroutes.h"
#include "companion/routes/invitationroutes.h"
#include "companion/routes/memberroutes.h"
#include "companion/routes/passwordroutes.h"
#include "companion/routes/serverroutes.h"
#include "companion/routes/sessionroutes.h"
#include "companion/routes/syncroutes.h"
#include "companion/routing/dispatcher.h"
#include "companion/serve/certificates.h"
#include "companion/serve/housekeeping.h"
#include "companion/serve/memberauthenticator.h"
#include "companion/serve/peopleservices.h"
#include "companion/serve/readerpool.h"
#include "storage/catalogopener.h"

#include <memory>
#include <mutex>

namespace collectz::companion {

/// A running companion: the catalog, the services on it, the routes and the server. Started and stopped in the main thread.
class Companion
{
public:
    /// Opens the catalog (making an embedded one that is missing) and listens. `clock` must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<Companion>> start(const Settings &settings, const Clock &clock);
    /// Stops, waiting at most ten seconds for requests under way.
    ~Companion();
    Q_DISABLE_COPY_MOVE(Companion)

    [[nodiscard]] quint16 port() const { return m_port; }

    [[nodiscard]] QByteArray fingerprint() const { return address().fingerprint; }

    /// A code for the first owner; empty once there is one.
    [[nodiscard]] Result<members::SecretText> setupCode();

    /// Takes over a new certificate (open connections keep theirs), the public address, the trusted proxies and the mail server.
    /// Everything stays as it was when the certificate cannot be used. The keys of what counts from the next start on.
    [[nodiscard]] Result<QStringList> reload(const Settings &settings);

private:
    Companion(storage::OpenCatalog open, const Settings &settings, const Clock &clock);
    [[nodiscard]] Result<void> listen(const Settings &settings, const ServerIdentity &identity);
    [[nodiscard]] Result<void> openConsole(const Settings &settings);
    [[nodiscard]] CompanionAddress address() const;
    void setAddress(const Settings &settings, const ServerIdentity &identity);

    const Settings m_started;
    storage::OpenCatalog m_open;
    const Clock &m_clock;
    mutable std::mutex m_mutex; ///< for the address, which workers read
    CompanionAddress m_address;
    ReaderPool m_readers;
    RequestMetrics m_metrics;
    PeopleServices m_people;
    SmtpMailer m_mailer;
    MemberAuthenticator m_authenticator;
    Housekeeping m_housekeeping;
    sync::ServerEngine m_syncEngine;
    SyncWaits m_syncWaits;
    ServerRoutes m_serverRoutes;
    CatalogRoutes m_catalogRoutes;
    ActivityRoutes m_activityRoutes;
    SessionRoutes m_sessionRoutes;
    PasswordRoutes m_passwordRoutes;
    MemberRoutes m_memberRoutes;
    InvitationRoutes m_invitationRoutes;
    SyncRoutes m_syncRoutes;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<AdminSocket> m_console;
    quint16 m_port = 0;
};

} // namespace collectz::companion
