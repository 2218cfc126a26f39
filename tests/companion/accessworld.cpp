// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessworld.h"

#include "sync/http/httplink.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace collectz::tests {

using namespace Qt::StringLiterals;
using namespace collectz::members;

namespace {

constexpr char firstPassword[] = "seven lamps by the harbour";

/// Keeps what would have been sent.
class CapturingLink final : public sync::CompanionLink
{
public:
    Result<QByteArray> exchange(sync::Operation, const QByteArray &request, const sync::ExchangeLimits &,
                                const CancelToken &) override
    {
        body = request;
        return fail(ErrorKind::Cancelled, u"captured"_s, u"Only captured."_s);
    }

    QByteArray body;
};

void takeSignIn(Person &person, const QJsonObject &answer)
{
    person.accessToken = answer.value(u"access_token"_s).toString().toUtf8();
    person.refreshToken = answer.value(u"refresh_token"_s).toString().toUtf8();
    if (answer.contains(u"device_key"_s))
        person.deviceKey = answer.value(u"device_key"_s).toString();
    const QJsonObject member = answer.value(u"member"_s).toObject();
    person.who.member = MemberId::fromText(member.value(u"id"_s).toString());
    person.who.name = member.value(u"name"_s).toString();
    person.who.role = roleFromWord(member.value(u"role"_s).toString());
    person.who.status = MemberStatus::Active;
    person.who.session = SessionId::fromText(answer.value(u"session"_s).toObject().value(u"id"_s).toString());
}

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<qint64> putBlob(sync::CompanionClient &client, const sync::Place &place, const QByteArray &bytes)
{
    return client.putBlob(place, hashOf(bytes), 0, {bytes.size(), bytes});
}

} // namespace

bool Person::hasLiveToken() const
{
    return who.role && (who.status == MemberStatus::Active || who.status == MemberStatus::Suspended);
}

QByteArray Person::label() const
{
    return who.role ? (roleWord(*who.role) + u' ' + memberStatusWord(who.status)).toUtf8() : QByteArray("nobody");
}

QByteArray jsonText(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

sync::PushPart newWork(const EntityId &work, const QString &title)
{
    sync::PushPart part;
    part.header.id = ChangeSetId::create();
    part.localFirst = 1;
    catalog::EntityChange change;
    change.entity = work;
    change.level = catalog::Level::Work;
    change.kind = catalog::Kind::Book;
    change.creates = true;
    change.fields = {{u"title"_s, {}, catalog::FieldValue(title), {}}};
    part.changes = {{change, 0}};
    return part;
}

bool AccessWorld::start()
{
    if (!m_companion.startPlain()) {
        failure = m_companion.failure();
        return false;
    }
    return makeOwner() && fillCatalog() && makePeople();
}

HttpAnswer AccessWorld::send(const AccessRequest &request, const QByteArray &token)
{
    QByteArray bytes = request.method + ' ' + request.target + " HTTP/1.1\r\nHost: localhost\r\n";
    // Whoever comes through a proxy is not on this machine, where some doors are open.
    bytes += "X-Forwarded-For: 203.0.113.9\r\n";
    if (!token.isEmpty())
        bytes += "Authorization: Bearer " + token + "\r\n";
    if (!request.body.isEmpty())
        bytes +=
            "Content-Type: " + request.type + "\r\nContent-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    for (int attempt = 0; attempt < 2; ++attempt) {
        // An idle connection may have been closed.
        if (!m_client || !m_client->isConnected() || attempt > 0)
            m_client = std::make_unique<HttpClient>(m_companion.port(), false);
        m_client->send(bytes + "\r\n" + request.body);
        if (HttpAnswer answer = m_client->readAnswer(false, 60'000); answer.status != 0)
            return answer;
    }
    return {};
}

QJsonObject AccessWorld::prepare(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    const HttpAnswer answer =
        send({method, path.toUtf8(), body.isEmpty() ? QByteArray() : jsonText(body)}, m_owner.accessToken);
    if (answer.status / 100 != 2)
        failure = u"%1 %2: %3"_s.arg(QString::fromLatin1(method), path, QString::fromUtf8(answer.body));
    return answer.json();
}

Person AccessWorld::join(const QString &name, Role role)
{
    Person person;
    person.address = u"%1%2@shelf.example"_s.arg(name.toLower()).arg(++m_number);
    person.password = QString::fromLatin1(firstPassword);
    const QJsonObject invitation =
        prepare("POST", u"/api/v1/invitations"_s,
                {{u"address"_s, person.address}, {u"role"_s, roleWord(role)}, {u"delivery"_s, u"link"_s}});
    const HttpAnswer claimed = send({"POST", "/api/v1/invitations/claim",
                                     jsonText({{u"token"_s, invitation.value(u"token"_s)},
                                               {u"address"_s, person.address},
                                               {u"name"_s, QString(name + QString::number(m_number))},
                                               {u"password"_s, person.password},
                                               {u"device"_s, u"desk"_s}})},
                                    {});
    if (claimed.status != 201)
        failure = QString::fromUtf8(claimed.body);
    takeSignIn(person, claimed.json());
    return person;
}

Person AccessWorld::signedInAgain(const Person &person)
{
    const HttpAnswer answer = send({"POST", "/api/v1/session",
                                    jsonText({{u"address"_s, person.address},
                                              {u"password"_s, person.password},
                                              {u"device_key"_s, person.deviceKey},
                                              {u"device"_s, u"desk"_s}})},
                                   {});
    if (answer.status != 201)
        failure = QString::fromUtf8(answer.body);
    Person again = person;
    takeSignIn(again, answer.json());
    return again;
}

QByteArray AccessWorld::syncBody(sync::Operation operation)
{
    CapturingLink link;
    sync::CompanionClient client(link, DeviceId::create());
    sync::Place begin = m_place;
    begin.sequence = 0;
    begin.atSequence = {};
    switch (operation) {
    case sync::Operation::Hello:
        std::ignore = client.hello(m_place);
        break;
    case sync::Operation::Feed:
        std::ignore = client.feed(m_place, {});
        break;
    case sync::Operation::Push:
        std::ignore = client.push(m_place, {newWork(EntityId::create(), u"Pushed"_s)});
        break;
    case sync::Operation::Wait:
        // There is news since the beginning, so the answer comes at once.
        std::ignore = client.wait(begin);
        break;
    case sync::Operation::Snapshot:
        std::ignore = client.snapshot(m_place, {});
        break;
    case sync::Operation::Digest:
        std::ignore = client.digest(m_place);
        break;
    case sync::Operation::Contents:
        std::ignore = client.contents(m_place, {0, 1});
        break;
    case sync::Operation::Entities:
        std::ignore = client.entities(m_place, {m_work});
        break;
    case sync::Operation::HasBlobs:
        std::ignore = client.lackingBlobs(m_place, {m_blob});
        break;
    case sync::Operation::GetBlob:
        std::ignore = client.getBlob(m_place, m_blob, 0, 100);
        break;
    case sync::Operation::PutBlob:
        std::ignore = putBlob(client, m_place, "another picture");
        break;
    case sync::Operation::SnapshotOffer:
        std::ignore = client.snapshotOffer(m_place);
        break;
    case sync::Operation::SnapshotPiece:
        std::ignore = client.snapshotPiece(m_place, sync::SnapshotId::create(), 0);
        break;
    }
    return link.body;
}

QByteArray AccessWorld::state()
{
    QByteArray state;
    for (const char *list : {"/api/v1/invitations?state=all&limit=200", "/api/v1/catalog/works?limit=200"})
        state += send({"GET", list}, m_owner.accessToken).body;
    const QJsonArray members =
        send({"GET", "/api/v1/members"}, m_owner.accessToken).json().value(u"members"_s).toArray();
    for (const QJsonValue &member : members)
        state += member[u"id"_s].toString().toUtf8() + member[u"role"_s].toString().toUtf8() +
                 member[u"status"_s].toString().toUtf8() + member[u"name"_s].toString().toUtf8() +
                 member[u"password_changed_at"_s].toString().toUtf8();
    const QString sessions = u"/api/v1/members/%1/sessions"_s.arg(target.who.member.text());
    return state + send({"GET", sessions.toUtf8()}, m_owner.accessToken).body;
}

bool AccessWorld::makeOwner()
{
    m_setupCode = m_companion.setupCode();
    m_owner.address = u"olga@shelf.example"_s;
    m_owner.password = QString::fromLatin1(firstPassword);
    const HttpAnswer made = send({"POST", "/api/v1/setup",
                                  jsonText({{u"code"_s, m_setupCode},
                                            {u"address"_s, m_owner.address},
                                            {u"name"_s, u"Olga"_s},
                                            {u"password"_s, m_owner.password},
                                            {u"device"_s, u"desk"_s}})},
                                 {});
    if (made.status != 201)
        failure = QString::fromUtf8(made.body);
    takeSignIn(m_owner, made.json());
    return failure.isEmpty();
}

bool AccessWorld::fillCatalog()
{
    sync::CompanionAddress address;
    address.base = QUrl(u"http://127.0.0.1:%1"_s.arg(m_companion.port()));
    sync::HttpLink link(address, [this] { return Result<QByteArray>(m_owner.accessToken); });
    sync::CompanionClient client(link, DeviceId::create());
    const auto first = client.hello({});
    if (!first) {
        failure = first.error().message;
        return false;
    }
    m_work = EntityId::create();
    const auto pushed = client.push(first->head, {newWork(m_work, u"Dune"_s)});
    const auto kept = putBlob(client, first->head, "a picture");
    const auto head = client.hello({});
    if (!pushed || !kept || !head) {
        failure = u"the catalog could not be filled"_s;
        return false;
    }
    m_place = head->head;
    m_blob = hashOf("a picture");
    return true;
}

bool AccessWorld::makePeople()
{
    target = join(u"Tom"_s, Role::Viewer);
    other = join(u"Uma"_s, Role::Viewer);
    for (const Role role : allRoles) {
        for (const MemberStatus status :
             {MemberStatus::Active, MemberStatus::Suspended, MemberStatus::Revoked, MemberStatus::Invited}) {
            Person person = join(roleWord(role), role);
            const QString path = u"/api/v1/members/"_s + person.who.member.text();
            if (status == MemberStatus::Suspended)
                prepare("PATCH", path, {{u"status"_s, u"suspended"_s}});
            else if (status != MemberStatus::Active)
                prepare("PATCH", path, {{u"status"_s, u"revoked"_s}});
            if (status == MemberStatus::Invited)
                prepare("POST", u"/api/v1/invitations"_s,
                        {{u"address"_s, person.address}, {u"role"_s, roleWord(role)}, {u"delivery"_s, u"link"_s}});
            person.who.status = status;
            m_people << person;
        }
    }
    m_people << Person();
    return failure.isEmpty();
}

} // namespace collectz::tests
