// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/connectcommand.h"

#include "base/fingerprintwords.h"
#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/commandcredentials.h"
#include "desktop/commandline/secretinput.h"
#include "desktop/commandline/tokenoption.h"
#include "desktop/companionjoining.h"
#include "sync/companionclient.h"
#include "sync/http/certificateprobe.h"
#include "sync/http/companionproblem.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;
using members::SecretText;
using members::SignedIn;
using sync::CompanionAddress;

namespace {

constexpr std::chrono::seconds probeTime{10};

Error fingerprintWanted(const QByteArray &fingerprint)
{
    return makeError(ErrorKind::Denied, u"fingerprint_unknown"_s,
                     u"The companion has made its certificate itself. Compare its fingerprint with what collectzd has "
                     "printed:\n  %1\n  %2\nIf they are the same, run this again with --fingerprint %1"_s.arg(
                         fingerprintHex(fingerprint), fingerprintWords(fingerprint).join(u' ')));
}

/// The address with the certificate that was promised, or that an authority vouches for. Nothing is sent for it.
Result<CompanionAddress> checked(CompanionAddress address)
{
    if (address.base.scheme() != u"https")
        return address;
    const Result<sync::PeerCertificate> peer = sync::probeCertificate(address.base, probeTime);
    if (!peer)
        return fail(peer.error());
    if (!address.fingerprint.isEmpty() && address.fingerprint != peer->fingerprint)
        return fail(sync::foreignCertificate(address.fingerprint, peer->fingerprint));
    if (address.fingerprint.isEmpty() && !peer->isVouched)
        return fail(fingerprintWanted(peer->fingerprint));
    return address;
}

/// Makes the catalog follow with a token that a script has got elsewhere.
Result<sync::Place> followWithToken(const CompanionAddress &address, const QCommandLineParser &options,
                                    Console &console)
{
    sync::HttpLink link(address, tokenSource(options));
    const Result<sync::Greeting> greeting = sync::CompanionClient(link, DeviceId()).hello(sync::Place());
    if (!greeting)
        return fail(greeting.error());
    const SystemClock clock;
    auto open = openFor(options, clock, console, true);
    if (!open)
        return fail(std::move(open).error());
    if (Result<void> followed = open->replica->follow(greeting->head, address.text()); !followed)
        return fail(std::move(followed).error());
    std::ignore = open->replica->recordEvent(u"sync.connect"_s, {}, address.base.host(), false);
    return greeting->head;
}

/// How somebody comes in, by the options; its secrets are read from standard input.
Result<JoinRequest> readRequest(const QCommandLineParser &options, QString invitation, Console &console)
{
    JoinRequest request;
    request.device = options.isSet(u"device"_s) ? options.value(u"device"_s) : localDevice();
    const QString account = options.value(u"account"_s);
    const QString name = options.value(u"name"_s);
    const bool isNew = options.isSet(u"setup"_s) || options.isSet(u"invitation"_s);
    if (account.isEmpty() || (isNew && name.isEmpty()))
        return fail(ErrorKind::Usage, u"bad_use"_s,
                    u"Say who you are: --account ADDRESS, and with --setup or --invitation also --name NAME."_s);
    SecretText code = SecretText::take(std::move(invitation));
    if (options.isSet(u"setup"_s)) {
        Result<SecretText> read = readSecretLine(u"The setup code is needed."_s, console);
        if (!read)
            return fail(std::move(read).error());
        code = std::move(*read);
    }
    Result<SecretText> password = readSecretLine(u"The password is needed."_s, console);
    if (!password)
        return fail(std::move(password).error());
    if (options.isSet(u"setup"_s))
        request.setUp.emplace(std::move(code), members::FirstOwner{account, name, std::move(*password)});
    else if (options.isSet(u"invitation"_s))
        request.claim.emplace(members::ClaimRequest{std::move(code), account, name, std::move(*password)});
    else
        request.signIn.emplace(members::SignInRequest{account, std::move(*password), {}});
    return request;
}

/// The invitation's line, which tells the address too.
Result<sync::InvitationLink> readInvitation(Console &console)
{
    const Result<SecretText> line = readSecretLine(u"The line of the invitation is needed."_s, console);
    return line ? sync::InvitationLink::fromText(QString::fromUtf8(line->reveal())) : fail(line.error());
}

} // namespace

QString ConnectCommand::verb() const
{
    return u"connect"_s;
}

QString ConnectCommand::summary() const
{
    return u"Makes a new catalog that follows a companion."_s;
}

QString ConnectCommand::arguments() const
{
    return u"[ADDRESS]"_s;
}

void ConnectCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOptions({
        {u"fingerprint"_s, u"SHA-256 of the companion's certificate, as it shows it itself."_s, u"hex"_s},
        {u"account"_s, u"Your e-mail address there. The password is read from standard input."_s, u"address"_s},
        {u"name"_s, u"Your name, with --setup and --invitation."_s, u"name"_s},
        {u"device"_s, u"Name of this device; else the machine's."_s, u"name"_s},
        {u"setup"_s, u"Sets up a new companion: its setup code is read from standard input, then the password."_s},
        {u"invitation"_s, u"Accepts an invitation: its line is read from standard input, then the password."_s},
    });
    addTokenOption(parser);
    CommandCredentials::addOption(parser);
}

std::pair<int, int> ConnectCommand::argumentCount() const
{
    return {0, 1};
}

Result<ConnectCommand::Target> ConnectCommand::target(const QCommandLineParser &options, const QStringList &arguments,
                                                      Console &console)
{
    Target target;
    if (options.isSet(u"invitation"_s)) {
        const Result<sync::InvitationLink> link = readInvitation(console);
        if (!link)
            return fail(link.error());
        target.address = link->companion;
        target.invitation = link->token;
    }
    if (!arguments.isEmpty()) {
        const Result<sync::InvitationLink> link = sync::InvitationLink::fromText(arguments.constFirst());
        if (!link)
            return fail(link.error());
        const QByteArray promised = target.address.fingerprint;
        target.address = link->companion;
        if (target.address.fingerprint.isEmpty())
            target.address.fingerprint = promised;
    }
    if (target.address.base.isEmpty())
        return fail(ErrorKind::Usage, u"bad_use"_s, u"Name the address of the companion."_s);
    if (options.isSet(u"fingerprint"_s)) {
        const Result<CompanionAddress> pinned = CompanionAddress::fromText(
            target.address.base.toString() + u"#sha256="_s + options.value(u"fingerprint"_s));
        if (!pinned)
            return fail(pinned.error());
        target.address = *pinned;
    }
    return target;
}

ExitCode ConnectCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const Result<Target> wanted = target(options, arguments, console);
    if (!wanted)
        return console.fail(wanted.error(), asJson);
    if (hasToken(options)) {
        const Result<sync::Place> head = followWithToken(wanted->address, options, console);
        if (!head)
            return console.fail(head.error(), asJson);
        if (asJson)
            console.json({{u"catalog"_s, head->catalog.text()}, {u"head"_s, head->sequence}});
        else
            console.line(u"Connected. \"collectz sync\" now brings its %1 changes here."_s.arg(head->sequence));
        return ExitCode::Done;
    }
    const Result<CompanionAddress> address = checked(wanted->address);
    if (!address)
        return console.fail(address.error(), asJson);
    CommandCredentials credentials;
    if (Result<void> prepared = credentials.prepare(options); !prepared)
        return console.fail(prepared.error(), asJson);
    // Before anything is asked of the companion: a session that cannot be kept is of no use to a verb.
    if (Result<void> usable = credentials.store().checkKeychain();
        !usable && (!credentials.store().hasVault() || credentials.store().isVaultLocked()))
        return console.fail(
            makeError(ErrorKind::Denied, u"vault_needed"_s,
                      u"There is no keychain to keep the sign-in in. Name a file with a passphrase for the encrypted "
                      "vault: --vault-passphrase-file FILE"_s),
            asJson);
    const Result<JoinRequest> request = readRequest(options, wanted->invitation, console);
    const Result<SignedIn> signedIn =
        request ? join(*address, *request, CancelToken()) : Result<SignedIn>(fail(request.error()));
    if (!signedIn)
        return console.fail(signedIn.error(), asJson);
    const SystemClock clock;
    storage::OpenOptions file;
    file.location = options.isSet(u"catalog"_s) ? options.value(u"catalog"_s) : usualReplicaFile(*address);
    file.createIfMissing = true;
    file.author = signedIn->member.name;
    file.device = localDevice();
    if (Result<void> made = makeReplica(*address, *signedIn, file, credentials.store(), clock); !made)
        return console.fail(made.error(), asJson);
    if (asJson)
        console.json({{u"file"_s, file.location},
                      {u"member"_s, signedIn->member.name},
                      {u"role"_s, members::roleWord(signedIn->member.role)}});
    else
        console.line(u"Connected as %1. Bring the catalog here with: collectz sync --catalog %2"_s.arg(
            signedIn->member.name, file.location));
    return ExitCode::Done;
}

} // namespace collectz::desktop
