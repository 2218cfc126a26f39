// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sha256.h"

#include "base/logging.h"

#include <openssl/evp.h>

#include <cstdlib>

namespace collectz {

namespace {

constexpr qsizetype digestBytes = 32;

/// A digest that is not one would name the wrong picture or pass for another's, so the program ends instead.
void require(int isDone)
{
    if (isDone == 1)
        return;
    qCCritical(logBase, "OpenSSL has no SHA-256 here.");
    std::abort();
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    // Looked up once: that costs more than hashing a short text.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    require(algorithm != nullptr && m_context ? EVP_DigestInit_ex(m_context.get(), algorithm, nullptr) : 0);
}

void Sha256::add(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size())));
}

QByteArray Sha256::result()
{
    QByteArray digest(digestBytes, Qt::Uninitialized);
    require(EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr));
    return digest;
}

QByteArray sha256(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.result();
}

} // namespace collectz
