// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/connectcommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/tokenoption.h"
#include "sync/companionclient.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;

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
    return u"ADDRESS"_s;
}

void ConnectCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOption({u"fingerprint"_s, u"SHA-256 of the companion's certificate, as it shows it itself."_s, u"hex"_s});
    addTokenOption(parser);
}

std::pair<int, int> ConnectCommand::argumentCount() const
{
    return {1, 1};
}

ExitCode ConnectCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    QString text = arguments.constFirst();
    if (options.isSet(u"fingerprint"_s))
        text += u"#sha256="_s + options.value(u"fingerprint"_s);
    const Result<sync::CompanionAddress> address = sync::CompanionAddress::fromText(text);
    if (!address)
        return console.fail(address.error(), asJson);
    sync::HttpLink link(*address, tokenSource(options));
    sync::CompanionClient client(link, DeviceId());
    const Result<sync::Greeting> greeting = client.hello(sync::Place());
    if (!greeting)
        return console.fail(greeting.error(), asJson);

    const SystemClock clock;
    auto open = openFor(options, clock, true);
    if (!open)
        return console.fail(open.error(), asJson);
    if (Result<void> followed = open->replica->follow(greeting->head, address->text()); !followed)
        return console.fail(followed.error(), asJson);
    std::ignore = open->replica->recordEvent(u"sync.connect"_s, {}, address->base.host(), false);
    if (asJson)
        console.json({{u"catalog"_s, greeting->head.catalog.text()}, {u"head"_s, greeting->head.sequence}});
    else
        console.line(u"Connected. \"collectz sync\" now brings its %1 changes here."_s.arg(greeting->head.sequence));
    return ExitCode::Done;
}

} // namespace collectz::desktop
