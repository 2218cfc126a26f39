// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>

#include <functional>

namespace collectz::desktop {

/// Passwords of servers, kept in the desktop's keychain under the location without password. Answers come in the UI
/// thread; without a keychain they are failures (Unavailable), and the password is asked for each time. A password that is
/// not known is NotFound.
class PasswordStore : public QObject
{
    Q_OBJECT
public:
    explicit PasswordStore(QObject *parent = nullptr);

    /// Whether there is a keychain that can be used.
    void check(std::function<void(const Result<void> &)> answer);
    void read(const QString &location, std::function<void(const Result<QString> &)> answer);
    void write(const QString &location, const QString &password, std::function<void(const Result<void> &)> answer);
    void remove(const QString &location, std::function<void(const Result<void> &)> answer);
};

} // namespace collectz::desktop
