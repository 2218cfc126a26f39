// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/heap.h"
#include "base/logging.h"
#include "desktop/commandline/runner.h"
#include "desktop/desktopprogram.h"
#include "desktop/language.h"
#include "desktop/screenshots.h"
#include "desktop/singleinstance.h"
#include "resources/resources.h"
#include "ui/help/debuginfo.h"
#include "ui/preferences/preferences.h"
#include "ui/support/icons.h"
#include "ui/support/textsize.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// `--profile FOLDER` or `--profile=FOLDER`, wherever it stands.
QStringList profileArguments(const QStringList &arguments)
{
    for (qsizetype place = 0; place < arguments.size(); ++place) {
        if (arguments[place] == u"--profile"_s)
            return arguments.mid(place, 2);
        if (arguments[place].startsWith(u"--profile="_s))
            return {arguments[place]};
    }
    return {};
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"collectz"_s);
    QCoreApplication::setOrganizationName(u"collectz"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COLLECTZ_VERSION));
}

/// Settings and data of a folder of their own instead of the person's, for all that the program does in this process.
void useProfile(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"profile"_s, QString(), u"folder"_s});
    // Options that this one does not know are everybody else's business.
    static_cast<void>(parser.parse(QStringList{u"collectz"_s} + profileArguments(arguments)));
    const QString given = parser.value(u"profile"_s);
    if (given.isEmpty())
        return;
    const QString folder = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder + u"/settings"_s);
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder + u"/data"_s));
    qputenv("XDG_CACHE_HOME", QFile::encodeName(folder + u"/cache"_s));
}

int printDebugInfo(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    nameApplication();
    QTextStream(stdout) << collectz::ui::debugInfo() << Qt::endl;
    return 0;
}

int runCommand(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    nameApplication();
    return collectz::desktop::runCommandLine(QCoreApplication::arguments().mid(1));
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"files"_s, u"A catalog or postgresql:// location to open, exports to import."_s,
                                 u"[files...]"_s);
    parser.addOptions({
        {u"new-window"_s, u"Open a window of its own, also when there is one already."_s},
        {u"profile"_s, u"Keep settings and data in this folder instead of the person's own."_s, u"folder"_s},
        {u"debug-info"_s, u"Print versions and places, for reports of problems, and quit."_s},
        {u"catalog"_s, u"Open this file or postgresql:// location."_s, u"location"_s},
        {u"read-only"_s, u"Open without the right to change anything."_s},
        {u"theme"_s, u"light, dark or system."_s, u"theme"_s},
        {u"font-scale"_s, u"Scale all text, e.g. 2 for twice the size."_s, u"factor"_s},
        {u"screenshot"_s, u"Write a picture of every page into this folder and quit."_s, u"folder"_s},
    });
}

void scaleFont(const QString &factor)
{
    bool read = false;
    const double scale = factor.toDouble(&read);
    if (!read || scale < 0.5 || scale > 4)
        return;
    collectz::ui::scaleText(scale);
}

collectz::desktop::StartRequest requestOf(const QCommandLineParser &parser)
{
    collectz::desktop::StartRequest request = collectz::desktop::startRequestFor(
        parser.value(u"catalog"_s), parser.positionalArguments(), parser.isSet(u"read-only"_s));
    request.activationToken = qgetenv("XDG_ACTIVATION_TOKEN");
    return request;
}

int takePictures(collectz::desktop::DesktopProgram &program, const QString &folder, const QString &location)
{
    QDir().mkpath(folder);
    collectz::desktop::Screenshots screenshots(program, folder);
    QObject::connect(
        &screenshots, &collectz::desktop::Screenshots::finished, qApp, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    screenshots.start(location);
    return QApplication::exec();
}

int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    nameApplication();
    QApplication::setApplicationDisplayName(u"collectz"_s);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const bool takesPictures = parser.isSet(u"screenshot"_s);

    // A run for pictures neither shows nor changes what the person has set.
    const QTemporaryDir settingsFolder;
    if (takesPictures) {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settingsFolder.path());
    }
    collectz::installLogging();
    const collectz::desktop::StartRequest request = requestOf(parser);
    using collectz::desktop::SingleInstance;
    SingleInstance instance(SingleInstance::usualName(), getuid(), collectz::desktop::usualStartDeadline);
    const bool isAlone = takesPictures || parser.isSet(u"new-window"_s);
    if (!isAlone && instance.start(request) == SingleInstance::Start::Passed)
        return 0;

    const auto preferences = collectz::ui::Preferences::kept();
    collectz::resources::load();
    QApplication::setWindowIcon(collectz::ui::icon(u"library"_s));
    collectz::desktop::installLanguage(preferences.language.isEmpty() ? QLocale() : QLocale(preferences.language),
                                       application);
    collectz::ui::scaleText(preferences.textSize / 100.0);
    scaleFont(parser.value(u"font-scale"_s));
    const collectz::ui::Theme theme = collectz::ui::themeFromWord(parser.value(u"theme"_s)).value_or(preferences.theme);
    collectz::ui::applyTheme(application, theme);

    collectz::desktop::DesktopProgram program(application);
    program.window().setTheme(theme);
    QObject::connect(&instance, &SingleInstance::requested, &program, &collectz::desktop::DesktopProgram::take);
    program.window().show();
    if (takesPictures)
        return takePictures(program, parser.value(u"screenshot"_s), request.location);
    program.begin(request);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    collectz::keepHeapSmall();
    QStringList arguments;
    for (int number = 1; number < argc; ++number)
        arguments << QString::fromLocal8Bit(argv[number]);
    useProfile(arguments);
    if (arguments.contains(u"--debug-info"_s))
        return printDebugInfo(argc, argv);
    if (collectz::desktop::isCommandLine(arguments))
        return runCommand(argc, argv);
    return runWindow(argc, argv);
}
