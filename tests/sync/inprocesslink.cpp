// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/inprocesslink.h"

#include "catalog/sequence.h"
#include "sync/cborreader.h"
#include "sync/codec.h"

namespace collectz::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024;

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
    const QByteArray sent = sabotagedRequest(operation, request);
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
    return sabotagedReply(operation, *reply);
}

QByteArray InProcessLink::sabotagedRequest(sync::Operation operation, const QByteArray &request) const
{
    if (m_sabotage != Sabotage::LastWriterWins || operation != sync::Operation::Push)
        return request;
    const QCborArray array = QCborValue::fromCbor(*sync::unpack(request, mostBytes)).toArray();
    QList<sync::PushPart> parts = *sync::decodeParts(array.at(3).toByteArray());
    for (sync::PushPart &part : parts) {
        for (sync::PushedChange &pushed : part.changes)
            pushed.change.baseVersion = catalog::firstLocalSequence - 1;
    }
    const QCborArray changed{array.at(0), array.at(1), array.at(2), sync::encodeParts(parts)};
    return sync::pack(QCborValue(changed).toCbor());
}

QByteArray InProcessLink::sabotagedReply(sync::Operation operation, const QByteArray &reply)
{
    if (operation != sync::Operation::Feed || m_sabotage == Sabotage::None || m_sabotage == Sabotage::LastWriterWins)
        return reply;
    const QCborArray array = QCborValue::fromCbor(*sync::unpack(reply, mostBytes)).toArray();
    sync::FeedPage page = *sync::decodeFeed(array.at(0).toByteArray());
    for (sync::FeedRow &row : page.rows) {
        const bool isHit = m_sabotage == Sabotage::EarlyCursor || m_random.bounded(8) == 0;
        if (isHit && !row.creates)
            row.changes = "[]";
    }
    return sync::pack(QCborValue(QCborArray{sync::encodeFeed(page), array.at(1), array.at(2)}).toCbor());
}

} // namespace collectz::tests
