// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessprobes.h"

#include <QJsonArray>

namespace collectz::tests {

using namespace Qt::StringLiterals;
using namespace collectz::members;

namespace {

constexpr auto own = Ownership::Own;
constexpr auto others = Ownership::Other;
constexpr int manyOwners = 5;

QString v(const char *path)
{
    return u"/api/v1"_s + QString::fromLatin1(path);
}

/// The member a request is about: the target, or whoever asks; for nobody and "own" somebody who does not exist.
MemberId subjectOf(AccessWorld &world, const Person &person, Ownership ownership)
{
    if (ownership == others)
        return world.target.who.member;
    return person.who.member.isNull() ? MemberId::create() : person.who.member;
}

Target targetOf(AccessWorld &world, const Principal &who, Ownership ownership)
{
    if (ownership == others)
        return {world.target.who.member, Role::Viewer, MemberStatus::Active};
    return {who.member, who.role.value_or(Role::Viewer), who.status};
}

AccessProbe plain(const QByteArray &method, const QString &path, int success = 200)
{
    return {method, path, others, success, [=](AccessWorld &, const Person &) {
                return AccessRequest{method, path.toUtf8()};
            }};
}

AccessProbe withBody(const QString &path, int success, const std::function<QJsonObject(AccessWorld &)> &body)
{
    return {"POST", path, others, success, [=](AccessWorld &world, const Person &) {
                return AccessRequest{"POST", path.toUtf8(), jsonText(body(world))};
            }};
}

AccessProbe aboutMember(const QByteArray &method, const QString &path, Ownership ownership, int success,
                        const QJsonObject &body = {})
{
    return {method, path, ownership, success, [=](AccessWorld &world, const Person &person) {
                QString target = path;
                target.replace(u"{member}"_s, subjectOf(world, person, ownership).text());
                return AccessRequest{method, target.toUtf8(), body.isEmpty() ? QByteArray() : jsonText(body)};
            }};
}

void addServer(QList<AccessProbe> &probes)
{
    probes << plain("GET", u"/healthz"_s) << plain("GET", u"/readyz"_s) << plain("GET", u"/metrics"_s)
           << plain("GET", v("/openapi.json"));
    probes << plain("GET", v("/catalog/works"));
    probes << AccessProbe{"GET", v("/catalog/works/{work}"), others, 200, [](AccessWorld &world, const Person &) {
                              return AccessRequest{"GET", v("/catalog/works/").toUtf8() + world.work().toUtf8()};
                          }};
    for (const Ownership ownership : {own, others})
        probes << AccessProbe{"GET", v("/activity"), ownership, 200, [=](AccessWorld &world, const Person &person) {
                                  const QString name = ownership == others ? world.target.who.name : person.who.name;
                                  return AccessRequest{"GET", (v("/activity?actor=") + name).toUtf8()};
                              }};
}

void addSessions(QList<AccessProbe> &probes)
{
    // The catalog has owners, so the code that made the first one opens nothing more; the route itself is open.
    probes << withBody(v("/setup"), 409, [](AccessWorld &world) -> QJsonObject {
        return {{u"code"_s, world.setupCode()},
                {u"address"_s, u"mallory@shelf.example"_s},
                {u"name"_s, u"Mallory"_s},
                {u"password"_s, u"nine kettles under the stairs"_s},
                {u"device"_s, u"desk"_s}};
    });
    probes << withBody(v("/session"), 201, [](AccessWorld &world) -> QJsonObject {
        return {{u"address"_s, world.other.address},
                {u"password"_s, world.other.password},
                {u"device_key"_s, world.other.deviceKey},
                {u"device"_s, u"desk"_s}};
    });
    probes << withBody(v("/session/refresh"), 200, [](AccessWorld &world) -> QJsonObject {
        return {{u"refresh_token"_s, QString::fromLatin1(world.signedInAgain(world.other).refreshToken)},
                {u"attempt"_s, u"one"_s}};
    });
    AccessProbe signOut = plain("DELETE", v("/session"), 204);
    signOut.ownership = own;
    signOut.after = [](AccessWorld &world, Person &person, const HttpAnswer &) {
        person = world.signedInAgain(person);
    };
    AccessProbe ownList = plain("GET", v("/sessions"));
    AccessProbe endOwn = plain("DELETE", v("/sessions"));
    ownList.ownership = endOwn.ownership = own;
    probes << signOut << ownList << endOwn;
    for (const Ownership ownership : {own, others}) {
        probes << AccessProbe{
            "DELETE", v("/sessions/{session}"), ownership, 204, [=](AccessWorld &world, const Person &person) {
                // Somebody without a sign-in of their own is shown another's.
                const bool hasOwn = person.who.role && person.who.status == MemberStatus::Active;
                const Person session = world.signedInAgain(ownership == own && hasOwn ? person : world.target);
                const SessionId id =
                    ownership == own && !hasOwn && person.who.role ? person.who.session : session.who.session;
                return AccessRequest{"DELETE", (v("/sessions/") + id.text()).toUtf8()};
            }};
        probes << aboutMember("GET", v("/members/{member}/sessions"), ownership, 200)
               << aboutMember("DELETE", v("/members/{member}/sessions"), ownership, 200);
        probes.last().decision = [=](AccessWorld &world, const Principal &who) {
            return decideSessionEnd(who, targetOf(world, who, ownership));
        };
    }
}

void addPasswords(QList<AccessProbe> &probes)
{
    const QString next = u"nine kettles under the stairs"_s;
    probes << AccessProbe{"POST", v("/password"), own, 204, [=](AccessWorld &, const Person &person) {
                              const QString current = person.password.isEmpty() ? next : person.password;
                              return AccessRequest{"POST", v("/password").toUtf8(),
                                                   jsonText({{u"current"_s, current}, {u"new"_s, next}})};
                          }};
    probes.last().after = [=](AccessWorld &, Person &person, const HttpAnswer &) { person.password = next; };
    for (const Ownership ownership : {own, others}) {
        probes << aboutMember("GET", v("/members/{member}/resets"), ownership, 200);
        for (const char *method : {"POST", "DELETE"}) {
            probes << aboutMember(method, v("/members/{member}/resets"), ownership,
                                  QByteArray(method) == "POST" ? 201 : 200);
            probes.last().decision = [=](AccessWorld &world, const Principal &who) {
                return decideReset(who, targetOf(world, who, ownership));
            };
        }
    }
    probes << withBody(v("/resets/redeem"), 201, [=](AccessWorld &world) -> QJsonObject {
        const QString path = v("/members/%1/resets").arg(world.other.who.member.text());
        world.other.password = next;
        return {{u"token"_s, world.prepare("POST", path).value(u"token"_s)},
                {u"password"_s, next},
                {u"device"_s, u"desk"_s}};
    });
    probes.last().after = [](AccessWorld &world, Person &, const HttpAnswer &answer) {
        world.other.deviceKey = answer.json().value(u"device_key"_s).toString();
    };
}

void addMembers(QList<AccessProbe> &probes)
{
    AccessProbe self = plain("GET", v("/me"));
    self.ownership = own;
    AccessProbe ownPart = plain("GET", v("/members"));
    ownPart.ownership = own;
    AccessProbe list = plain("GET", v("/members"));
    // Nobody is refused; the list is of those whom they may see.
    list.decision = [](AccessWorld &, const Principal &who) { return decide(who, Action::MembersList, own); };
    list.verify = [](const Principal &who, const HttpAnswer &answer) {
        const bool seesAll = answer.json().value(u"members"_s).toArray().size() > 1;
        return seesAll == decide(who, Action::MembersList, others).isAllowed;
    };
    probes << self << ownPart << list;
    for (const Ownership ownership : {own, others}) {
        probes << aboutMember("GET", v("/members/{member}"), ownership, 200);
        const QString path = v("/members/{member}");
        AccessProbe name = aboutMember("PATCH", path, ownership, 200, {{u"name"_s, u"Another name"_s}});
        AccessProbe role = aboutMember("PATCH", path, ownership, 200, {{u"role"_s, u"contributor"_s}});
        AccessProbe status = aboutMember("PATCH", path, ownership, 200, {{u"status"_s, u"suspended"_s}});
        role.decision = [=](AccessWorld &world, const Principal &who) {
            return decideRoleChange(who, targetOf(world, who, ownership), Role::Contributor, manyOwners);
        };
        status.decision = [=](AccessWorld &world, const Principal &who) {
            return decideStatusChange(who, targetOf(world, who, ownership), MemberStatus::Suspended, manyOwners);
        };
        name.after = [](AccessWorld &, Person &person, const HttpAnswer &) { person.who.name = u"Another name"_s; };
        const auto putBack = [](const QString &key, const QString &value) {
            return [=](AccessWorld &world, Person &, const HttpAnswer &) {
                world.prepare("PATCH", v("/members/") + world.target.who.member.text(), {{key, value}});
            };
        };
        role.after = putBack(u"role"_s, u"viewer"_s);
        status.after = putBack(u"status"_s, u"active"_s);
        probes << name << role << status;
    }
}

void addInvitations(QList<AccessProbe> &probes)
{
    const auto invitation = [](AccessWorld &world) -> QJsonObject {
        Q_UNUSED(world)
        const QString address = u"guest-%1@shelf.example"_s.arg(EntityId::create().text());
        return {{u"address"_s, address}, {u"role"_s, u"viewer"_s}, {u"delivery"_s, u"link"_s}};
    };
    probes << plain("GET", v("/invitations")) << withBody(v("/invitations"), 201, invitation);
    probes << AccessProbe{
        "DELETE", v("/invitations/{invitation}"), others, 200, [=](AccessWorld &world, const Person &) {
            const QString id = world.prepare("POST", v("/invitations"), invitation(world)).value(u"id"_s).toString();
            return AccessRequest{"DELETE", (v("/invitations/") + id).toUtf8()};
        }};
    probes << withBody(v("/invitations/claim"), 201, [=](AccessWorld &world) -> QJsonObject {
        const QJsonObject made = world.prepare("POST", v("/invitations"), invitation(world));
        return {{u"token"_s, made.value(u"token"_s)},
                {u"address"_s, made.value(u"address"_s)},
                {u"name"_s, u"Guest"_s},
                {u"password"_s, u"nine kettles under the stairs"_s},
                {u"device"_s, u"desk"_s}};
    });
}

void addSync(QList<AccessProbe> &probes)
{
    using sync::Operation;
    for (const Operation operation :
         {Operation::Hello, Operation::Feed, Operation::Push, Operation::Wait, Operation::Snapshot, Operation::Digest,
          Operation::Contents, Operation::Entities, Operation::HasBlobs, Operation::GetBlob, Operation::PutBlob,
          Operation::SnapshotOffer, Operation::SnapshotPiece}) {
        // So small a catalog has no file, so there is no piece of one.
        const int whenAllowed = operation == Operation::SnapshotPiece ? 404 : 200;
        const QString path = v("/sync/") + sync::operationWord(operation);
        probes << AccessProbe{
            "POST", path, others, whenAllowed, [=](AccessWorld &world, const Person &) {
                return AccessRequest{"POST", path.toUtf8(), world.syncBody(operation), "application/vnd.collectz.sync"};
            }};
    }
}

} // namespace

QList<AccessProbe> accessProbes()
{
    QList<AccessProbe> probes;
    addServer(probes);
    addSessions(probes);
    addPasswords(probes);
    addMembers(probes);
    addInvitations(probes);
    addSync(probes);
    return probes;
}

} // namespace collectz::tests
