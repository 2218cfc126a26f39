// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "catalog/samplegenerator.h"
#include "storage/catalogopener.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace collectz;

/// companion_sample LOCATION WORKS: a catalog for the tests that no desktop program is at hand for.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const SystemClock clock;
    storage::OpenOptions options;
    options.location = arguments.value(1);
    options.createIfMissing = true;
    options.author = u"test"_s;
    options.device = u"test"_s;
    auto open = storage::openCatalog(options, clock);
    const catalog::SampleGenerator generator(1);
    catalog::ChangeSet changeSet;
    changeSet.id = ChangeSetId::create();
    changeSet.author = u"test"_s;
    changeSet.device = u"test"_s;
    changeSet.reason = catalog::Reason::Generate;
    changeSet.source = catalog::SourceType::System;
    for (int index = 0; index < arguments.value(2).toInt(); ++index) {
        const catalog::WorkRecord record = generator.work(index);
        for (const QList<catalog::Entity> &level : {QList{record.work}, record.editions, record.copies}) {
            for (const catalog::Entity &entity : level)
                changeSet.changes << catalog::creationOf(entity);
        }
    }
    if (!open || !open->catalog->apply(changeSet)) {
        std::fputs("the sample could not be made\n", stderr);
        return 1;
    }
    return 0;
}
