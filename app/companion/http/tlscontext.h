// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>

namespace boost::asio::ssl {
class context;
}

namespace collectz::companion {

/// A certificate with its key, ready for handshakes: TLS 1.2 and 1.3 with forward secrecy and authenticated encryption only.
/// A shared value; null stands for plain HTTP.
class TlsContext
{
public:
    TlsContext() = default;

    /// PEM files: the certificate with its chain, and its unencrypted key.
    [[nodiscard]] static Result<TlsContext> load(const QString &certificateFile, const QString &keyFile);

    [[nodiscard]] bool isNull() const { return !m_context; }

    [[nodiscard]] const std::shared_ptr<boost::asio::ssl::context> &context() const { return m_context; }

private:
    std::shared_ptr<boost::asio::ssl::context> m_context;
};

} // namespace collectz::companion
