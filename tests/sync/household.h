// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/httplink.h"
#include "tests/companion/companionprocess.h"
#include "tests/support/faultproxy.h"
#include "tests/support/postgresdatabase.h"

#include <QHash>

namespace collectz::tests {

/// A real collectzd on one of the engines, its members with their sessions, and a fault proxy in front of it that shows the
/// companion's own certificate. The companion may be killed and comes back behind the same address.
class Household
{
public:
    explicit Household(quint32 seed)
        : m_seed(seed)
    {}

    /// Starts with an owner "olga". False with failure().
    [[nodiscard]] bool start(bool onPostgres);
    /// kill -9, without a word.
    void kill();
    /// SIGTERM; false when it did not end by itself.
    [[nodiscard]] bool stop();
    [[nodiscard]] bool startAgain();

    /// Invites and signs in; false with failure().
    [[nodiscard]] bool addMember(const QString &name, const QString &role);
    /// PATCH /api/v1/members/<member>; the answer's status.
    [[nodiscard]] int changeMember(const QString &name, const QJsonObject &change);

    [[nodiscard]] QByteArray token(const QString &name) const { return m_tokens.value(name); }

    /// As a replica keeps it, through the proxy.
    [[nodiscard]] sync::CompanionAddress address() const;

    [[nodiscard]] FaultProxy &proxy() { return *m_proxy; }

    [[nodiscard]] CompanionProcess &companion() { return m_companion; }

    /// Of the companion's catalog.
    [[nodiscard]] QString location() const;

    [[nodiscard]] QString failure() const { return m_failure; }

private:
    [[nodiscard]] bool startCompanion();
    [[nodiscard]] QJsonObject ask(const QByteArray &method, const QString &path, const QJsonObject &body,
                                  const QByteArray &token = {}, int *status = nullptr);
    [[nodiscard]] bool keepToken(const QString &name, const QJsonObject &answer);

    quint32 m_seed;
    CompanionProcess m_companion;
    std::unique_ptr<PostgresDatabase> m_database;
    std::unique_ptr<FaultProxy> m_proxy;
    QByteArray m_fingerprint;
    QHash<QString, QByteArray> m_tokens;
    QString m_failure;
};

} // namespace collectz::tests
