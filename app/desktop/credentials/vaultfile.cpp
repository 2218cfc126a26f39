// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/credentials/vaultfile.h"

#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace collectz::desktop {

using namespace Qt::StringLiterals;
using members::SecretText;

namespace {

constexpr QByteArrayView fileName("collectz-vault1\n", 16);
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype sealSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype headSize = fileName.size() + saltSize + nonceSize;
constexpr qsizetype mostBytes = 1024 * 1024;
// Part of the format, and therefore not read from the file: who changes the file cannot make it cheap to guess at.
constexpr unsigned long long passes = 3;
constexpr size_t memory = size_t(256) * 1024 * 1024;

const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

Error notWritten(const QString &technical)
{
    return makeError(
        ErrorKind::ReadOnly, u"vault_not_written"_s,
        VaultFile::tr(
            "The vault could not be written, so the sign-in is not kept. Is the disk full or the folder read-only?"),
        technical);
}

Error corrupt()
{
    return makeError(
        ErrorKind::Corrupt, u"vault_damaged"_s,
        VaultFile::tr("The vault's file is damaged or no vault. Remove it and sign in again; no catalog is affected."));
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray made(size, Qt::Uninitialized);
    randombytes_buf(made.data(), static_cast<size_t>(size));
    return made;
}

bool syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isSynced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isSynced;
}

} // namespace

Result<SecretText> VaultFile::keyOf(const SecretText &passphrase, const QByteArray &salt)
{
    if (sodium_init() < 0)
        return fail(ErrorKind::Unavailable, u"vault_unavailable"_s,
                    VaultFile::tr("The cryptographic library cannot be used."));
    bool isMade = false;
    SecretText key = SecretText::make(keySize, [&](char *target) {
        isMade = crypto_pwhash(reinterpret_cast<unsigned char *>(target), keySize, passphrase.reveal().data(),
                               static_cast<unsigned long long>(passphrase.size()), bytes(salt), passes, memory,
                               crypto_pwhash_ALG_ARGON2ID13) == 0;
    });
    if (!isMade)
        return fail(ErrorKind::Full, u"vault_memory"_s,
                    VaultFile::tr("There is not enough memory to open the vault; it takes 256 MiB for a moment."));
    return key;
}

Result<VaultFile> VaultFile::create(const SecretText &passphrase)
{
    if (QString::fromUtf8(passphrase.reveal()).size() < shortestVaultPassphrase)
        return fail(ErrorKind::Invalid, u"vault_passphrase_short"_s,
                    VaultFile::tr("A passphrase for the vault has 12 characters or more."));
    if (sodium_init() < 0)
        return fail(ErrorKind::Unavailable, u"vault_unavailable"_s,
                    VaultFile::tr("The cryptographic library cannot be used."));
    VaultFile vault;
    vault.m_salt = randomBytes(saltSize);
    Result<SecretText> key = keyOf(passphrase, vault.m_salt);
    if (!key)
        return fail(std::move(key).error());
    vault.m_key = std::move(*key);
    return vault;
}

Result<VaultFile> VaultFile::open(const QString &file, const SecretText &passphrase)
{
    QFile source(file);
    if (!source.exists())
        return fail(ErrorKind::NotFound, u"vault_missing"_s, VaultFile::tr("There is no vault yet."));
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unavailable, u"vault_unreadable"_s, VaultFile::tr("The vault's file cannot be read."),
                    source.errorString());
    const QByteArray content = source.read(mostBytes + 1);
    VaultFile vault;
    vault.m_salt = saltOf(content);
    if (vault.m_salt.isEmpty())
        return fail(corrupt());
    Result<SecretText> key = keyOf(passphrase, vault.m_salt);
    if (!key)
        return fail(std::move(key).error());
    vault.m_key = std::move(*key);
    auto entries = unseal(content, vault.m_key);
    if (!entries)
        return fail(std::move(entries).error());
    vault.m_entries = std::move(*entries);
    return vault;
}

QByteArray VaultFile::saltOf(const QByteArray &content)
{
    const bool isVault =
        content.size() <= mostBytes && content.size() >= headSize + sealSize && content.startsWith(fileName);
    return isVault ? content.mid(fileName.size(), saltSize) : QByteArray();
}

Result<QMap<QString, QByteArray>> VaultFile::unseal(const QByteArray &content, const SecretText &key)
{
    if (saltOf(content).isEmpty())
        return fail(corrupt());
    const QByteArrayView head = QByteArrayView(content).first(headSize);
    const QByteArrayView sealed = QByteArrayView(content).sliced(headSize);
    QByteArray opened(sealed.size() - sealSize, Qt::Uninitialized);
    const bool isTrue =
        crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(opened.data()), nullptr, nullptr,
                                                   bytes(sealed), static_cast<unsigned long long>(sealed.size()),
                                                   bytes(head), static_cast<unsigned long long>(head.size()),
                                                   bytes(head.last(nonceSize)), bytes(key.reveal())) == 0;
    if (!isTrue)
        return fail(ErrorKind::Denied, u"vault_passphrase"_s,
                    VaultFile::tr("This passphrase does not open the vault. (A damaged file looks the same.)"));
    QMap<QString, QByteArray> entries;
    const QCborMap map = QCborValue::fromCbor(opened).toMap();
    for (const auto &[name, secret] : map)
        entries.insert(name.toString(), secret.toByteArray());
    sodium_memzero(opened.data(), static_cast<size_t>(opened.size()));
    return entries;
}

Result<void> VaultFile::save(const QString &file) const
{
    QCborMap entries;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry)
        entries.insert(entry.key(), entry.value());
    QByteArray plain = QCborValue(entries).toCbor();
    QByteArray content = fileName.toByteArray() + m_salt + randomBytes(nonceSize);
    QByteArray sealed(plain.size() + sealSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(sealed.data()), nullptr, bytes(plain),
                                               static_cast<unsigned long long>(plain.size()), bytes(content),
                                               static_cast<unsigned long long>(content.size()), nullptr,
                                               bytes(QByteArrayView(content).last(nonceSize)), bytes(m_key.reveal()));
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    content += sealed;

    const QString folder = QFileInfo(file).path();
    QTemporaryFile target(file + u".XXXXXX"_s); // for its owner alone from the beginning
    if (!QDir().mkpath(folder) || !target.open() || target.write(content) != content.size() || !target.flush() ||
        ::fsync(target.handle()) != 0)
        return fail(notWritten(target.errorString()));
    if (::rename(QFile::encodeName(target.fileName()).constData(), QFile::encodeName(file).constData()) != 0)
        return fail(notWritten(qt_error_string()));
    target.setAutoRemove(false);
    return syncFolder(folder) ? Result<void>() : fail(notWritten(u"fsync"_s));
}

} // namespace collectz::desktop
