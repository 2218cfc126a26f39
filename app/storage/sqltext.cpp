// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqltext.h"

#include <QFile>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

QString folderOf(Engine engine)
{
    return engine == Engine::Sqlite ? u"sqlite"_s : u"postgres"_s;
}

Result<QByteArray> readResource(const QStringList &paths)
{
    for (const QString &path : paths) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return fail(ErrorKind::Bug, u"query_missing"_s, u"A part of the program is missing."_s, paths.join(u", "_s));
}

/// The place behind a quoted piece or comment that begins at `i`, or `i` itself.
qsizetype skipLiteral(const QByteArray &sql, qsizetype i)
{
    if (sql[i] == '\'' || sql[i] == '"') {
        const qsizetype end = sql.indexOf(sql[i], i + 1);
        return end < 0 ? sql.size() : end + 1;
    }
    if (sql[i] == '-' && i + 1 < sql.size() && sql[i + 1] == '-') {
        const qsizetype end = sql.indexOf('\n', i);
        return end < 0 ? sql.size() : end;
    }
    return i;
}

} // namespace

Result<QByteArray> sqlText(Engine engine, const QByteArray &name)
{
    const QString file = QString::fromLatin1(name);
    return readResource(
        {u":/storage/sql/%1/%2.sql"_s.arg(folderOf(engine), file), u":/storage/sql/common/%1.sql"_s.arg(file)});
}

const QList<Migration> &allMigrations()
{
    static const QList<Migration> migrations{
        {1, u"catalog"_s}, {2, u"members"_s}, {3, u"sync"_s}, {4, u"sync_upkeep"_s}, {5, u"sync_cursor"_s}};
    return migrations;
}

Result<QByteArray> migrationText(Engine engine, const Migration &migration)
{
    return readResource({u":/storage/sql/migrations/%1_%2/%3.sql"_s.arg(migration.version, 4, 10, QChar(u'0'))
                             .arg(migration.name, folderOf(engine))});
}

QByteArray withDollarParameters(const QByteArray &sql)
{
    QByteArray translated;
    translated.reserve(sql.size());
    for (qsizetype i = 0; i < sql.size();) {
        const qsizetype end = skipLiteral(sql, i);
        if (end > i) {
            translated += sql.mid(i, end - i);
            i = end;
            continue;
        }
        translated += sql[i] == '?' ? '$' : sql[i];
        ++i;
    }
    return translated;
}

QString literalPattern(QString words)
{
    words.replace(u'\\', u"\\\\"_s);
    words.replace(u'%', u"\\%"_s);
    return words.replace(u'_', u"\\_"_s);
}

} // namespace collectz::storage
