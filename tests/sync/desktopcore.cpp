// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A desktop without a window, told what to do on standard input:
//   desktopcore FOLDER NAME SEED SABOTAGE
// The companion's address and the session's token come in COLLECTZ_TEST_COMPANION and COLLECTZ_TEST_TOKEN.

#include "tests/sync/coreprogram.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <iostream>

int main(int argc, char **argv)
{
    using namespace collectz;
    using namespace Qt::StringLiterals;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Result<sync::CompanionAddress> companion =
        sync::CompanionAddress::fromText(qEnvironmentVariable("COLLECTZ_TEST_COMPANION"));
    if (arguments.size() != 5 || !companion) {
        std::fputs("desktopcore FOLDER NAME SEED SABOTAGE\n", stderr);
        return 1;
    }
    tests::CoreOptions options;
    options.folder = arguments.at(1);
    options.name = arguments.at(2);
    options.seed = arguments.at(3).toUInt();
    options.sabotage = tests::sabotageFromWord(arguments.at(4));
    options.companion = *companion;
    options.token = qgetenv("COLLECTZ_TEST_TOKEN");
    tests::CoreProgram program(options);
    if (const Result<void> opened = program.open(); !opened) {
        std::fputs(qPrintable(opened.error().message + opened.error().technical), stderr);
        return 1;
    }
    for (std::string line; std::getline(std::cin, line) && line != "quit";) {
        const QString text = QString::fromStdString(line);
        const QJsonObject answer = program.handle(text.section(u' ', 0, 0), text.section(u' ', 1));
        std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }
    return 0;
}
