// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/coreprocess.h"
#include "tests/sync/household.h"
#include "tests/sync/syncchecker.h"

#include <vector>

namespace collectz::tests {

/// How a world of desktops is run.
struct WorldPlan
{
    bool onPostgres = false;
    int desktops = 2;
    qint64 writes = 10'000; ///< acknowledged ones, all desktops together
    int coreKills = 0;      ///< kill -9 of a desktop, spread over the writes
    int companionKills = 0;
    FaultRates faults;
    QString sabotage = QStringLiteral("none"); ///< of the last desktop
    quint32 seed = 1;
};

/// Desktop cores in processes of their own around a real collectzd, behind a bad line, killed at random moments. Everything is
/// drawn from the seed of the plan but who of several processes is faster.
class DesktopWorld
{
public:
    explicit DesktopWorld(const WorldPlan &plan);

    /// Up to the moment when everybody has the first works.
    [[nodiscard]] bool start();
    /// All the writes, with kills and faults.
    [[nodiscard]] bool run();
    /// At most two quiet rounds for each, then everything is looked at. Everything that is wrong.
    [[nodiscard]] QStringList settle();

    [[nodiscard]] QString failure() const { return m_failure; }
    [[nodiscard]] qint64 writesChecked() const { return m_writesChecked; }
    [[nodiscard]] qint64 repaired() const { return m_repaired; }
    /// What happened, in one line.
    [[nodiscard]] QString summary();

private:
    [[nodiscard]] CoreProcess &core(int i) { return *m_cores.at(static_cast<size_t>(i)); }
    [[nodiscard]] int count() const { return static_cast<int>(m_cores.size()); }
    [[nodiscard]] bool askAll(const QByteArray &command);
    [[nodiscard]] bool setToWork(int i);
    [[nodiscard]] bool killSomebody();
    [[nodiscard]] bool quietRounds();
    [[nodiscard]] QStringList compareAll();
    [[nodiscard]] bool failed(const QString &why);

    WorldPlan m_plan;
    Household m_household;
    std::vector<std::unique_ptr<CoreProcess>> m_cores;
    QRandomGenerator m_random;
    std::vector<qint64> m_left; ///< writes that each still has to make
    QList<qint64> m_kills;      ///< after so many writes each, in order
    int m_coreKills = 0;
    int m_companionKills = 0;
    int m_deaths = 0; ///< of cores that died by themselves
    qint64 m_writesChecked = 0;
    qint64 m_repaired = 0;
    QString m_failure;
};

} // namespace collectz::tests
