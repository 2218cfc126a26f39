// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/companionjoining.h"

#include "desktop/commandline/catalogaccess.h"
#include "sync/companionclient.h"
#include "sync/http/replicaconnection.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace collectz::desktop {

using namespace Qt::StringLiterals;
using members::SignedIn;

namespace {

sync::Authorization withToken(const SignedIn &signedIn)
{
    const QByteArray token = signedIn.accessToken.reveal().toByteArray();
    return {[token] { return Result<QByteArray>(token); }, {}};
}

/// Follows the companion with a new file, or takes a file that follows it already.
Result<DeviceId> joinFile(storage::OpenCatalog &open, const sync::Place &head, const sync::CompanionAddress &address)
{
    Result<sync::ReplicaState> state = open.replica->state();
    if (!state)
        return fail(state.error());
    if (state->isReplica && state->place.catalog != head.catalog)
        return fail(ErrorKind::Conflict, u"catalog_not_empty"_s,
                    u"This file follows another catalog and was left as it is. Choose a new file."_s);
    Result<void> done =
        state->isReplica ? open.replica->setCompanion(address.text()) : open.replica->follow(head, address.text());
    if (!done)
        return fail(std::move(done).error());
    std::ignore = open.replica->recordEvent(u"sync.connect"_s, {}, address.base.host(), false);
    state = open.replica->state();
    return state ? Result<DeviceId>(state->replica) : fail(state.error());
}

Result<void> makeReplicaIn(const std::shared_ptr<sync::HttpChannel> &channel, const SignedIn &signedIn,
                           const storage::OpenOptions &file, sync::CredentialStore &credentials, const Clock &clock)
{
    sync::HttpLink link(channel, withToken(signedIn));
    const Result<sync::Greeting> greeting = sync::CompanionClient(link, DeviceId()).hello(sync::Place());
    if (!greeting)
        return fail(greeting.error());
    if (!isServer(file.location) && !QDir().mkpath(QFileInfo(file.location).path()))
        return fail(ErrorKind::ReadOnly, u"data_folder_not_writable"_s,
                    u"The folder '%1' cannot be made. Choose another place."_s.arg(QFileInfo(file.location).path()));
    Result<storage::OpenCatalog> open = storage::openCatalog(file, clock);
    if (!open)
        return fail(std::move(open).error());
    const Result<DeviceId> replica = joinFile(*open, greeting->head, channel->address());
    if (!replica)
        return fail(replica.error());
    return sync::TokenKeeper(channel, credentials, sync::credentialKey(*replica)).adopt(signedIn);
}

} // namespace

Result<SignedIn> join(const sync::CompanionAddress &address, const JoinRequest &request, const CancelToken &cancel)
{
    const sync::CompanionApi api(std::make_shared<sync::HttpChannel>(address));
    const sync::CompanionAccount account(api);
    if (request.setUp)
        return account.setUp(request.setUp->first, request.setUp->second, request.device, cancel);
    if (request.claim)
        return account.claim(*request.claim, request.device, cancel);
    if (request.signIn)
        return account.signIn(*request.signIn, request.device, cancel);
    return fail(ErrorKind::Usage, u"no_account"_s, u"Nothing says how to sign in."_s);
}

Result<void> makeReplica(const sync::CompanionAddress &address, const SignedIn &signedIn,
                         const storage::OpenOptions &file, sync::CredentialStore &credentials, const Clock &clock)
{
    const auto channel = std::make_shared<sync::HttpChannel>(address);
    Result<void> made = makeReplicaIn(channel, signedIn, file, credentials, clock);
    if (!made)
        std::ignore = sync::signOut(sync::CompanionApi(channel, withToken(signedIn)), CancelToken());
    return made;
}

QString invitationToken(const QString &text)
{
    const auto link = sync::InvitationLink::fromText(text);
    return link && !link->token.isEmpty() ? link->token : text.trimmed();
}

QString usualReplicaFile(const sync::CompanionAddress &address)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9.-]"_s);
    const QDir folder = QFileInfo(defaultCatalogFile()).dir();
    const QString name = address.base.host().replace(odd, u"-"_s).left(80);
    QString file = folder.filePath(name + u".collectz"_s);
    for (int number = 2; QFileInfo::exists(file) && number < 1000; ++number)
        file = folder.filePath(u"%1-%2.collectz"_s.arg(name).arg(number));
    return file;
}

} // namespace collectz::desktop
