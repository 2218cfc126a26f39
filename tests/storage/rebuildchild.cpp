// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opens the catalog named first, says on standard output how far it is with preparing it, and waits to be killed.

#include "storage/catalogopener.h"

#include <unistd.h>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace collectz;
    if (argc != 2)
        return 1;
    const SystemClock clock;
    storage::OpenOptions options;
    options.location = QString::fromLocal8Bit(argv[1]);
    options.progress = [](const Progress &progress) {
        std::printf("%s %lld\n", qPrintable(progress.step), progress.done);
        std::fflush(stdout);
    };
    const Result<storage::OpenCatalog> opened = storage::openCatalog(options, clock);
    if (!opened) {
        std::fputs(qPrintable(opened.error().message), stderr);
        return 1;
    }
    pause();
    return 0;
}
