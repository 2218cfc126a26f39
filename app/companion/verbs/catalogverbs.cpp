// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routes/serverroutes.h"
#include "companion/serve/statefolder.h"
#include "companion/verbs/verb.h"

#include <array>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

/// For what only reads: beside a program that serves a file, too.
Result<storage::OpenCatalog> openBesideOthers(const VerbCall &call)
{
    auto open = openCatalogOf(call.settings, call.clock, false);
    if (open || open.error().kind != ErrorKind::Busy)
        return open;
    storage::OpenOptions options = openOptions(call.settings, false);
    options.readOnly = true;
    return storage::openCatalog(options, call.clock);
}

Result<void> migrate(const VerbCall &call)
{
    auto open = openCatalogOf(call.settings, call.clock, true);
    if (!open)
        return fail(std::move(open).error());
    auto reader = open->catalog->openReader();
    if (!reader)
        return fail(std::move(reader).error());
    const auto statistics = (*reader)->statistics();
    if (!statistics)
        return fail(statistics.error());
    call.output << u"The catalog %1 is of schema %2 (%3).\n"_s.arg(open->catalog->location())
                       .arg(statistics->schemaVersion)
                       .arg(statistics->engine);
    return {};
}

Result<void> backup(const VerbCall &call)
{
    auto open = openBesideOthers(call);
    if (!open)
        return fail(std::move(open).error());
    const QString file = call.arguments.constFirst();
    if (Result<void> done = open->catalog->backup(file, {}, CancelToken()); !done)
        return done;
    call.output << u"Backed up to %1 and verified.\n"_s.arg(file);
    return {};
}

Result<void> restore(const VerbCall &call)
{
    if (Result<void> prepared = prepareStateFolder(call.settings); !prepared)
        return prepared;
    const QString file = call.arguments.constFirst();
    if (Result<void> done =
            storage::restoreCatalog(openOptions(call.settings, true), file, call.clock, {}, CancelToken());
        !done)
        return done;
    call.output
        << u"Restored %1. What was there before is kept in %2. The catalog begins a new epoch: each desktop asks "
           "before it goes on.\n"_s.arg(file, call.settings.backupFolder());
    return {};
}

Result<void> check(const VerbCall &call)
{
    auto open = openBesideOthers(call);
    if (!open)
        return fail(std::move(open).error());
    const auto faults = open->catalog->check({}, CancelToken());
    if (!faults)
        return fail(faults.error());
    for (const QString &fault : *faults)
        call.output << printable(fault) << '\n';
    if (!faults->isEmpty())
        return fail(ErrorKind::Corrupt, u"catalog_faulty"_s, u"The catalog has %1 faults."_s.arg(faults->size()));
    call.output << "The catalog is sound.\n";
    return {};
}

Result<void> openApi(const VerbCall &call)
{
    call.output << QString::fromUtf8(openApiDocument());
    return {};
}

constexpr std::array verbs{
    Verb{"migrate", "", "Makes the catalog if it is missing and brings it to the schema of this version.", 0, 0,
         migrate},
    Verb{"backup", "FILE", "Writes a verified copy of the catalog into a new file.", 1, 1, backup},
    Verb{"restore", "FILE", "Puts a backup in place of the catalog and begins a new epoch.", 1, 1, restore},
    Verb{"check", "", "Checks integrity, history, projections and files.", 0, 0, check},
    Verb{"openapi", "", "Prints the description of the interface (OpenAPI).", 0, 0, openApi},
};

} // namespace

std::span<const Verb> catalogVerbs()
{
    return verbs;
}

QString printable(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return clean;
}

} // namespace collectz::companion
