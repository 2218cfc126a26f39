// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/synccommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/commandcredentials.h"
#include "desktop/commandline/tokenoption.h"
#include "sync/http/replicaconnection.h"
#include "sync/syncround.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

QString counted(qint64 count, const QString &one, const QString &many = {})
{
    return QString::number(count) + u' ' + (count == 1 ? one : many.isEmpty() ? one + u's' : many);
}

} // namespace

QString SyncCommand::verb() const
{
    return u"sync"_s;
}

QString SyncCommand::summary() const
{
    return u"Sends changes to the companion and fetches new ones."_s;
}

void SyncCommand::addOptions(QCommandLineParser &parser) const
{
    addTokenOption(parser);
    CommandCredentials::addOption(parser);
    parser.addOptions({{u"allow-deletions"_s, u"Lets the companion delete many entries here, after you have looked."_s},
                       {u"send-deletions"_s, u"Sends many deletions made here, after you have looked."_s}});
}

ExitCode SyncCommand::run(const QCommandLineParser &options, const QStringList &, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const SystemClock clock;
    auto open = openFor(options, clock, console, false);
    if (!open)
        return console.fail(open.error(), asJson);
    const Result<sync::ReplicaState> state = open->replica->state();
    if (!state)
        return console.fail(state.error(), asJson);
    if (!state->isReplica)
        return console.fail(
            makeError(ErrorKind::Usage, u"not_connected"_s,
                      u"This catalog follows no companion. \"collectz connect\" makes one that does."_s),
            asJson);
    const Result<sync::CompanionAddress> address = sync::CompanionAddress::fromText(state->companion);
    if (!address)
        return console.fail(address.error(), asJson);

    CommandCredentials credentials;
    if (Result<void> prepared = credentials.prepare(options); !prepared)
        return console.fail(prepared.error(), asJson);
    const auto channel = std::make_shared<sync::HttpChannel>(*address);
    sync::TokenKeeper keeper(channel, credentials.store(), sync::credentialKey(state->replica));
    sync::HttpLink link(channel,
                        hasToken(options) ? sync::Authorization{tokenSource(options), {}} : keeper.authorization());
    sync::CompanionClient client(link, state->replica);
    sync::SyncRound round(*open->replica, open->catalog->blobs(), client, CancelToken());
    round.approve({options.isSet(u"allow-deletions"_s), options.isSet(u"send-deletions"_s)});
    const Result<sync::RoundReport> report = round.run();
    if (!report)
        return console.fail(report.error(), asJson);
    const Result<sync::ReplicaState> after = open->replica->state();
    if (!after)
        return console.fail(after.error(), asJson);
    if (asJson)
        console.json({{u"pushed"_s, report->pushedSets},
                      {u"refused"_s, report->refusedSets},
                      {u"pulled"_s, report->pulledRows},
                      {u"loaded"_s, report->loadedEntities},
                      {u"repaired"_s, report->repairedEntities},
                      {u"pictures"_s, report->movedBlobs},
                      {u"waiting"_s, after->waiting},
                      {u"conflicts"_s, after->conflicts},
                      {u"sequence"_s, after->place.sequence}});
    else
        console.line(
            u"%1 sent, %2 refused, %3 received, %4 waiting, %5."_s.arg(counted(report->pushedSets, u"change"_s))
                .arg(report->refusedSets)
                .arg(counted(report->pulledRows + report->loadedEntities, u"entry"_s, u"entries"_s))
                .arg(after->waiting)
                .arg(counted(after->conflicts, u"conflict"_s)));
    return report->refusedSets > 0 ? ExitCode::Incomplete : ExitCode::Done;
}

} // namespace collectz::desktop
