// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/properties.h"

#include "catalog/sortkey.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;

QString projectionVersion()
{
    // 2: folded names of places keep the steps of their path apart. 3: editions and copies are counted.
    return catalog::sortKeyVersion() + u"/3"_s;
}

Result<QString> readProperty(Connection &connection, const char *key)
{
    const Result<Statement *> statement = connection.statement("read_property");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, QByteArray(key));
    QString value;
    Result<void> read = (*statement)->forEachRow([&value](const Statement &row) { value = row.text(0); });
    if (!read)
        return fail(std::move(read).error());
    return value;
}

Result<void> writeProperty(Connection &connection, const char *key, const QString &value)
{
    const Result<Statement *> statement = connection.statement("write_property");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, QByteArray(key));
    (*statement)->bindText(2, value);
    return (*statement)->queue();
}

QByteArray timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs).toLatin1() : QByteArray();
}

QDateTime timeFromText(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs);
}

} // namespace collectz::storage
