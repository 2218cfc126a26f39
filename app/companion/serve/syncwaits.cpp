// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/serve/syncwaits.h"

#include <QTimer>

#include <iterator>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestWait{25};
constexpr std::chrono::seconds lookInterval{1};

} // namespace

SyncWaits::SyncWaits(sync::ServerEngine &engine, catalog::Catalog &catalog)
    : m_engine(engine)
    , m_catalog(catalog)
    // One look at work and one behind it: what is committed during a look is seen by the next.
    , m_lane(u"waits"_s, 1, 1)
{}

SyncWaits::~SyncWaits()
{
    m_subscription.reset();
    stop();
}

void SyncWaits::start()
{
    m_subscription = m_catalog.subscribe([this](const catalog::ChangeNotice &) { look(); });
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &SyncWaits::look);
    timer->start(lookInterval);
}

void SyncWaits::add(const QByteArray &request, Answer answer)
{
    Waiting waiting{request, std::move(answer), std::chrono::steady_clock::now() + longestWait};
    if (tryAnswer(waiting, false))
        return;
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(waiting));
}

void SyncWaits::stop()
{
    m_lane.stop();
    std::vector<Waiting> left;
    {
        const std::lock_guard lock(m_mutex);
        left.swap(m_waiting);
    }
    for (const Waiting &waiting : left)
        static_cast<void>(tryAnswer(waiting, true));
}

void SyncWaits::look()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty())
            return;
    }
    static_cast<void>(m_lane.tryStart([this] { lookThrough(); }));
}

void SyncWaits::lookThrough()
{
    std::vector<Waiting> looked;
    {
        const std::lock_guard lock(m_mutex);
        looked.swap(m_waiting);
    }
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(looked, [&](const Waiting &waiting) { return tryAnswer(waiting, now >= waiting.until); });
    const std::lock_guard lock(m_mutex);
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(looked.begin()), std::make_move_iterator(looked.end()));
}

bool SyncWaits::tryAnswer(const Waiting &waiting, bool isOver)
{
    const Result<QByteArray> reply = m_engine.handle(sync::Operation::Wait, {}, waiting.request);
    if (reply && !isOver && !sync::ServerEngine::saysNew(*reply))
        return false;
    waiting.answer(reply);
    return true;
}

} // namespace collectz::companion
