// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/inprocesslink.h"

namespace collectz::tests {

using namespace Qt::StringLiterals;

namespace {

Unexpected cut()
{
    return fail(ErrorKind::Unavailable, u"cut"_s, u"The line was cut."_s);
}

} // namespace

Result<QByteArray> InProcessLink::exchange(sync::Operation operation, const QByteArray &request,
                                           const sync::ExchangeLimits &, const CancelToken &)
{
    ++m_exchanges;
    m_bytes += request.size();
    if (happens())
        return cut();
    const bool isSabotaged = m_sabotage == Sabotage::LastWriterWins && operation == sync::Operation::Push;
    const QByteArray sent = isSabotaged ? pushWithoutBases(request) : request;
    Result<QByteArray> reply = m_engine.handle(operation, m_session, sent);
    if (happens())
        reply = m_engine.handle(operation, m_session, sent);
    if (happens())
        return cut();
    if (!reply)
        return reply;
    if (happens())
        return reply->left(reply->size() / 2);
    m_bytes += reply->size();
    const bool dropsRows = m_sabotage == Sabotage::DroppedRow || m_sabotage == Sabotage::EarlyCursor;
    return dropsRows && operation == sync::Operation::Feed
               ? feedWithoutChanges(*reply, m_sabotage == Sabotage::EarlyCursor, m_random)
               : *reply;
}

} // namespace collectz::tests
