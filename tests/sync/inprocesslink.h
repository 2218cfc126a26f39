// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/serverengine.h"
#include "tests/sync/sabotage.h"

namespace collectz::tests {

/// A link to a ServerEngine of the same process, with faults by chance: requests that never arrive, replies that get lost or are
/// cut, requests that arrive twice.
class InProcessLink final : public sync::CompanionLink
{
public:
    InProcessLink(sync::ServerEngine &engine, sync::PushSession session, quint32 seed)
        : m_engine(engine)
        , m_session(std::move(session))
        , m_random(seed)
    {}

    void setFaultsPercent(int percent) { m_percent = percent; }

    void setSabotage(Sabotage sabotage) { m_sabotage = sabotage; }

    void setSession(const sync::PushSession &session) { m_session = session; }

    [[nodiscard]] qint64 exchanges() const { return m_exchanges; }

    [[nodiscard]] qint64 bytes() const { return m_bytes; }

    [[nodiscard]] Result<QByteArray> exchange(sync::Operation operation, const QByteArray &request,
                                              const sync::ExchangeLimits &limits, const CancelToken &cancel) override;

private:
    [[nodiscard]] bool happens() { return static_cast<int>(m_random.bounded(100)) < m_percent; }

    sync::ServerEngine &m_engine;
    sync::PushSession m_session;
    QRandomGenerator m_random;
    Sabotage m_sabotage = Sabotage::None;
    int m_percent = 0;
    qint64 m_exchanges = 0;
    qint64 m_bytes = 0;
};

} // namespace collectz::tests
