// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberservices.h"

#include <QStringList>
#include <QTextStream>

#include <span>

namespace collectz::companion {

/// What a deed of whoever sits at the server works with. Every deed is recorded like any other.
struct AdminCall
{
    members::MemberServices &services;
    QStringList arguments;
    members::SecretText secret; ///< empty unless the deed takes one
    QTextStream &output;
};

/// What is left when nobody can sign in. Carried out by the program that serves the catalog, or by the verb itself.
struct AdminDeed
{
    const char *name; ///< "admin create-owner"
    const char *arguments;
    const char *summary;
    int leastArguments;
    int mostArguments;
    bool takesSecret;
    Result<void> (*run)(const AdminCall &);
};

[[nodiscard]] std::span<const AdminDeed> adminDeeds();
[[nodiscard]] const AdminDeed *findAdminDeed(QStringView name);

/// Whoever sits at the server itself, as the services see them.
[[nodiscard]] members::Caller consoleCaller();
/// The member with this address; NotFound without one.
[[nodiscard]] Result<members::Member> findMember(members::MemberServices &services, const QString &address);

} // namespace collectz::companion
