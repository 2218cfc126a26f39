// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace collectz::benchmarks {

/// The questions of a window put to the same file with the bare SQLite C API, one prepared statement each, planned by SQLite:
/// what there is to gain or to lose beside it.
class BareQuestions
{
public:
    explicit BareQuestions(const QString &location);
    ~BareQuestions();
    Q_DISABLE_COPY_MOVE(BareQuestions)

    /// The first 50 works, by title.
    void firstPage();
    /// The first 50 works whose words begin so, by title.
    void typedPage(const QString &text);
    void rows(const QList<qint64> &keys);
    /// Works with the words, per value of each field of vocabularies.
    void facets(const QString &text, const QStringList &fields);

private:
    sqlite3_stmt *statement(const QByteArray &sql);
    void readAll(sqlite3_stmt *statement);

    sqlite3 *m_database = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_statements;
};

} // namespace collectz::benchmarks
