// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>

#include <functional>

namespace collectz::desktop {

/// The desktop's keychain: passwords of servers under the location without password, and other secrets under keys of their
/// own. Answers come in the thread the store lives in, which needs an event loop and is the only one in the program to use
/// the keychain. Without a keychain they are failures (Unavailable); a keychain that refuses is Denied (keychain_denied), and
/// what is not kept is NotFound.
class PasswordStore : public QObject
{
    Q_OBJECT
public:
    explicit PasswordStore(QObject *parent = nullptr);

    /// Whether there is a keychain that can be used.
    void check(std::function<void(const Result<void> &)> answer);
    /// Entries under keys of their own, for what is no server's password.
    void readEntry(const QString &key, std::function<void(const Result<QByteArray> &)> answer);
    void writeEntry(const QString &key, const QByteArray &secret, std::function<void(const Result<void> &)> answer);
    void removeEntry(const QString &key, std::function<void(const Result<void> &)> answer);

    void read(const QString &location, std::function<void(const Result<QString> &)> answer);
    void write(const QString &location, const QString &password, std::function<void(const Result<void> &)> answer);
    void remove(const QString &location, std::function<void(const Result<void> &)> answer);
};

} // namespace collectz::desktop
