// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/commandline/commandcredentials.h"

#include <QFile>

namespace collectz::desktop {

using namespace Qt::StringLiterals;
using members::SecretText;

namespace {

constexpr qsizetype mostBytes = 4096;

} // namespace

CommandCredentials::CommandCredentials()
    : m_passwords(std::make_unique<PasswordStore>())
    , m_keychain(std::make_unique<KeychainCredentials>(*m_passwords, KeychainCredentials::timeToUnlock))
    , m_store(std::make_unique<DesktopCredentials>(*m_keychain, DesktopCredentials::vaultPath()))
{
    m_thread.setObjectName(u"keychain"_s);
    m_passwords->moveToThread(&m_thread);
    m_thread.start();
}

CommandCredentials::~CommandCredentials()
{
    m_keychain->close();
    // Its jobs end in the thread they live in.
    QMetaObject::invokeMethod(m_passwords.get(), [this] {
        qDeleteAll(m_passwords->children());
        m_thread.quit();
    });
    m_thread.wait();
}

void CommandCredentials::addOption(QCommandLineParser &parser)
{
    parser.addOption({u"vault-passphrase-file"_s,
                      u"File with the passphrase of the encrypted vault, where there is no keychain."_s, u"file"_s});
}

Result<void> CommandCredentials::prepare(const QCommandLineParser &options)
{
    if (!options.isSet(u"vault-passphrase-file"_s))
        return {};
    QFile file(options.value(u"vault-passphrase-file"_s));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"no_passphrase"_s, u"The file of the passphrase cannot be read."_s);
    QByteArray line = file.readLine(mostBytes);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    const SecretText passphrase = SecretText::take(std::move(line));
    return m_store->hasVault() ? m_store->unlock(passphrase) : m_store->createVault(passphrase);
}

} // namespace collectz::desktop
