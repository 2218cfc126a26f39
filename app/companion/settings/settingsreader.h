// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>
#include <QString>

namespace collectz::companion {

/// One setting as somebody gave it: its text and where it stands, for error messages.
struct GivenSetting
{
    QString text;   ///< lists are joined by commas
    QString origin; ///< "collectzd.toml:4:8", "COLLECTZD_SERVER_PORT", "--server-port"
};

using GivenSettings = QMap<QString, GivenSetting>;

/// Reads a configuration file (TOML). Errors carry the line and the column: what is no TOML, settings that do not exist, values
/// of another type. At most 1 MiB.
[[nodiscard]] Result<GivenSettings> readSettingsFile(const QString &file);

/// The settings that the environment gives: COLLECTZD_SERVER_PORT for server.port. Variables that name no setting are an error,
/// COLLECTZD_CONFIG aside.
[[nodiscard]] Result<GivenSettings> readSettingsEnvironment(const QMap<QString, QString> &environment);

} // namespace collectz::companion
