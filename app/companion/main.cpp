// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"collectzd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COLLECTZ_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(u"The companion of collectz: it will share a catalog between desktops."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    parser.showHelp(1);
}
