// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of ImportTable about what imports have left behind: rows seen before, change sets, remembered mappings.

#include "storage/importtable.h"

#include <QJsonDocument>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

Result<QHash<QByteArray, EntityId>> ImportTable::worksByRowHash(const QList<QByteArray> &hashes)
{
    QHash<QByteArray, EntityId> works;
    QByteArray wanted;
    for (const QByteArray &hash : hashes) {
        works.insert(hash, EntityId());
        if (hash.size() == 16)
            wanted += hash;
    }
    if (wanted.isEmpty())
        return works;
    const Result<Statement *> statement = m_connection.statement("read_works_by_row_hash");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindBlob(1, wanted);
    // The newest import of a row has the last word.
    Result<void> read = (*statement)->forEachRow([&works](const Statement &row) {
        works.insert(row.blob(0), EntityId::fromBytes(row.blob(1)));
    });
    if (!read)
        return fail(std::move(read).error());
    return works;
}

Result<QList<ChangeSetId>> ImportTable::changeSetsOf(qint64 number)
{
    const Result<Statement *> statement = m_connection.statement("read_change_sets_of_import");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, number);
    QList<ChangeSetId> ids;
    Result<void> read =
        (*statement)->forEachRow([&ids](const Statement &row) { ids << ChangeSetId::fromBytes(row.blob(0)); });
    if (!read)
        return fail(std::move(read).error());
    return ids;
}

Result<void> ImportTable::discard(qint64 number)
{
    const Result<Statement *> applied = m_connection.statement("has_change_sets_of_import");
    if (!applied)
        return fail(applied.error());
    (*applied)->bind(1, number);
    bool wasApplied = false;
    Result<void> done = (*applied)->forEachRow([&](const Statement &row) { wasApplied = row.integer(0) != 0; });
    if (!done)
        return done;
    if (wasApplied)
        return fail(ErrorKind::Conflict, u"import_was_applied"_s,
                    u"Import %1 has changed the catalog. It can be undone, but not dropped."_s.arg(number));
    for (const char *query : {"delete_import_rows", "delete_import_counts", "delete_import"}) {
        const Result<Statement *> statement = m_connection.statement(query);
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, number);
        done = (*statement)->execute();
        if (!done)
            return done;
    }
    return done;
}

Result<QJsonObject> ImportTable::mapping(const QString &headerSignature)
{
    const Result<Statement *> statement = m_connection.statement("read_import_mapping");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, headerSignature);
    QJsonObject mapping;
    Result<void> read = (*statement)->forEachRow([&mapping](const Statement &row) {
        mapping = QJsonDocument::fromJson(row.utf8(0)).object();
    });
    if (!read)
        return fail(std::move(read).error());
    return mapping;
}

Result<void> ImportTable::rememberMapping(const QString &headerSignature, const QJsonObject &mapping,
                                          const QByteArray &now)
{
    const Result<Statement *> statement = m_connection.statement("write_import_mapping");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, headerSignature);
    (*statement)->bindText(2, QJsonDocument(mapping).toJson(QJsonDocument::Compact));
    (*statement)->bindText(3, now);
    return (*statement)->execute();
}

} // namespace collectz::storage
