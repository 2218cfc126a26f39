// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/blobplace.h"

#include "storage/sqlblobstore.h"

#include <limits>

namespace collectz::storage {

using namespace Qt::StringLiterals;

BlobPlace::BlobPlace(Connection &connection, Form form)
    : m_connection(connection)
    , m_form(form)
{}

BlobPlace BlobPlace::ofCatalog(Connection &connection, const QString &location)
{
    if (connection.engine() == Engine::Postgres)
        return {connection, Form::Rows};
    BlobPlace place(connection, Form::Folder);
    place.m_folder.emplace(BlobFolder::pathFor(location));
    return place;
}

BlobPlace BlobPlace::insideFile(Connection &connection)
{
    return {connection, Form::Inside};
}

Result<bool> BlobPlace::isInside(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("has_blobs_inside");
    if (!statement)
        return fail(statement.error());
    bool isInside = false;
    Result<void> read = (*statement)->forEachRow([&isInside](const Statement &row) { isInside = row.integer(0) != 0; });
    if (!read)
        return fail(std::move(read).error());
    return isInside;
}

Result<void> BlobPlace::prepare()
{
    if (m_form != Form::Inside)
        return {};
    return m_connection.executeScript(
        "CREATE TABLE IF NOT EXISTS blob_content (sha256 TEXT NOT NULL PRIMARY KEY, data BLOB NOT NULL)");
}

Result<QByteArray> BlobPlace::read(const QString &sha256)
{
    if (m_form == Form::Folder)
        return m_folder->read(sha256);
    if (m_form == Form::Rows)
        return readBlobRow(m_connection, sha256);
    const Result<Statement *> statement = m_connection.statement("read_blob_content");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, sha256);
    QByteArray bytes;
    Result<void> found = (*statement)->forEachRow([&bytes](const Statement &row) { bytes = row.blob(0); });
    if (!found)
        return fail(found.error());
    if (blobHash(bytes) != sha256)
        return fail(ErrorKind::Corrupt, u"blob_damaged"_s,
                    u"The picture %1 is missing or damaged in the backup."_s.arg(sha256.left(12)));
    return bytes;
}

Result<void> BlobPlace::write(const QString &sha256, const QByteArray &bytes, const QByteArray &addedAt)
{
    if (m_form == Form::Folder) {
        if (Result<QString> written = m_folder->write(bytes, std::numeric_limits<qint64>::max()); !written)
            return fail(written.error());
    }
    if (Result<void> inserted = insertBlob(m_connection, sha256, bytes, addedAt); !inserted)
        return inserted;
    if (m_form != Form::Inside)
        return {};
    const Result<Statement *> statement = m_connection.statement("insert_blob_content");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, sha256);
    (*statement)->bindBlob(2, bytes);
    return (*statement)->execute();
}

} // namespace collectz::storage
