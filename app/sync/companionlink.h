// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace collectz::sync {

/// What can be asked of a companion. Each has a route of its own name.
enum class Operation : quint8 {
    Hello,
    Feed,
    Push,
    Wait,
    Snapshot,
    Digest,
    Contents,
    Entities,
    HasBlobs,
    GetBlob,
    PutBlob,
    SnapshotOffer,
    SnapshotPiece
};

/// The word of an operation, as in the address of its route: hello, feed, push, ...
[[nodiscard]] QString operationWord(Operation operation);
[[nodiscard]] std::optional<Operation> operationFromWord(QStringView word);

/// What no exchange may exceed. There are no defaults: every caller says what it can wait for.
struct ExchangeLimits
{
    std::chrono::milliseconds deadline;
    qint64 replyBytes;
};

/// The way from a replica to its companion: one request, one reply. A reply that did not come whole is Unavailable; what the
/// companion refused has its own kind and code. Blocking; used by one thread at a time.
class CompanionLink
{
public:
    virtual ~CompanionLink() = default;

    [[nodiscard]] virtual Result<QByteArray> exchange(Operation operation, const QByteArray &request,
                                                      const ExchangeLimits &limits, const CancelToken &cancel) = 0;
};

} // namespace collectz::sync
