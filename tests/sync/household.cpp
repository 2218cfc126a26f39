// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/household.h"

#include "tests/companion/httpclient.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

namespace collectz::tests {

using namespace Qt::StringLiterals;

namespace {

const QString password = u"a long enough passphrase"_s;

QString addressOf(const QString &name)
{
    return name + u"@shelf.example"_s;
}

} // namespace

bool Household::start(bool onPostgres)
{
    if (onPostgres) {
        m_database = std::make_unique<PostgresDatabase>();
        if (!m_database->isValid()) {
            m_failure = QString::fromUtf8(m_database->error());
            return false;
        }
    }
    if (!startCompanion())
        return false;
    m_fingerprint = m_companion.fingerprint();
    const std::optional<ServerIdentity> identity = ServerIdentity::read(
        m_companion.stateFolder() + u"/certificate.pem"_s, m_companion.stateFolder() + u"/key.pem"_s);
    if (!identity) {
        m_failure = u"the companion's certificate cannot be read"_s;
        return false;
    }
    m_proxy = std::make_unique<FaultProxy>(m_companion.port(), *identity, m_seed);
    return keepToken(u"olga"_s, ask("POST", u"/api/v1/setup"_s,
                                    {{u"code"_s, m_companion.setupCode()},
                                     {u"address"_s, addressOf(u"olga"_s)},
                                     {u"name"_s, u"olga"_s},
                                     {u"password"_s, password},
                                     {u"device"_s, u"desk"_s}}));
}

bool Household::startCompanion()
{
    QStringList flags;
    if (m_database)
        flags << u"--catalog-location"_s << m_database->uri();
    if (m_companion.start(flags))
        return true;
    m_failure = m_companion.failure();
    return false;
}

void Household::kill()
{
    m_proxy->setServerPort(0);
    m_companion.kill();
}

bool Household::stop()
{
    m_proxy->setServerPort(0);
    if (m_companion.stop())
        return true;
    m_failure = m_companion.failure();
    return false;
}

bool Household::startAgain()
{
    if (!startCompanion())
        return false;
    m_proxy->setServerPort(m_companion.port());
    return true;
}

bool Household::addMember(const QString &name, const QString &role)
{
    const QJsonObject invitation = ask(
        "POST", u"/api/v1/invitations"_s,
        QJsonObject{{u"address"_s, addressOf(name)}, {u"role"_s, role}, {u"delivery"_s, u"link"_s}}, token(u"olga"_s));
    return keepToken(name, ask("POST", u"/api/v1/invitations/claim"_s,
                               {{u"token"_s, invitation.value("token"_L1)},
                                {u"address"_s, addressOf(name)},
                                {u"name"_s, name},
                                {u"password"_s, password},
                                {u"device"_s, QString(name + u"'s desk"_s)}}));
}

int Household::changeMember(const QString &name, const QJsonObject &change)
{
    const QJsonArray members = ask("GET", u"/api/v1/members"_s, {}, token(u"olga"_s)).value("members"_L1).toArray();
    int status = 0;
    for (const QJsonValue member : members) {
        if (member["name"_L1].toString() == name)
            std::ignore =
                ask("PATCH", u"/api/v1/members/"_s + member["id"_L1].toString(), change, token(u"olga"_s), &status);
    }
    return status;
}

sync::CompanionAddress Household::address() const
{
    return {QUrl(u"https://127.0.0.1:%1"_s.arg(m_proxy->port())), m_fingerprint};
}

QString Household::location() const
{
    return m_database ? m_database->uri() : m_companion.stateFolder() + u"/catalog.collectz"_s;
}

QJsonObject Household::ask(const QByteArray &method, const QString &path, const QJsonObject &body,
                           const QByteArray &token, int *status)
{
    HttpClient client(m_companion.port(), true);
    QList<std::pair<QByteArray, QByteArray>> headers;
    if (!token.isEmpty())
        headers.append(std::pair<QByteArray, QByteArray>{"Authorization", QByteArray("Bearer ").append(token)});
    const QByteArray content = method == "GET" ? QByteArray() : QJsonDocument(body).toJson();
    const HttpAnswer answer = client.request(method, path.toUtf8(), content, headers);
    if (status)
        *status = answer.status;
    if (answer.status < 200 || answer.status > 299)
        m_failure = u"%1 %2: %3 %4"_s.arg(QString::fromLatin1(method), path)
                        .arg(answer.status)
                        .arg(QString::fromUtf8(answer.body));
    return answer.json();
}

bool Household::keepToken(const QString &name, const QJsonObject &answer)
{
    m_tokens.insert(name, answer.value("access_token"_L1).toString().toUtf8());
    return !m_tokens.value(name).isEmpty();
}

} // namespace collectz::tests
