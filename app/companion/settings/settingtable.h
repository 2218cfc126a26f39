// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <span>

namespace collectz::companion {

enum class SettingType : quint8 { Text, Number, Switch, List };

/// One setting. Its key names it in the file ([server] port), in the environment (COLLECTZD_SERVER_PORT) and on the command
/// line (--server-port).
struct SettingDefinition
{
    QLatin1StringView key;
    SettingType type;
    QLatin1StringView fallback;
    QLatin1StringView text; ///< for --help and docs/companion.md
};

/// Every setting there is, in the order of the documentation.
[[nodiscard]] std::span<const SettingDefinition> settingTable();
[[nodiscard]] const SettingDefinition *findSetting(QStringView key);

[[nodiscard]] QString settingVariable(QStringView key); ///< COLLECTZD_SERVER_PORT
[[nodiscard]] QString settingFlag(QStringView key);     ///< server-port

} // namespace collectz::companion
