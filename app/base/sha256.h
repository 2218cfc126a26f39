// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace collectz {

/// SHA-256 (FIPS 180-4) of bytes that come one after the other. By OpenSSL, which uses the processor's instructions for it: several
/// times as fast as Qt's. One thread at a time.
class Sha256
{
public:
    Sha256();

    void add(QByteArrayView bytes);
    /// The 32 bytes; nothing may be added afterwards.
    [[nodiscard]] QByteArray result();

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };

    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// The 32 bytes of SHA-256. Any thread.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

} // namespace collectz
