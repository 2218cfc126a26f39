// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/subscribers.h"

namespace collectz::storage {

using namespace collectz::catalog;

class Subscribers::Handle final : public Subscription
{
public:
    Handle(std::weak_ptr<Subscribers> subscribers, int number)
        : m_subscribers(std::move(subscribers))
        , m_number(number)
    {}

    ~Handle() override
    {
        if (const std::shared_ptr<Subscribers> subscribers = m_subscribers.lock())
            subscribers->remove(m_number);
    }

    Q_DISABLE_COPY_MOVE(Handle)

private:
    std::weak_ptr<Subscribers> m_subscribers;
    int m_number;
};

std::unique_ptr<Subscription> Subscribers::add(Notify notify)
{
    const std::lock_guard lock(m_mutex);
    const int number = ++m_lastNumber;
    m_notify.emplace(number, std::move(notify));
    return std::make_unique<Handle>(weak_from_this(), number);
}

void Subscribers::remove(int number)
{
    const std::lock_guard lock(m_mutex);
    m_notify.erase(number);
}

void Subscribers::tell(const ChangeNotice &notice)
{
    const std::lock_guard lock(m_mutex);
    const std::map<int, Notify> notify = m_notify;
    for (const auto &[number, function] : notify) {
        if (m_notify.contains(number))
            function(notice);
    }
}

void Subscribers::tell(const Applied &applied, Reason reason)
{
    if (applied.alreadyApplied || (applied.lastSequence == 0 && applied.conflicts.isEmpty()))
        return;
    ChangeNotice notice;
    notice.lastSequence = applied.lastSequence;
    notice.reason = reason;
    notice.workKeys = applied.workKeys;
    notice.reload = applied.workKeys.size() < applied.worksTouched;
    tell(notice);
}

} // namespace collectz::storage
