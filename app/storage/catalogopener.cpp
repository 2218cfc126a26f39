// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/catalogopener.h"

#include "activity/activitywords.h"
#include "storage/importtable.h"
#include "storage/openerparts.h"
#include "storage/projectionrebuilder.h"
#include "storage/properties.h"
#include "storage/sqlactivitylog.h"
#include "storage/sqlmemberstore.h"

#include <array>

namespace collectz::storage {

using namespace Qt::StringLiterals;

Result<void> writeFirstProperties(Connection &connection, const Clock &clock)
{
    Result<Transaction> transaction = Transaction::begin(connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    const std::array<std::pair<const char *, QString>, 5> properties{{
        {property::catalogId, CatalogId::create().text()},
        {property::epoch, Identity::create().text()},
        {property::collation, projectionVersion()},
        {property::auditMode, activity::auditModeWord(activity::AuditMode::Failures)},
        {property::createdAt, QString::fromLatin1(timeText(clock.now()))},
    }};
    for (const auto &[key, value] : properties) {
        if (Result<void> written = writeProperty(connection, key, value); !written)
            return written;
    }
    return transaction->commit();
}

Result<CatalogId> readCatalogId(Connection &connection)
{
    const Result<QString> text = readProperty(connection, property::catalogId);
    if (!text)
        return fail(text.error());
    const CatalogId id = CatalogId::fromText(*text);
    if (id.isNull())
        return fail(ErrorKind::Corrupt, u"catalog_without_id"_s,
                    u"The catalog \"%1\" has lost its identity and may be damaged. It was left as it is."_s.arg(
                        connection.displayName()));
    return id;
}

Error needsMigrationError(const QString &name)
{
    return makeError(
        ErrorKind::ReadOnly, u"catalog_needs_migration"_s,
        u"The catalog \"%1\" has an older format. Open it once for writing to bring it up to date."_s.arg(name));
}

Result<OpenCatalog> openCatalog(const OpenOptions &options, const Clock &clock)
{
    return openCatalog(options, clock, Migrator(clock));
}

Result<OpenCatalog> openCatalog(const OpenOptions &options, const Clock &clock, const Migrator &migrator)
{
    Result<CatalogParts> parts = isPostgresLocation(options.location) ? openPostgresCatalog(options, clock, migrator)
                                                                      : openSqliteCatalog(options, clock, migrator);
    if (!parts)
        return fail(std::move(parts).error());
    if (parts->writer) {
        if (Result<void> renewed = renewSortKeys(*parts->writer, options.progress, options.cancel); !renewed)
            return fail(std::move(renewed).error());
    }
    if (parts->writer) {
        if (Result<void> marked = ImportTable(*parts->writer).interruptDeadPlans(timeText(clock.now())); !marked)
            return fail(std::move(marked).error());
        if (Result<qint64> purged = purgeExpired(*parts->writer, clock); !purged)
            return fail(std::move(purged).error());
    }
    OpenCatalog opened;
    auto catalog = std::make_unique<SqlCatalog>(std::move(*parts), clock);
    opened.activity = catalog->makeActivityLog();
    const std::shared_ptr<SqlMemberStore> members = catalog->makeMemberStore();
    opened.members = members;
    opened.entityFacts = members;
    opened.replica = catalog->makeReplicaStore();
    opened.companion = catalog->makeCompanionStore();
    opened.catalog = std::move(catalog);
    return opened;
}

} // namespace collectz::storage
