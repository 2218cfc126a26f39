// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"
#include "desktop/commandline/runner.h"
#include "desktop/desktopprogram.h"
#include "desktop/language.h"
#include "desktop/screenshots.h"
#include "resources/resources.h"
#include "ui/support/icons.h"
#include "ui/support/textsize.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(u"collectz"_s);
    QCoreApplication::setOrganizationName(u"collectz"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COLLECTZ_VERSION));
}

int runCommand(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    nameApplication();
    return collectz::desktop::runCommandLine(QCoreApplication::arguments().mid(1));
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"catalog"_s, u"File or postgresql:// location to open."_s, u"[catalog]"_s);
    parser.addOptions({
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

int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    nameApplication();
    QApplication::setApplicationDisplayName(u"collectz"_s);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    // A run for pictures neither shows nor changes what the person has set.
    const QTemporaryDir settingsFolder;
    if (parser.isSet(u"screenshot"_s)) {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settingsFolder.path());
    }
    collectz::installLogging();
    collectz::resources::load();
    QApplication::setWindowIcon(collectz::ui::icon(u"library"_s));
    collectz::desktop::installLanguage(QLocale(), application);
    collectz::ui::scaleText(collectz::ui::keptTextSize() / 100.0);
    scaleFont(parser.value(u"font-scale"_s));

    const auto given = collectz::ui::themeFromWord(parser.value(u"theme"_s));
    const auto kept = collectz::ui::themeFromWord(QSettings().value(u"window/theme"_s).toString());
    const collectz::ui::Theme theme = given.value_or(kept.value_or(collectz::ui::Theme::System));
    collectz::ui::applyTheme(application, theme);

    collectz::desktop::DesktopProgram program(application);
    program.window().setTheme(theme);
    QString location = parser.value(u"catalog"_s);
    if (location.isEmpty() && !parser.positionalArguments().isEmpty())
        location = parser.positionalArguments().first();
    program.window().show();
    std::unique_ptr<collectz::desktop::Screenshots> screenshots;
    if (parser.isSet(u"screenshot"_s)) {
        const QString folder = parser.value(u"screenshot"_s);
        QDir().mkpath(folder);
        screenshots = std::make_unique<collectz::desktop::Screenshots>(program, folder);
        QObject::connect(
            screenshots.get(), &collectz::desktop::Screenshots::finished, &application,
            [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
        screenshots->start(location);
    } else {
        program.start(location, parser.isSet(u"read-only"_s));
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int number = 1; number < argc; ++number)
        arguments << QString::fromLocal8Bit(argv[number]);
    if (collectz::desktop::isCommandLine(arguments))
        return runCommand(argc, argv);
    return runWindow(argc, argv);
}
