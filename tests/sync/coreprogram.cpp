// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/coreprogram.h"

#include <QDir>
#include <QJsonArray>

#include <cstdio>

namespace collectz::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 writesAReport = 10;
constexpr std::chrono::seconds longestRest{20};

template <typename Value>
QJsonObject problemOf(const Result<Value> &result)
{
    const Error &error = result.error();
    return {{u"code"_s, error.code}, {u"problem"_s, error.message}, {u"technical"_s, error.technical}};
}

template <typename Value>
QJsonObject answerOf(const Result<Value> &result)
{
    return result ? QJsonObject{{u"done"_s, true}} : problemOf(result);
}

} // namespace

CoreProgram::CoreProgram(CoreOptions options)
    : m_options(std::move(options))
    , m_random(m_options.seed + 1)
{}

CoreProgram::~CoreProgram()
{
    // In this order: the engine uses the stores, and the stores live on the catalog's connections.
    m_engine.reset();
    m_editor.reset();
    m_early.reset();
    m_catalog.entityFacts.reset();
    m_catalog.members.reset();
    m_catalog.activity.reset();
    m_catalog.replica.reset();
    m_catalog.companion.reset();
}

Result<void> CoreProgram::open()
{
    storage::OpenOptions options;
    options.location = QDir(m_options.folder).filePath(u"catalog.collectz"_s);
    options.createIfMissing = true;
    Result<storage::OpenCatalog> opened = storage::openCatalog(options, m_clock);
    if (!opened)
        return fail(opened.error());
    m_catalog = std::move(*opened);
    const QString log = QDir(m_options.folder).filePath(u"oplog"_s);
    const qint64 lines = LoggedOperations::read(log).lines;
    m_log = std::make_unique<OpLog>(log);
    if (!m_log->isOpen())
        return fail(ErrorKind::Unavailable, u"oplog"_s, log);
    if (m_options.sabotage == Sabotage::EarlyCursor)
        m_early = std::make_unique<EarlyCursorStore>(*m_catalog.replica, options.location);
    m_link = std::make_unique<sync::HttpLink>(m_options.companion,
                                              [token = m_options.token] { return Result<QByteArray>(token); });
    m_sabotaged = std::make_unique<SabotagedLink>(*m_link, m_options.sabotage, m_options.seed);
    m_editor = std::make_unique<RandomEditor>(*m_catalog.catalog, *m_catalog.replica, m_options.name,
                                              m_options.seed + static_cast<quint32>(lines), lines, *m_log);
    return {};
}

QJsonObject CoreProgram::handle(const QString &command, const QString &argument)
{
    if (command == u"connect")
        return connectReplica();
    if (command == u"begin")
        return answerOf(m_editor->begin());
    if (command == u"edit")
        return edit(argument.toLongLong());
    if (command == u"engine") {
        startEngine();
        return {{u"done"_s, true}};
    }
    if (command == u"rounds") {
        m_engine.reset();
        return {{u"done"_s, true}};
    }
    if (command == u"round")
        return round();
    if (command == u"state")
        return state();
    return command == u"check" ? check() : QJsonObject{{u"problem"_s, u"no such command"_s}};
}

QJsonObject CoreProgram::connectReplica()
{
    const Result<sync::ReplicaState> known = store().state();
    if (!known)
        return problemOf(known);
    if (known->isReplica)
        return {{u"done"_s, true}};
    const Result<sync::Greeting> greeting = sync::CompanionClient(*m_sabotaged, DeviceId::create()).hello({});
    if (!greeting)
        return problemOf(greeting);
    sync::Place place = greeting->head;
    return answerOf(store().follow(place, m_options.companion.text()));
}

QJsonObject CoreProgram::edit(qint64 writes)
{
    qint64 done = 0;
    qint64 reported = 0;
    int untilLine = 0;
    while (done < writes) {
        // Away for a while now and then, so that edits meet; in between everything goes out and comes in.
        if (m_engine && untilLine > 0 && --untilLine == 0) {
            m_engine->resume();
            waitForEngine();
        } else if (m_engine && untilLine == 0 && m_random.bounded(6) == 0) {
            untilLine = 1 + m_random.bounded(20);
            m_engine->pause();
        }
        const Result<qint64> acted = m_editor->act();
        if (!acted)
            return problemOf(acted);
        done += *acted;
        if (m_engine && *acted > 0)
            m_engine->syncNow();
        if (done - reported >= writesAReport) {
            std::printf("+%lld\n", static_cast<long long>(done - reported));
            std::fflush(stdout);
            reported = done;
        }
    }
    if (m_engine)
        m_engine->resume();
    return {{u"done"_s, true}, {u"writes"_s, done - reported}};
}

void CoreProgram::startEngine()
{
    if (!m_engine)
        m_engine = std::make_unique<sync::ReplicaEngine>(store(), m_catalog.catalog->blobs(), *m_sabotaged, m_clock,
                                                         [this](const sync::EngineStatus &status) { follow(status); });
}

void CoreProgram::waitForEngine()
{
    std::unique_lock lock(m_mutex);
    const qint64 before = m_rests;
    m_rested.wait_for(lock, longestRest, [this, before] { return m_rests > before; });
}

void CoreProgram::follow(const sync::EngineStatus &status)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool isAtRest = status.phase == sync::EngineStatus::Phase::Online ||
                              status.phase == sync::EngineStatus::Phase::Offline ||
                              status.phase == sync::EngineStatus::Phase::Asking;
        m_rests += isAtRest ? 1 : 0;
        m_rested.notify_all();
    }
    if (status.round.repairedEntities > m_repaired)
        m_repaired = status.round.repairedEntities;
    if (status.phase != sync::EngineStatus::Phase::Asking)
        return;
    const std::lock_guard lock(m_mutex);
    if (!status.problem.code.startsWith(u"sync_deletions"))
        m_asked << status.problem.code + u": "_s + status.problem.technical;
    else if (m_engine)
        m_engine->approve({true, true});
}

QJsonObject CoreProgram::round()
{
    const Result<sync::ReplicaState> known = store().state();
    if (!known)
        return problemOf(known);
    sync::CompanionClient client(*m_sabotaged, known->replica);
    sync::SyncRound round(store(), m_catalog.catalog->blobs(), client, CancelToken());
    round.approve({true, true});
    const Result<sync::RoundReport> report = round.run();
    if (!report)
        return problemOf(report);
    m_repaired = m_repaired + report->repairedEntities;
    return {{u"done"_s, true}, {u"pushed"_s, report->pushedSets}, {u"pulled"_s, report->pulledRows}};
}

QJsonObject CoreProgram::state()
{
    const Result<sync::ReplicaState> known = store().state();
    if (!known)
        return problemOf(known);
    const auto reader = m_catalog.catalog->openReader();
    const Result<QByteArray> digest = reader ? (*reader)->digest(CancelToken()) : fail(reader.error());
    if (!digest)
        return problemOf(digest);
    const std::lock_guard lock(m_mutex);
    return {{u"done"_s, true},
            {u"waiting"_s, known->waiting},
            {u"refused"_s, known->refused},
            {u"conflicts"_s, known->conflicts},
            {u"cursor"_s, known->place.sequence},
            {u"digest"_s, QString::fromLatin1(digest->toHex())},
            {u"repaired"_s, m_repaired.load()},
            {u"asked"_s, QJsonArray::fromStringList(m_asked)}};
}

QJsonObject CoreProgram::check()
{
    const Result<QStringList> faults = m_catalog.catalog->check({}, CancelToken());
    if (!faults)
        return problemOf(faults);
    return {{u"done"_s, true}, {u"faults"_s, QJsonArray::fromStringList(*faults)}};
}

} // namespace collectz::tests
