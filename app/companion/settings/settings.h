// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/logging.h"
#include "companion/settings/settingsreader.h"

#include <QStringList>

namespace collectz::companion {

struct MailSettings
{
    QString host; ///< empty: no mail is sent
    quint16 port = 587;
    bool isImplicitTls = false; ///< else STARTTLS
    QString user;
    QString passwordFile;
    QString sender;
    QString authorityFile;
};

/// What the companion was told, checked and complete. A value.
struct Settings
{
    QString stateFolder;
    QString catalog;
    QString address;
    quint16 port = 0;
    bool isPlainHttp = false;
    QString certificateFile; ///< the own or the self-signed one
    QString keyFile;
    bool hasOwnCertificate = false;
    QStringList hosts;
    QString publicAddress;
    QStringList trustedProxies;
    MailSettings mail;
    LogFormat logFormat = LogFormat::Json;
    QString logLevel;

    [[nodiscard]] QString backupFolder() const { return stateFolder + QStringLiteral("/backups"); }
};

/// Joins what was given (later ones win: file, environment, command line) with the defaults and checks it. Errors name where
/// the faulty setting was given. `defaultStateFolder` is for a person's own companion; systemd gives STATE_DIRECTORY.
[[nodiscard]] Result<Settings> makeSettings(const QList<GivenSettings> &given, const QString &defaultStateFolder);

} // namespace collectz::companion
