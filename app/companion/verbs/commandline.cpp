// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/verbs/commandline.h"

#include "companion/settings/settingtable.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr char systemConfiguration[] = "/etc/collectz/collectzd.toml";

QList<Verb> allVerbs()
{
    QList<Verb> verbs;
    for (const Verb &verb : catalogVerbs())
        verbs << verb;
    for (const Verb &verb : adminVerbs())
        verbs << verb;
    for (const Verb &verb : grantVerbs())
        verbs << verb;
    return verbs;
}

QString helpText()
{
    QStringList lines{u"Usage: collectzd VERB [ARGUMENTS] [--config FILE] [--SETTING VALUE]..."_s,
                      {},
                      u"Verbs:"_s,
                      u"  serve                                 Shares the catalog until it is told to stop."_s};
    for (const Verb &verb : allVerbs())
        lines
            << u"  "_s +
                   QString(QLatin1StringView(verb.name) + u' ' + QLatin1StringView(verb.arguments)).leftJustified(36) +
                   u"  "_s + QLatin1StringView(verb.summary);
    lines << QString() << u"Settings, also as COLLECTZD_... in the environment and in the configuration file:"_s;
    for (const SettingDefinition &setting : settingTable())
        lines << u"  --"_s + settingFlag(QString(setting.key)).leftJustified(26) + u"  "_s + setting.text;
    lines << QString() << u"Ends with 0 when done, 1 for bad use, 3 when it failed and nothing changed."_s;
    return lines.join(u'\n') + u'\n';
}

QString configurationFile(const QCommandLineParser &parser)
{
    if (parser.isSet(u"config"_s))
        return parser.value(u"config"_s);
    if (const QString named = qEnvironmentVariable("COLLECTZD_CONFIG"); !named.isEmpty())
        return named;
    const QString own =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/collectz/collectzd.toml"_s;
    for (const QString &file : {own, QString::fromLatin1(systemConfiguration)}) {
        if (QFileInfo::exists(file))
            return file;
    }
    return {};
}

/// systemd's state folder for a service, else a person's own.
QString defaultStateFolder()
{
    const QString given = qEnvironmentVariable("STATE_DIRECTORY").section(u':', 0, 0);
    if (!given.isEmpty())
        return given;
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString home = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    return (state.isEmpty() ? home + u"/.local/state"_s : state) + u"/collectzd"_s;
}

Result<Settings> joinSettings(const QCommandLineParser &parser, const QString &file)
{
    QList<GivenSettings> given;
    if (!file.isEmpty()) {
        auto read = readSettingsFile(file);
        if (!read)
            return fail(std::move(read).error());
        given << *read;
    }
    QMap<QString, QString> environment;
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString &name : system.keys())
        environment.insert(name, system.value(name));
    auto fromEnvironment = readSettingsEnvironment(environment);
    if (!fromEnvironment)
        return fail(std::move(fromEnvironment).error());
    given << *fromEnvironment;
    GivenSettings flags;
    for (const SettingDefinition &setting : settingTable()) {
        const QString flag = settingFlag(QString(setting.key));
        if (parser.isSet(flag))
            flags.insert(setting.key, {parser.value(flag), u"--"_s + flag});
    }
    given << flags;
    return makeSettings(given, defaultStateFolder());
}

/// The verb whose words begin the arguments; its words are taken off.
const Verb *findVerb(QStringList &words)
{
    static const QList<Verb> verbs = allVerbs();
    for (const Verb &verb : verbs) {
        const QStringList name = QString::fromLatin1(verb.name).split(u' ');
        if (words.mid(0, name.size()) == name) {
            words = words.mid(name.size());
            return &verb;
        }
    }
    return nullptr;
}

} // namespace

Result<CommandLine> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"config"_s, u"The configuration file."_s, u"file"_s},
                       {u"version"_s, u"Prints the version."_s},
                       {{u"h"_s, u"help"_s}, u"Prints the verbs and settings."_s}});
    for (const SettingDefinition &setting : settingTable())
        parser.addOption({settingFlag(QString(setting.key)), setting.text, u"value"_s});
    CommandLine line;
    if (!parser.parse(QStringList{u"collectzd"_s} + arguments))
        return fail(ErrorKind::Usage, u"bad_use"_s, parser.errorText());
    if (parser.isSet(u"version"_s)) {
        line.text = u"collectzd "_s + QCoreApplication::applicationVersion() + u'\n';
        return line;
    }
    QStringList words = parser.positionalArguments();
    if (parser.isSet(u"help"_s) || words.isEmpty()) {
        line.text = helpText();
        return line;
    }
    if (words.constFirst() == u"serve"_s)
        words.removeFirst();
    else if (line.verb = findVerb(words); !line.verb)
        return fail(ErrorKind::Usage, u"bad_use"_s,
                    u"There is no verb '%1'. 'collectzd --help' lists them."_s.arg(words.join(u' ')));
    const int least = line.verb ? line.verb->leastArguments : 0;
    const int most = line.verb ? line.verb->mostArguments : 0;
    if (words.size() < least || words.size() > most)
        return fail(ErrorKind::Usage, u"bad_use"_s,
                    u"Usage: collectzd %1 %2"_s.arg(QLatin1StringView(line.verb ? line.verb->name : "serve"),
                                                    QLatin1StringView(line.verb ? line.verb->arguments : "")));
    line.arguments = words;
    line.configurationFile = configurationFile(parser);
    auto settings = joinSettings(parser, line.configurationFile);
    if (!settings)
        return fail(std::move(settings).error());
    line.settings = *std::move(settings);
    return line;
}

} // namespace collectz::companion
