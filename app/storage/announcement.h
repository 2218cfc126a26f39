// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

namespace collectz::storage {

/// What a program tells others on the same PostgreSQL catalog of a change set it has committed:
/// "<announcer> <sequence> <reason> <work keys with commas, or *>".
struct Announcement
{
    QByteArray announcer;
    catalog::ChangeNotice notice;

    [[nodiscard]] static Announcement of(const QByteArray &announcer, const catalog::Applied &applied,
                                         catalog::Reason reason);
    /// Nothing for words that are not of this shape.
    [[nodiscard]] static std::optional<Announcement> fromText(const QByteArray &text);
    [[nodiscard]] QByteArray text() const;
};

} // namespace collectz::storage
