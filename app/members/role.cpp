// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/role.h"

#include <algorithm>

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array roleWords{"owner"_L1, "admin"_L1, "editor"_L1, "contributor"_L1, "viewer"_L1};
constexpr std::array statusWords{"invited"_L1, "active"_L1, "suspended"_L1, "revoked"_L1};

template <typename Value, typename Words>
std::optional<Value> valueOf(const Words &words, QStringView word)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [word](QLatin1StringView candidate) { return word == candidate; });
    return found == words.end() ? std::nullopt : std::optional(static_cast<Value>(found - words.begin()));
}

} // namespace

QString roleWord(Role role)
{
    return roleWords.at(static_cast<size_t>(role));
}

std::optional<Role> roleFromWord(QStringView word)
{
    return valueOf<Role>(roleWords, word);
}

QString memberStatusWord(MemberStatus status)
{
    return statusWords.at(static_cast<size_t>(status));
}

std::optional<MemberStatus> memberStatusFromWord(QStringView word)
{
    return valueOf<MemberStatus>(statusWords, word);
}

} // namespace collectz::members
