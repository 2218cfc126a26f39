// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/credentials/desktopcredentials.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace collectz::desktop {

using namespace Qt::StringLiterals;
using members::SecretText;

namespace {

/// Denied, not Unavailable: it does not pass by itself.
Error locked()
{
    return makeError(
        ErrorKind::Denied, u"vault_locked"_s,
        DesktopCredentials::tr("The sign-in is kept in the encrypted vault. Unlock it with its passphrase to go on."));
}

Error unknown()
{
    return makeError(ErrorKind::NotFound, u"credential_unknown"_s,
                     DesktopCredentials::tr("No sign-in is kept for this catalog."));
}

} // namespace

DesktopCredentials::DesktopCredentials(sync::CredentialStore &keychain, QString vault)
    : m_keychain(keychain)
    , m_file(std::move(vault))
{}

QString DesktopCredentials::vaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/collectz/vault"_s;
}

Result<QByteArray> DesktopCredentials::read(const QString &key)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_memory.contains(key))
            return m_memory.value(key);
        if (m_vault && m_vault->entries().contains(key)) {
            m_places.insert(key, Place::Vault);
            return m_vault->entries().value(key);
        }
    }
    Result<QByteArray> found = m_keychain.read(key);
    const std::lock_guard lock(m_mutex);
    if (found) {
        m_places.insert(key, Place::Keychain);
        return found;
    }
    const bool isHere = found.error().kind == ErrorKind::NotFound || found.error().kind == ErrorKind::Unavailable;
    if (isHere && !m_vault && hasVault())
        return fail(locked());
    // Without a keychain and without a vault nothing can have been kept.
    if (found.error().kind == ErrorKind::Unavailable)
        return fail(unknown());
    return found;
}

Result<void> DesktopCredentials::writeVault(const QString &key, const QByteArray &secret)
{
    if (!m_vault)
        return fail(hasVault() ? locked()
                               : makeError(ErrorKind::Denied, u"vault_needed"_s,
                                           DesktopCredentials::tr(
                                               "This desktop has no keychain that can be used. Choose a passphrase for "
                                               "an encrypted vault, or sign in each time.")));
    const bool wasThere = m_vault->entries().contains(key);
    const QByteArray before = m_vault->entries().value(key);
    m_vault->insert(key, secret);
    Result<void> saved = m_vault->save(m_file);
    if (saved)
        return saved;
    if (wasThere)
        m_vault->insert(key, before);
    else
        m_vault->remove(key);
    return saved;
}

Result<void> DesktopCredentials::writeTo(Place place, const QString &key, const QByteArray &secret)
{
    if (place == Place::Keychain)
        return m_keychain.write(key, secret);
    const std::lock_guard lock(m_mutex);
    if (place == Place::Vault)
        return writeVault(key, secret);
    m_memory.insert(key, secret);
    return {};
}

Result<void> DesktopCredentials::write(const QString &key, const QByteArray &secret)
{
    std::optional<Place> known;
    {
        const std::lock_guard lock(m_mutex);
        if (m_places.contains(key))
            known = m_places.value(key);
    }
    if (known)
        return writeTo(*known, key, secret);
    Place place = Place::Keychain;
    Result<void> written = m_keychain.write(key, secret);
    if (!written && written.error().kind == ErrorKind::Unavailable) {
        {
            const std::lock_guard lock(m_mutex);
            place = m_keepsInMemory ? Place::Memory : Place::Vault;
        }
        written = writeTo(place, key, secret);
    }
    if (written) {
        const std::lock_guard lock(m_mutex);
        m_places.insert(key, place);
    }
    return written;
}

Result<void> DesktopCredentials::remove(const QString &key)
{
    Result<void> removed = m_keychain.remove(key);
    const std::lock_guard lock(m_mutex);
    m_places.remove(key);
    m_memory.remove(key);
    if (m_vault && m_vault->entries().contains(key)) {
        m_vault->remove(key);
        return m_vault->save(m_file);
    }
    // Where there is no keychain there is nothing in it.
    return removed || removed.error().kind == ErrorKind::Unavailable ? Result<void>() : removed;
}

Result<void> DesktopCredentials::checkKeychain()
{
    const Result<QByteArray> probe = m_keychain.read(u"companion/probe"_s);
    return probe || probe.error().kind == ErrorKind::NotFound ? Result<void>() : fail(probe.error());
}

bool DesktopCredentials::hasVault() const
{
    return QFileInfo::exists(m_file);
}

bool DesktopCredentials::isVaultLocked()
{
    const std::lock_guard lock(m_mutex);
    return !m_vault && hasVault();
}

Result<void> DesktopCredentials::unlock(const SecretText &passphrase)
{
    Result<VaultFile> opened = VaultFile::open(m_file, passphrase);
    if (!opened)
        return fail(std::move(opened).error());
    const std::lock_guard lock(m_mutex);
    m_vault = std::move(*opened);
    return {};
}

Result<void> DesktopCredentials::createVault(const SecretText &passphrase)
{
    if (hasVault())
        return fail(ErrorKind::Conflict, u"vault_exists"_s,
                    DesktopCredentials::tr("There is a vault already. Unlock it with its passphrase."));
    Result<VaultFile> made = VaultFile::create(passphrase);
    if (!made)
        return fail(std::move(made).error());
    if (Result<void> saved = made->save(m_file); !saved)
        return saved;
    const std::lock_guard lock(m_mutex);
    m_vault = std::move(*made);
    return {};
}

void DesktopCredentials::keepInMemory()
{
    const std::lock_guard lock(m_mutex);
    m_keepsInMemory = true;
}

} // namespace collectz::desktop
