// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/secrettext.h"

#include <sodium.h>

#include <cstdlib>
#include <cstring>
#include <utility>

namespace collectz::members {

SecretText::SecretText(qsizetype size)
    : m_size(size)
{
    if (size == 0)
        return;
    // Without its random numbers and without memory nothing here could go on safely.
    if (sodium_init() < 0)
        std::abort();
    m_bytes = static_cast<char *>(sodium_malloc(static_cast<size_t>(size)));
    if (!m_bytes)
        std::abort();
}

SecretText::~SecretText()
{
    sodium_free(m_bytes);
}

SecretText::SecretText(SecretText &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{}

SecretText &SecretText::operator=(SecretText &&other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretText SecretText::take(QByteArray &&utf8)
{
    SecretText secret(utf8.size());
    if (!utf8.isEmpty()) {
        std::memcpy(secret.m_bytes, utf8.constData(), static_cast<size_t>(utf8.size()));
        sodium_memzero(utf8.data(), static_cast<size_t>(utf8.size()));
    }
    utf8.clear();
    return secret;
}

SecretText SecretText::take(QString &&text)
{
    SecretText secret = take(text.toUtf8());
    if (!text.isEmpty())
        sodium_memzero(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
    return secret;
}

SecretText SecretText::clone() const
{
    SecretText copy(m_size);
    if (m_size > 0)
        std::memcpy(copy.m_bytes, m_bytes, static_cast<size_t>(m_size));
    return copy;
}

bool operator==(const SecretText &left, const SecretText &right)
{
    return left.m_size == right.m_size &&
           (left.m_size == 0 || sodium_memcmp(left.m_bytes, right.m_bytes, static_cast<size_t>(left.m_size)) == 0);
}

} // namespace collectz::members
