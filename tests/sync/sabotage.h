// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/companionlink.h"
#include "sync/replicastore.h"

#include <QRandomGenerator>

namespace collectz::tests {

/// Mistakes that a checker of syncs must find.
enum class Sabotage : quint8 {
    None,
    DroppedRow,     ///< a journal row comes without its changes
    EarlyCursor,    ///< the cursor moves over rows that were not stored
    LastWriterWins, ///< the companion believes that every author had seen everything
};

/// "none", "dropped-row", "early-cursor", "last-writer-wins".
[[nodiscard]] Sabotage sabotageFromWord(const QString &word);

/// A push in which every author has seen everything.
[[nodiscard]] QByteArray pushWithoutBases(const QByteArray &request);
/// A page of the feed of which rows have lost their changes, all or one in eight.
[[nodiscard]] QByteArray feedWithoutChanges(const QByteArray &reply, bool all, QRandomGenerator &random);

/// A link that makes one of the mistakes on the way of another link.
class SabotagedLink final : public sync::CompanionLink
{
public:
    SabotagedLink(sync::CompanionLink &link, Sabotage sabotage, quint32 seed)
        : m_link(link)
        , m_sabotage(sabotage)
        , m_random(seed)
    {}

    [[nodiscard]] Result<QByteArray> exchange(sync::Operation operation, const QByteArray &request,
                                              const sync::ExchangeLimits &limits, const CancelToken &cancel) override;

private:
    sync::CompanionLink &m_link;
    Sabotage m_sabotage;
    QRandomGenerator m_random;
};

} // namespace collectz::tests
