// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backuprecord.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace collectz::models {

namespace {

QString keyOf(const QString &catalog)
{
    return u"backups/"_s + catalog;
}

} // namespace

QDateTime lastBackup(const QString &catalog)
{
    return QSettings().value(keyOf(catalog)).toDateTime();
}

void rememberBackup(const QString &catalog, const QDateTime &at)
{
    QSettings().setValue(keyOf(catalog), at);
}

} // namespace collectz::models
