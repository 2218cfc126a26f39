// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "members/secrettext.h"

#include <QSet>
#include <QStringList>

namespace collectz::members {

/// Passwords and words that everybody tries first, from lists on this machine; nothing is asked of a network. A value.
class CommonPasswords
{
public:
    /// Knows a handful of words by itself.
    CommonPasswords();

    /// Adds the lines of a list (UTF-8, one a line, lines with #!comment left out), at most 16 MiB of it. NotFound when it is
    /// not there.
    [[nodiscard]] Result<void> addFile(const QString &path);
    /// Where Debian's package john-data puts its list.
    [[nodiscard]] static QString systemList();

    [[nodiscard]] qsizetype size() const { return m_words.size(); }

    [[nodiscard]] bool contains(const QByteArray &word) const { return m_words.contains(word); }

private:
    QSet<QByteArray> m_words; ///< lower case
};

/// What a password must be: 12 characters at least, 128 bytes at most, taken as it is; no rule about its composition, but
/// none that is known, a known word dressed up, a run of keys, or the person's own name or address.
class PasswordRules
{
public:
    explicit PasswordRules(CommonPasswords common = {});

    /// Invalid with code password_too_short, password_too_long, password_common or password_personal. `personal` are the
    /// person's name and address.
    [[nodiscard]] Result<void> check(const SecretText &password, const QStringList &personal) const;

    static constexpr int fewestCharacters = 12;
    static constexpr int mostBytes = 128;

private:
    [[nodiscard]] bool isCommon(const QByteArray &lowered) const;

    CommonPasswords m_common;
};

} // namespace collectz::members
