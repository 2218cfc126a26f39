// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companionprocess.h"
#include "sync/http/companionaccount.h"

namespace collectz::tests {

inline const QString usualPassword = QStringLiteral("a long enough passphrase");

inline members::SecretText secret(QString text)
{
    return members::SecretText::take(std::move(text));
}

/// Where a companion of a test answers; with its certificate pinned when it speaks TLS.
inline sync::CompanionAddress addressOf(const CompanionProcess &companion)
{
    sync::CompanionAddress address;
    address.fingerprint = companion.fingerprint();
    const QString scheme = address.fingerprint.isEmpty() ? QStringLiteral("http") : QStringLiteral("https");
    address.base = QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(companion.port()));
    return address;
}

/// Makes the first owner, Olga, signed in on "desk".
inline Result<members::SignedIn> setUpOwner(const CompanionProcess &companion, const sync::CompanionApi &anonymous)
{
    return sync::CompanionAccount(anonymous).setUp(
        secret(companion.setupCode()),
        {QStringLiteral("olga@shelf.example"), QStringLiteral("Olga"), secret(usualPassword)}, QStringLiteral("desk"),
        CancelToken());
}

} // namespace collectz::tests
