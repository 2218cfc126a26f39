// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companionprocess.h"
#include "httpclient.h"
#include "members/policy.h"
#include "sync/companionclient.h"

#include <QMap>

#include <memory>

namespace collectz::tests {

/// Somebody with an account on the companion, signed in once.
struct Person
{
    members::Principal who; ///< as the policy sees them; without a role: nobody
    QString address;
    QString password;
    QByteArray accessToken;
    QByteArray refreshToken;
    QString deviceKey;

    /// What there is of their sign-in still opens something.
    [[nodiscard]] bool hasLiveToken() const;
    [[nodiscard]] QByteArray label() const;
};

struct AccessRequest
{
    QByteArray method;
    QByteArray target;
    QByteArray body = {};
    QByteArray type = "application/json";
};

/// A real companion with a person of every role in every status, and one owner who prepares what a request needs.
class AccessWorld
{
public:
    /// False with `failure` when the companion or one of the people could not be had.
    [[nodiscard]] bool start();

    [[nodiscard]] HttpAnswer send(const AccessRequest &request, const QByteArray &token);
    /// As the owner, expecting success.
    QJsonObject prepare(const QByteArray &method, const QString &target, const QJsonObject &body = {});

    /// Comes in by an invitation of the owner.
    Person join(const QString &name, members::Role role);
    /// Another session of theirs.
    Person signedInAgain(const Person &person);

    /// The body of an exchange of replicas, as CompanionClient writes it.
    [[nodiscard]] QByteArray syncBody(sync::Operation operation);
    /// What everybody can see of people, invitations and works, to be compared.
    [[nodiscard]] QByteArray state();

    /// Every role in every status, and nobody.
    [[nodiscard]] QList<Person> &people() { return m_people; }
    [[nodiscard]] Person &owner() { return m_owner; }
    [[nodiscard]] CompanionProcess &companion() { return m_companion; }
    [[nodiscard]] QString setupCode() const { return m_setupCode; }
    [[nodiscard]] QString work() const { return m_work.text(); }
    [[nodiscard]] const sync::Place &place() const { return m_place; }

    QString failure;
    Person target; ///< an active viewer whom the others' requests are about
    Person other;  ///< an active viewer who signs in, is reset and so on

private:
    [[nodiscard]] bool makeOwner();
    [[nodiscard]] bool makePeople();
    [[nodiscard]] bool fillCatalog();

    CompanionProcess m_companion;
    std::unique_ptr<HttpClient> m_client;
    Person m_owner;
    QList<Person> m_people;
    QString m_setupCode;
    EntityId m_work;
    QString m_blob;
    sync::Place m_place;
    int m_number = 0;
};

[[nodiscard]] QByteArray jsonText(const QJsonObject &json);
[[nodiscard]] sync::PushPart newWork(const EntityId &work, const QString &title);

} // namespace collectz::tests
