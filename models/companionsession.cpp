// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/companionsession.h"

#include "base/whendone.h"
#include "models/catalogsession.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace collectz::models {

using members::Member;
using sync::EngineStatus;

namespace {

constexpr auto wakeAfter = std::chrono::milliseconds(250);

} // namespace

CompanionSession::CompanionSession(sync::ReplicaConnection &connection, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_pool(pool)
{
    m_wake.setSingleShot(true);
    m_wake.setInterval(wakeAfter);
    connect(&m_wake, &QTimer::timeout, this, &CompanionSession::onChangesMade);
    m_connection.setListener([this](const EngineStatus &status) {
        QMetaObject::invokeMethod(
            this, [this, status] { onStatus(status); }, Qt::QueuedConnection);
    });
    m_status = m_connection.engine().status();
    loadKnownMember();
    if (m_status.phase == EngineStatus::Phase::Online)
        refreshMember();
}

CompanionSession::~CompanionSession()
{
    m_connection.setListener({});
    m_cancel.cancel();
}

void CompanionSession::syncNow()
{
    m_connection.engine().syncNow();
}

void CompanionSession::pause()
{
    if (!m_pauseSetting.isEmpty())
        QSettings().setValue(m_pauseSetting, true);
    m_connection.engine().pause();
}

void CompanionSession::resume()
{
    if (!m_pauseSetting.isEmpty())
        QSettings().remove(m_pauseSetting);
    m_connection.engine().resume();
}

void CompanionSession::approve(const sync::Approvals &approvals)
{
    m_connection.engine().approve(approvals);
}

void CompanionSession::watch(const CatalogSession &session)
{
    m_pauseSetting = u"sync/paused/"_s + session.catalog().id().text();
    if (QSettings().value(m_pauseSetting, false).toBool())
        m_connection.engine().pause();
    connect(&session, &CatalogSession::changed, this, [this](const catalog::ChangeNotice &notice) {
        // What the sync itself has brought is no news for the companion.
        if (notice.reason != catalog::Reason::Sync && !m_wake.isActive())
            m_wake.start();
    });
}

void CompanionSession::onChangesMade()
{
    if (m_status.phase != EngineStatus::Phase::Paused && m_status.phase != EngineStatus::Phase::Asking) {
        syncNow();
        return;
    }
    // The engine stands still; what waits is counted all the same.
    auto counted = runOnPool(m_pool, [&store = m_connection.store()] { return store.state(); });
    whenDone(counted, this, [this](const Result<sync::ReplicaState> &state) {
        if (!state)
            return;
        m_status.replica = *state;
        Q_EMIT statusChanged(m_status);
    });
}

QFuture<Result<QJsonObject>> CompanionSession::ask(const sync::ApiRequest &request, const sync::ExchangeLimits &limits)
{
    return run([request, limits](const sync::CompanionApi &api, const CancelToken &cancel) {
        return api.send(request, limits, cancel);
    });
}

void CompanionSession::onStatus(const EngineStatus &status)
{
    m_status = status;
    const bool mayHaveChanged = status.phase == EngineStatus::Phase::Asking || status.round.refusedSets > 0;
    if (status.phase == EngineStatus::Phase::Offline || mayHaveChanged)
        m_isMemberFresh = false;
    if (status.phase == EngineStatus::Phase::Online && !m_isMemberFresh) {
        m_isMemberFresh = true;
        refreshMember();
    }
    Q_EMIT statusChanged(m_status);
}

void CompanionSession::loadKnownMember()
{
    auto known = runOnPool(m_pool, [&tokens = m_connection.tokens()] { return tokens.member(); });
    whenDone(known, this, [this](const Result<std::optional<Member>> &member) {
        if (member && !m_isMemberFresh)
            setMember(*member);
    });
}

void CompanionSession::refreshMember()
{
    auto asked = run([](const sync::CompanionApi &api, const CancelToken &cancel) { return whoAmI(api, cancel); });
    whenDone(asked, this, [this](const Result<Member> &member) {
        if (member)
            setMember(*member);
        else
            m_isMemberFresh = false;
    });
}

void CompanionSession::setMember(const std::optional<Member> &member)
{
    const bool isSame = member.has_value() == m_member.has_value() &&
                        (!member || (member->id == m_member->id && member->name == m_member->name &&
                                     member->address == m_member->address && member->role == m_member->role &&
                                     member->status == m_member->status));
    m_member = member;
    if (!isSame)
        Q_EMIT memberChanged();
}

} // namespace collectz::models
