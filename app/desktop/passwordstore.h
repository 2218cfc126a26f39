// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>

#include <functional>

namespace collectz::desktop {

/// Passwords of servers, kept in the desktop's keychain under the location without password. Answers come in the UI
/// thread; without a keychain they are failures, and the password is asked for each time.
class PasswordStore : public QObject
{
    Q_OBJECT
public:
    explicit PasswordStore(QObject *parent = nullptr);

    void read(const QString &location, std::function<void(const Result<QString> &)> answer);
    void write(const QString &location, const QString &password, std::function<void(const Result<void> &)> answer);
};

} // namespace collectz::desktop
