// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/peoplesession.h"

using namespace Qt::StringLiterals;

namespace collectz::models {

namespace {

bool isSame(const std::optional<members::Principal> &left, const std::optional<members::Principal> &right)
{
    if (!left || !right)
        return left.has_value() == right.has_value();
    return left->role == right->role && left->status == right->status && left->member == right->member &&
           left->session == right->session && left->name == right->name;
}

} // namespace

PeopleSession::PeopleSession(members::MemberDirectory &directory, activity::ActivityReader &activity, QThreadPool &pool,
                             QString place, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_activity(activity)
    , m_pool(pool)
    , m_place(std::move(place))
{}

members::Decision PeopleSession::may(members::Action action, members::Ownership ownership) const
{
    return m_who ? members::decide(*m_who, action, ownership) : members::Decision::allow();
}

bool PeopleSession::isSelf(const MemberId &member) const
{
    return m_who && !member.isNull() && m_who->member == member;
}

void PeopleSession::setWho(const std::optional<members::Principal> &who)
{
    if (isSame(m_who, who))
        return;
    m_who = who;
    Q_EMIT whoChanged();
}

void PeopleSession::noteRefusal(const Error &error)
{
    using members::MemberStatus;
    if (!m_who || error.kind != ErrorKind::Denied)
        return;
    std::optional<members::Principal> who = m_who;
    if (error.code == "member_suspended"_L1)
        who->status = MemberStatus::Suspended;
    else if (error.code == "member_revoked"_L1)
        who->status = MemberStatus::Revoked;
    setWho(who);
}

void PeopleSession::noteAnswer()
{
    // Without a line an answer is a remembered one.
    if (!m_isOnline || !m_who || m_who->status != members::MemberStatus::Suspended)
        return;
    std::optional<members::Principal> who = m_who;
    who->status = members::MemberStatus::Active;
    setWho(who);
}

void PeopleSession::setOnline(bool isOnline)
{
    if (m_isOnline == isOnline)
        return;
    m_isOnline = isOnline;
    Q_EMIT onlineChanged(isOnline);
}

} // namespace collectz::models
