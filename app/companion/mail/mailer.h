// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "companion/settings/settings.h"

#include <chrono>
#include <mutex>

namespace collectz::companion {

/// Sends mail. Thread-safe; blocks until the server took it or the deadline is over.
class Mailer
{
public:
    virtual ~Mailer() = default;
    /// Whether a server was named at all.
    [[nodiscard]] virtual bool isAvailable() const = 0;
    [[nodiscard]] virtual QString sender() const = 0;
    [[nodiscard]] virtual Result<void> send(const QString &recipient, const QByteArray &message) = 0;
};

/// By SMTP (libcurl), always encrypted, STARTTLS or TLS from the first byte, with the server's certificate checked.
class SmtpMailer final : public Mailer
{
public:
    explicit SmtpMailer(MailSettings settings, std::chrono::milliseconds deadline = std::chrono::seconds(20));

    /// For what is sent from now on.
    void setSettings(const MailSettings &settings);

    [[nodiscard]] bool isAvailable() const override { return !settings().host.isEmpty(); }

    [[nodiscard]] QString sender() const override { return settings().sender; }

    [[nodiscard]] Result<void> send(const QString &recipient, const QByteArray &message) override;

private:
    [[nodiscard]] MailSettings settings() const;

    mutable std::mutex m_mutex;
    MailSettings m_settings;
    const std::chrono::milliseconds m_deadline;
};

} // namespace collectz::companion
