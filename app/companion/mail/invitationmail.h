// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/settings/settings.h"
#include "members/invitationservice.h"

namespace collectz::companion {

/// How an invited person finds this companion and knows it again.
struct CompanionAddress
{
    QString address;        ///< "https://shelf.example:8443"; empty when nobody said
    QByteArray fingerprint; ///< of the certificate; empty for plain HTTP
};

/// The one line that an invited person pastes into the desktop: collectz://invite?server=...&fingerprint=...&token=...
[[nodiscard]] QString invitationLink(const CompanionAddress &companion, const members::SecretText &token);

/// A whole message (RFC 5322), CRLF, UTF-8 text alone. Header values hold no line breaks whatever names hold.
[[nodiscard]] QByteArray invitationMessage(const QString &sender, const members::NewInvitation &invitation,
                                           const CompanionAddress &companion, const QDateTime &now);

} // namespace collectz::companion
