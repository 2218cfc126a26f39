// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/runner.h"

#include "desktop/commandline/commands.h"
#include "desktop/commandline/progressprinter.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

QString generalHelp(const CommandList &commands)
{
    QStringList lines{
        u"Usage: collectz [--catalog FILE|postgresql://...] [FILES]    opens the window, imports the files"_s,
        u"       collectz VERB [ARGUMENTS] [--catalog ...] [--json]    needs no display"_s, QString(), u"Verbs:"_s};
    for (const auto &command : commands)
        lines << u"  "_s + QString(command->verb() + u' ' + command->arguments()).leftJustified(28) +
                     command->summary();
    lines << QString() << u"'collectz VERB --help' tells a verb's options."_s
          << u"Ends with 0 when done, 1 for bad use, 2 when rows were rejected or wait for review, 3 when it failed "
             u"and nothing "
             u"changed."_s;
    return lines.join(u'\n');
}

const Command *find(const CommandList &commands, const QString &verb)
{
    const auto found =
        std::find_if(commands.cbegin(), commands.cend(), [&](const auto &command) { return command->verb() == verb; });
    return found == commands.cend() ? nullptr : found->get();
}

void addCommonOptions(QCommandLineParser &parser, const Command &command)
{
    parser.setApplicationDescription(command.summary());
    parser.addPositionalArgument(command.verb(), command.summary(), command.verb() + u' ' + command.arguments());
    parser.addOptions({{u"catalog"_s, u"The catalog: a file or postgresql://user@host/database."_s, u"location"_s},
                       {u"json"_s, u"Print JSON."_s},
                       {u"profile"_s, u"Use the settings and data of this folder."_s, u"folder"_s},
                       {{u"h"_s, u"help"_s}, u"Show this text."_s}});
    ProgressPrinter::addOption(parser);
    command.addOptions(parser);
}

ExitCode badUse(Console &console, const QString &message, bool asJson)
{
    return console.fail(makeError(ErrorKind::Usage, u"bad_use"_s, message), asJson);
}

ExitCode runVerb(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    addCommonOptions(parser, command);
    const bool parsed = parser.parse(QStringList{u"collectz"_s} + arguments);
    const bool asJson = parser.isSet(u"json"_s);
    if (!parsed)
        return badUse(console, parser.errorText(), asJson);
    if (parser.isSet(u"help"_s)) {
        const QStringList lines = parser.helpText().split(u'\n');
        for (const QString &line : lines)
            console.line(line);
        return ExitCode::Done;
    }
    const QStringList positional = parser.positionalArguments().mid(1);
    const auto [least, most] = command.argumentCount();
    if (positional.size() < least || (most >= 0 && positional.size() > most))
        return badUse(console, u"Usage: collectz %1 %2"_s.arg(command.verb(), command.arguments()), asJson);
    return command.run(parser, positional, console);
}

} // namespace

Result<qint64> numberOption(const QCommandLineParser &options, const QString &name, qint64 least, qint64 most,
                            qint64 fallback)
{
    if (!options.isSet(name))
        return fallback;
    bool ok = false;
    const qint64 number = options.value(name).toLongLong(&ok);
    if (!ok || number < least || number > most)
        return fail(
            ErrorKind::Usage, u"bad_number"_s,
            u"--%1 takes a number from %2 to %3, not '%4'."_s.arg(name).arg(least).arg(most).arg(options.value(name)));
    return number;
}

bool isCommandLine(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return false;
    const QString &first = arguments.constFirst();
    return first == u"--help"_s || first == u"-h"_s || first == u"--version"_s || first == u"help"_s ||
           (!first.startsWith(u'-') && (find(allCommands(), first) || !QFileInfo::exists(first)));
}

int runCommandLine(const QStringList &arguments)
{
    QFile standardOutput;
    QFile standardError;
    if (!standardOutput.open(stdout, QIODevice::WriteOnly) || !standardError.open(stderr, QIODevice::WriteOnly))
        return static_cast<int>(ExitCode::Failed);
    QTextStream output(&standardOutput);
    QTextStream messages(&standardError);
    Console console(output, messages);
    const CommandList commands = allCommands();
    const QString verb = arguments.value(0);
    if (verb == u"--version"_s) {
        console.line(u"collectz "_s + QStringLiteral(COLLECTZ_VERSION));
        return static_cast<int>(ExitCode::Done);
    }
    if (verb == u"--help"_s || verb == u"-h"_s || verb == u"help"_s) {
        output << generalHelp(commands) << '\n';
        return static_cast<int>(ExitCode::Done);
    }
    const Command *command = find(commands, verb);
    if (!command)
        return static_cast<int>(badUse(console, u"There is no verb '%1'. 'collectz --help' lists them."_s.arg(verb),
                                       arguments.contains(u"--json"_s)));
    return static_cast<int>(runVerb(*command, arguments, console));
}

} // namespace collectz::desktop
