// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opens the catalog named first and applies change sets until it is killed. A line on standard output acknowledges each: its id.

#include "tests/storage/catalogfixture.h"

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace collectz;
    if (argc != 2)
        return 1;
    const SystemClock clock;
    storage::OpenOptions options;
    options.location = QString::fromLocal8Bit(argv[1]);
    options.createIfMissing = true;
    const Result<storage::OpenCatalog> opened = storage::openCatalog(options, clock);
    if (!opened) {
        std::fputs(qPrintable(opened.error().message), stderr);
        return 1;
    }
    for (int round = 0;; ++round) {
        QList<catalog::EntityChange> changes;
        for (int i = 0; i < 1 + round % 40; ++i) {
            changes << tests::NewWork().changes(
                {{QStringLiteral("title"), catalog::FieldValue(QStringLiteral("Title %1").arg(round))},
                 {QStringLiteral("genres"), catalog::FieldValue(QStringList{QStringLiteral("Genre %1").arg(i)})}});
        }
        const catalog::ChangeSet set = tests::changeSetOf(changes);
        if (!opened->catalog->apply(set))
            return 1;
        std::printf("%s\n", qPrintable(set.id.text()));
        std::fflush(stdout);
    }
}
