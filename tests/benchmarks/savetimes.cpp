// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/savetimes.h"

#include <QStringList>

#include <algorithm>
#include <cstring>
#include <ctime>

namespace collectz::benchmarks {

using namespace Qt::StringLiterals;

namespace {

SaveTimes *listener = nullptr;

int takeStatus(sqlite3 *database, int what)
{
    int current = 0;
    int highest = 0;
    sqlite3_db_status(database, what, &current, &highest, 1);
    return current;
}

QString four(std::vector<double> values)
{
    std::ranges::sort(values);
    QStringList texts;
    for (const double share : {0.5, 0.95, 0.99, 1.0}) {
        const auto place = std::min(values.size() - 1, static_cast<std::size_t>(share * double(values.size())));
        texts << QString::number(values[place], 'f', 2);
    }
    return texts.join(u" / "_s);
}

} // namespace

SaveTimes::SaveTimes()
{
    m_timer.start();
    listener = this;
    // As the program itself sets it at its first connection, which would be too late after the next call.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&SaveTimes::attach));
}

SaveTimes::~SaveTimes()
{
    sqlite3_reset_auto_extension();
    listener = nullptr;
}

int SaveTimes::attach(sqlite3 *database, char **error, const sqlite3_api_routines *routines)
{
    Q_UNUSED(error)
    Q_UNUSED(routines)
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE, &SaveTimes::listen, nullptr);
}

int SaveTimes::listen(unsigned event, void *self, void *statement, void *text)
{
    Q_UNUSED(self)
    Q_UNUSED(text)
    if (!listener)
        return 0;
    if (event == SQLITE_TRACE_STMT)
        listener->statementBegins(static_cast<sqlite3_stmt *>(statement));
    else
        listener->statementEnds(static_cast<sqlite3_stmt *>(statement));
    return 0;
}

SaveTimes::Moment SaveTimes::now() const
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return {static_cast<double>(m_timer.nsecsElapsed()) / 1e6,
            static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6};
}

void SaveTimes::statementBegins(sqlite3_stmt *statement)
{
    const char *sql = sqlite3_sql(statement);
    if (std::strcmp(sql, "BEGIN IMMEDIATE") == 0) {
        takeStatus(sqlite3_db_handle(statement), SQLITE_DBSTATUS_CACHE_MISS);
        takeStatus(sqlite3_db_handle(statement), SQLITE_DBSTATUS_CACHE_WRITE);
        m_began = now();
    } else if (std::strcmp(sql, "COMMIT") == 0) {
        m_commits = now();
    }
}

void SaveTimes::statementEnds(sqlite3_stmt *statement)
{
    if (std::strcmp(sqlite3_sql(statement), "COMMIT") != 0)
        return;
    m_committed = now();
    m_pagesRead = takeStatus(sqlite3_db_handle(statement), SQLITE_DBSTATUS_CACHE_MISS);
    m_pagesWritten = takeStatus(sqlite3_db_handle(statement), SQLITE_DBSTATUS_CACHE_WRITE);
}

void SaveTimes::begin()
{
    m_timer.restart();
}

void SaveTimes::end(double wall)
{
    Save save;
    save.number = static_cast<int>(m_saves.size()) + 1;
    save.wall = wall;
    save.waiting = m_began.wall;
    save.transaction = m_commits.wall - m_began.wall;
    save.commit = m_committed.wall - m_commits.wall;
    save.commitProcessor = m_committed.processor - m_commits.processor;
    save.processor = m_committed.processor - m_began.processor;
    save.pagesRead = m_pagesRead;
    save.pagesWritten = m_pagesWritten;
    m_saves.push_back(save);
}

void SaveTimes::print() const
{
    const auto row = [this](const QString &name, auto member) {
        std::vector<double> values;
        for (const Save &save : m_saves)
            values.push_back(double(save.*member));
        benchmarks::print(u"|   %1 | %2 | |"_s.arg(name, four(std::move(values))));
    };
    if (m_saves.empty())
        return;
    row(u"of it, waiting before the transaction"_s, &Save::waiting);
    row(u"in the transaction"_s, &Save::transaction);
    row(u"in the commit"_s, &Save::commit);
    row(u"processor of both"_s, &Save::processor);
    row(u"pages read"_s, &Save::pagesRead);
    row(u"pages written"_s, &Save::pagesWritten);
    std::vector<Save> slowest = m_saves;
    std::ranges::sort(slowest, std::greater(), &Save::wall);
    slowest.resize(std::min<std::size_t>(slowest.size(), 3));
    for (const Save &save : slowest)
        benchmarks::print(
            u"|   slow: save %1 | %2 ms: waiting %3, transaction %4, commit %5 (processor %6), %7 pages | |"_s
                .arg(save.number)
                .arg(save.wall, 0, 'f', 2)
                .arg(save.waiting, 0, 'f', 2)
                .arg(save.transaction, 0, 'f', 2)
                .arg(save.commit, 0, 'f', 2)
                .arg(save.commitProcessor, 0, 'f', 2)
                .arg(save.pagesWritten));
}

} // namespace collectz::benchmarks
