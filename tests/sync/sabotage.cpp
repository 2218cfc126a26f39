// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/sabotage.h"

#include "catalog/sequence.h"
#include "sync/cborreader.h"
#include "sync/codec.h"

namespace collectz::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = qint64{64} * 1024 * 1024;

} // namespace

Sabotage sabotageFromWord(const QString &word)
{
    if (word == u"dropped-row")
        return Sabotage::DroppedRow;
    if (word == u"early-cursor")
        return Sabotage::EarlyCursor;
    return word == u"last-writer-wins" ? Sabotage::LastWriterWins : Sabotage::None;
}

QByteArray pushWithoutBases(const QByteArray &request)
{
    const QCborArray array = QCborValue::fromCbor(*sync::unpack(request, mostBytes)).toArray();
    QList<sync::PushPart> parts = *sync::decodeParts(array.at(3).toByteArray());
    for (sync::PushPart &part : parts) {
        for (sync::PushedChange &pushed : part.changes)
            pushed.change.baseVersion = catalog::firstLocalSequence - 1;
    }
    const QCborArray changed{array.at(0), array.at(1), array.at(2), sync::encodeParts(parts)};
    return sync::pack(QCborValue(changed).toCbor());
}

QByteArray feedWithoutChanges(const QByteArray &reply, bool all, QRandomGenerator &random)
{
    const QCborArray array = QCborValue::fromCbor(*sync::unpack(reply, mostBytes)).toArray();
    sync::FeedPage page = *sync::decodeFeed(array.at(0).toByteArray());
    for (sync::FeedRow &row : page.rows) {
        if (!row.creates && (all || random.bounded(8) == 0))
            row.changes = "[]";
    }
    return sync::pack(QCborValue(QCborArray{sync::encodeFeed(page), array.at(1), array.at(2)}).toCbor());
}

Result<QByteArray> SabotagedLink::exchange(sync::Operation operation, const QByteArray &request,
                                           const sync::ExchangeLimits &limits, const CancelToken &cancel)
{
    const bool isPush = m_sabotage == Sabotage::LastWriterWins && operation == sync::Operation::Push;
    Result<QByteArray> reply = m_link.exchange(operation, isPush ? pushWithoutBases(request) : request, limits, cancel);
    if (reply && m_sabotage == Sabotage::DroppedRow && operation == sync::Operation::Feed)
        return feedWithoutChanges(*reply, false, m_random);
    return reply;
}

} // namespace collectz::tests
