// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/debuginfo.h"

#include <QApplication>
#include <QDir>
#include <QFont>
#include <QLocale>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QStyle>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

/// The home folder's name is often its person's.
QString withoutHome(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
}

QStringList windowFacts()
{
    if (!qobject_cast<QApplication *>(QCoreApplication::instance()))
        return {};
    QStringList facts{u"Platform: %1, style %2"_s.arg(QGuiApplication::platformName(), QApplication::style()->name())};
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        facts << u"Screen: %1 x %2, ratio %3, %4 dpi"_s.arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio())
                     .arg(qRound(screen->logicalDotsPerInch()));
    facts << u"Text: %1 points"_s.arg(QApplication::font().pointSizeF());
    return facts;
}

} // namespace

QString debugInfo()
{
    QStringList lines{
        u"collectz "_s + QCoreApplication::applicationVersion(),
        u"Qt %1 (built with %2)"_s.arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)),
        u"System: %1, kernel %2, %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                           QSysInfo::currentCpuArchitecture()),
        u"Desktop: %1, session %2"_s.arg(qEnvironmentVariable("XDG_CURRENT_DESKTOP", u"none"_s),
                                         qEnvironmentVariable("XDG_SESSION_TYPE", u"none"_s)),
        u"Language: %1, of the desktop %2"_s.arg(QLocale().name(), QLocale::system().uiLanguages().join(u", "_s))};
    lines += windowFacts();
    lines << u"Settings: "_s + withoutHome(QSettings().fileName())
          << u"Data: "_s + withoutHome(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    return lines.join(u'\n');
}

} // namespace collectz::ui
