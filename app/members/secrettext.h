// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QDebug;

namespace collectz::members {

/// A password or a token in memory of its own: locked, guarded, wiped at its end, compared in constant time. It cannot be
/// formatted, logged, copied by accident or turned into a QString.
class SecretText
{
public:
    SecretText() = default;
    ~SecretText();
    SecretText(SecretText &&other) noexcept;
    SecretText &operator=(SecretText &&other) noexcept;
    SecretText(const SecretText &) = delete;
    SecretText &operator=(const SecretText &) = delete;

    /// Takes the bytes over and wipes where they came from.
    [[nodiscard]] static SecretText take(QByteArray &&utf8);
    /// Takes the text over as UTF-8 and wipes where it came from.
    [[nodiscard]] static SecretText take(QString &&text);
    /// A secret of `size` bytes for `fill(char *)` to write.
    template <typename Fill>
    [[nodiscard]] static SecretText make(qsizetype size, Fill fill)
    {
        SecretText secret(size);
        fill(secret.m_bytes);
        return secret;
    }

    [[nodiscard]] SecretText clone() const;

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    [[nodiscard]] qsizetype size() const { return m_size; }

    /// The bytes themselves, for hashing and for the one answer that shows a secret. Never keep them longer than this lives.
    [[nodiscard]] QByteArrayView reveal() const { return {m_bytes, m_size}; }

    friend bool operator==(const SecretText &left, const SecretText &right);

    friend QDebug operator<<(QDebug, const SecretText &) = delete;

private:
    explicit SecretText(qsizetype size);

    char *m_bytes = nullptr;
    qsizetype m_size = 0;
};

} // namespace collectz::members
