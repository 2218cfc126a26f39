// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace collectz::desktop {

/// Whether the desktop wants light or dark, now and whenever it changes its mind, as its settings portal says
/// (org.freedesktop.appearance color-scheme). Desktops without one never say anything. A UI-thread object; asks without waiting.
class PortalScheme : public QObject
{
    Q_OBJECT
public:
    explicit PortalScheme(QObject *parent = nullptr);

    void ask();

Q_SIGNALS:
    void schemeTold(bool dark);

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
};

} // namespace collectz::desktop
