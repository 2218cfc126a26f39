// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>

namespace collectz {

/// A 128-bit identifier made by the program that creates a thing, offline or not.
///
/// New ids follow the UUID version 7 layout (RFC 9562): they begin with the milliseconds of their
/// making so that an index receives them nearly in order. Nothing ever reads time out of them.
class Identity
{
public:
    constexpr Identity() = default;

    /// A new id; thread-safe.
    [[nodiscard]] static Identity create();
    /// From 16 bytes; null if the size differs.
    [[nodiscard]] static Identity fromBytes(QByteArrayView bytes);
    /// From the 36-character text form (with or without dashes); null if malformed.
    [[nodiscard]] static Identity fromText(QStringView text);
    /// A stable id derived from a text by SHA-256 (used for seeded, repeatable catalogs).
    [[nodiscard]] static Identity derivedFrom(QByteArrayView text);

    [[nodiscard]] bool isNull() const;
    [[nodiscard]] QByteArray bytes() const; ///< 16 bytes
    [[nodiscard]] QString text() const;     ///< lower case, with dashes

    friend auto operator<=>(const Identity &, const Identity &) = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
};

[[nodiscard]] size_t qHash(const Identity &id, size_t seed = 0) noexcept;

/// Ids are types: an entity's id cannot be passed where a change set's is meant.
template <typename Tag>
class TypedIdentity : public Identity
{
public:
    constexpr TypedIdentity() = default;

    explicit TypedIdentity(const Identity &id)
        : Identity(id)
    {}

    [[nodiscard]] static TypedIdentity create() { return TypedIdentity(Identity::create()); }

    [[nodiscard]] static TypedIdentity fromBytes(QByteArrayView bytes)
    {
        return TypedIdentity(Identity::fromBytes(bytes));
    }

    [[nodiscard]] static TypedIdentity fromText(QStringView text) { return TypedIdentity(Identity::fromText(text)); }
};

using EntityId = TypedIdentity<struct EntityTag>; ///< work, edition, copy, custom field, view
using ChangeSetId = TypedIdentity<struct ChangeSetTag>;
using CatalogId = TypedIdentity<struct CatalogTag>;
using DeviceId = TypedIdentity<struct DeviceTag>;
using MemberId = TypedIdentity<struct MemberTag>;   ///< a person who shares a catalog
using SessionId = TypedIdentity<struct SessionTag>; ///< one sign-in on one device
using InvitationId = TypedIdentity<struct InvitationTag>;
using PasswordResetId = TypedIdentity<struct PasswordResetTag>;

} // namespace collectz
