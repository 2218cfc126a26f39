// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/desktopworld.h"

#include "storage/catalogopener.h"

#include <QJsonArray>

#include <algorithm>

namespace collectz::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int years[] = {-10, 10, 0, -3, 7};

} // namespace

DesktopWorld::DesktopWorld(const WorldPlan &plan)
    : m_plan(plan)
    , m_household(plan.seed)
    , m_random(plan.seed)
{
    for (int i = 0; i < plan.desktops; ++i)
        m_cores.push_back(std::make_unique<CoreProcess>(u"member%1"_s.arg(i), plan.seed * 100 + static_cast<quint32>(i),
                                                        years[i % std::ssize(years)]));
    m_cores.back()->setSabotage(plan.sabotage);
    // A twentieth more than is asked for: some of what the cores report decides conflicts, and the checker counts writes of fields.
    m_left.assign(static_cast<size_t>(plan.desktops), plan.writes / plan.desktops * 21 / 20 + 1);
    for (int i = 0; i < plan.coreKills + plan.companionKills; ++i)
        m_kills << m_random.bounded(static_cast<int>(plan.writes));
    std::sort(m_kills.begin(), m_kills.end());
}

bool DesktopWorld::failed(const QString &why)
{
    m_failure = why;
    return false;
}

bool DesktopWorld::askAll(const QByteArray &command)
{
    for (const auto &core : m_cores) {
        if (!core->ask(command).contains("done"_L1))
            return failed(core->failure());
    }
    return true;
}

bool DesktopWorld::start()
{
    if (!m_household.start(m_plan.onPostgres))
        return failed(m_household.failure());
    for (const auto &core : m_cores) {
        if (!m_household.addMember(core->name(), u"editor"_s))
            return failed(m_household.failure());
        core->setCompanion(m_household.address(), m_household.token(core->name()));
        if (!core->start())
            return failed(core->failure());
    }
    if (!askAll("connect") || !core(0).ask("begin").contains("done"_L1))
        return failed(m_failure + core(0).failure());
    return askAll("round");
}

bool DesktopWorld::setToWork(int i)
{
    if (!core(i).isRunning() && !core(i).start())
        return failed(core(i).failure());
    if (!core(i).ask("engine").contains("done"_L1))
        return failed(core(i).failure());
    core(i).tell("edit " + QByteArray::number(m_left.at(static_cast<size_t>(i))));
    return true;
}

bool DesktopWorld::killSomebody()
{
    const int left = m_plan.coreKills - m_coreKills + m_plan.companionKills - m_companionKills;
    if (m_random.bounded(std::max(left, 1)) < m_plan.companionKills - m_companionKills) {
        ++m_companionKills;
        m_household.kill();
        return m_household.startAgain() || failed(m_household.failure());
    }
    ++m_coreKills;
    const int victim = m_random.bounded(count());
    core(victim).kill();
    return setToWork(victim);
}

bool DesktopWorld::run()
{
    m_household.proxy().plan().setRates(m_plan.faults);
    for (int i = 0; i < count(); ++i) {
        if (!setToWork(i))
            return false;
    }
    qint64 written = 0;
    for (bool isBusy = true; isBusy;) {
        isBusy = false;
        for (int i = 0; i < count(); ++i) {
            const qint64 writes = core(i).poll(20);
            written += writes;
            qint64 &left = m_left[static_cast<size_t>(i)];
            left = std::max<qint64>(left - writes, 0);
            if (core(i).isDone() && !core(i).answer().contains("done"_L1))
                return failed(core(i).name() + core(i).answer().value("problem"_L1).toString() +
                              core(i).answer().value("technical"_L1).toString());
            // A planted mistake may end a core by itself.
            if (!core(i).isRunning() && !core(i).isDone()) {
                if (++m_deaths > 100 || !setToWork(i))
                    return failed(m_failure + u" a core does not live"_s);
            }
            isBusy |= !core(i).isDone();
        }
        while (!m_kills.isEmpty() && (written >= m_kills.constFirst() || !isBusy)) {
            m_kills.removeFirst();
            if (!killSomebody())
                return false;
            isBusy = true;
        }
    }
    return true;
}

bool DesktopWorld::quietRounds()
{
    m_household.proxy().plan().setRates({});
    // An exchange that a core still has on its way ends with the engine; a core that is dying of a planted mistake comes back.
    for (int i = 0; i < count(); ++i) {
        for (int attempt = 0; !core(i).ask("rounds").contains("done"_L1); ++attempt) {
            if (attempt == 5 || !core(i).start())
                return failed(core(i).failure());
        }
    }
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < count(); ++i) {
            for (int attempt = 0; !core(i).ask("round").contains("done"_L1); ++attempt) {
                ++m_deaths;
                if (core(i).isRunning() || attempt == 20 || !core(i).start())
                    return failed(u"quiet round %1: "_s.arg(round) + core(i).failure());
            }
        }
    }
    return true;
}

QStringList DesktopWorld::settle()
{
    if (!quietRounds())
        return {u"broken: "_s + m_failure};
    QStringList problems;
    QString digest;
    for (int i = 0; i < count(); ++i) {
        const QJsonObject state = core(i).ask("state");
        m_repaired += state.value("repaired"_L1).toInteger();
        for (const QJsonValue code : state.value("asked"_L1).toArray())
            problems << u"broken: %1 stopped and asked: %2"_s.arg(core(i).name(), code.toString());
        if (state.value("waiting"_L1).toInteger(-1) != 0 || state.value("refused"_L1).toInteger(-1) != 0)
            problems << u"broken: %1 has %2 sets waiting and %3 refused"_s.arg(core(i).name())
                            .arg(state.value("waiting"_L1).toInteger(-1))
                            .arg(state.value("refused"_L1).toInteger(-1));
        if (i > 0 && state.value("digest"_L1).toString() != digest)
            problems << u"broken: %1 has other content than member0"_s.arg(core(i).name());
        digest = state.value("digest"_L1).toString();
        const QJsonArray faults = core(i).ask("check").value("faults"_L1).toArray();
        for (const QJsonValue fault : faults)
            problems << u"broken: %1: %2"_s.arg(core(i).name(), fault.toString());
        core(i).kill();
    }
    if (!m_household.stop())
        return problems << u"broken: "_s + m_household.failure();
    return problems + compareAll();
}

QStringList DesktopWorld::compareAll()
{
    QStringList problems;
    const CompanionProcess::Run checked =
        m_household.companion().run({u"check"_s, u"--catalog-location"_s, m_household.location()});
    if (checked.code != 0)
        problems << u"broken: the companion: "_s + QString::fromUtf8(checked.output + checked.messages);
    const Result<CatalogSnapshot> companion = CatalogSnapshot::read(m_household.location());
    if (!companion)
        return problems << u"broken: "_s + companion.error().message;
    QList<LoggedOperations> logs;
    for (const auto &core : m_cores)
        logs << LoggedOperations::read(core->log());
    SyncChecker checker(*companion, logs);
    problems += checker.check();
    m_writesChecked = checker.writesChecked();
    for (const auto &core : m_cores) {
        const Result<CatalogSnapshot> replica = CatalogSnapshot::read(core->location());
        problems +=
            replica ? checker.compare(core->name(), *replica) : QStringList{u"broken: "_s + replica.error().message};
    }
    return problems;
}

QString DesktopWorld::summary()
{
    using Fault = FaultPlan::Fault;
    FaultPlan &plan = m_household.proxy().plan();
    return u"%1 writes checked; %2 kills of desktops, %3 of the companion, %10 deaths; %4 lines cut, %5 replies lost, "
           u"%6 truncated, "
           "%7 requests doubled, %8 delayed, %9 lines silent"_s.arg(m_writesChecked)
               .arg(m_coreKills)
               .arg(m_companionKills)
               .arg(plan.count(Fault::Cut))
               .arg(plan.count(Fault::LostReply))
               .arg(plan.count(Fault::Truncated))
               .arg(plan.count(Fault::Duplicated))
               .arg(plan.count(Fault::Delayed))
               .arg(plan.count(Fault::HalfOpen))
               .arg(m_deaths);
}

} // namespace collectz::tests
