// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/credentialstore.h"

#include <QMap>
#include <QMutex>

namespace collectz::tests {

/// A credential store in memory that can be emptied, or told to fail its next writes.
class ScriptedCredentials final : public sync::CredentialStore
{
public:
    [[nodiscard]] Result<QByteArray> read(const QString &key) override
    {
        const QMutexLocker lock(&m_mutex);
        if (m_isAway)
            return fail(away());
        if (!m_kept.contains(key))
            return fail(ErrorKind::NotFound, QStringLiteral("credential_unknown"), QStringLiteral("Nothing is kept."));
        return m_kept.value(key);
    }

    [[nodiscard]] Result<void> write(const QString &key, const QByteArray &secret) override
    {
        const QMutexLocker lock(&m_mutex);
        if (m_isAway || m_writesUntilFailure == 0)
            return fail(away());
        if (m_writesUntilFailure > 0)
            --m_writesUntilFailure;
        m_kept.insert(key, secret);
        return {};
    }

    [[nodiscard]] Result<void> remove(const QString &key) override
    {
        const QMutexLocker lock(&m_mutex);
        m_kept.remove(key);
        return {};
    }

    /// So many writes succeed, those after them fail; -1: all succeed.
    void failAfter(int writes)
    {
        const QMutexLocker lock(&m_mutex);
        m_writesUntilFailure = writes;
    }

    void setAway(bool isAway)
    {
        const QMutexLocker lock(&m_mutex);
        m_isAway = isAway;
    }

private:
    [[nodiscard]] static Error away()
    {
        return makeError(ErrorKind::Unavailable, QStringLiteral("keychain_unavailable"),
                         QStringLiteral("The keychain is away."));
    }

    QMutex m_mutex;
    QMap<QString, QByteArray> m_kept;
    int m_writesUntilFailure = -1;
    bool m_isAway = false;
};

} // namespace collectz::tests
