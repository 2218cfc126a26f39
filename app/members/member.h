// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"
#include "members/role.h"

#include <QDateTime>

namespace collectz::members {

/// A person who shares the catalog. The password's hash is no part of it: it never leaves storage and the services that
/// check it. Times are UTC and null where nothing happened yet.
struct Member
{
    MemberId id;
    QString name;    ///< as shown in history; the address until the person chose one
    QString address; ///< e-mail address as invited; unique without regard to case
    Role role = Role::Viewer;
    MemberStatus status = MemberStatus::Invited;
    QDateTime createdAt;
    QDateTime lastSignInAt;
    QDateTime passwordChangedAt;

    friend bool operator==(const Member &, const Member &) = default;
};

/// Why a session is over. Stored by word.
enum class SessionEnd : quint8 { None, SignedOut, Ended, PasswordChanged, TokenReused, MemberStopped, Replaced };

[[nodiscard]] QString sessionEndWord(SessionEnd end); ///< "", signed_out, ended, password_changed, token_reused, ...
[[nodiscard]] std::optional<SessionEnd> sessionEndFromWord(QStringView word);

/// One sign-in on one device: a family of tokens that follow each other.
struct Session
{
    SessionId id;
    MemberId member;
    QString device; ///< the name the device gave itself
    QDateTime createdAt;
    QDateTime lastUsedAt;
    QDateTime expiresAt; ///< whatever happens; it ends earlier when it is not used
    QDateTime endedAt;   ///< null while it lives
    SessionEnd end = SessionEnd::None;

    friend bool operator==(const Session &, const Session &) = default;
};

/// The address in the form in which addresses are compared: trimmed, case folded, NFC.
[[nodiscard]] QString addressKey(const QString &address);
/// Whether a text has the shape local@domain within 254 characters and without blanks or control characters.
[[nodiscard]] bool isAddress(const QString &address);
/// A name for people: trimmed, 1 to 100 characters, without control and direction characters; nothing when none is left.
[[nodiscard]] std::optional<QString> cleanName(const QString &name);

} // namespace collectz::members
