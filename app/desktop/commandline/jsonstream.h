// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/commandline/console.h"

#include <QJsonObject>
#include <QJsonValue>

namespace collectz::desktop {

/// One JSON object printed piece by piece, so that the output of a million rows needs no memory of that size.
/// Members and one array at a time: `member`, `beginArray`, `element`..., `endArray`, `member`, `end`.
class JsonStream
{
public:
    explicit JsonStream(Console &console)
        : m_console(console)
    {}

    void member(const QString &name, const QJsonValue &value);
    void beginArray(const QString &name);
    void element(const QJsonObject &object);
    void endArray();
    void end();

private:
    void separate();
    void flushIfLarge();

    Console &m_console;
    QByteArray m_pending;
    bool m_begun = false;
    bool m_needsComma = false;
};

} // namespace collectz::desktop
