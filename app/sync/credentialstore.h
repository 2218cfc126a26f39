// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace collectz::sync {

/// Where secrets outlive the program: a keychain, an encrypted vault, or nowhere at all. What write() has acknowledged survives
/// a crash. Thread-safe; blocking, and never called in the UI thread, because a keychain may ask the person.
class CredentialStore
{
public:
    virtual ~CredentialStore() = default;

    /// NotFound when nothing is kept under the key; Unavailable while the store is locked or away.
    [[nodiscard]] virtual Result<QByteArray> read(const QString &key) = 0;
    [[nodiscard]] virtual Result<void> write(const QString &key, const QByteArray &secret) = 0;
    /// Removing what is not there is no failure.
    [[nodiscard]] virtual Result<void> remove(const QString &key) = 0;
};

} // namespace collectz::sync
