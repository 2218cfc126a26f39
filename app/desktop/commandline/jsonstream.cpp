// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/jsonstream.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bytesAtOnce = 64 * 1024;

/// Any value's text; Qt's writer knows objects and arrays alone.
QByteArray textOf(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

void JsonStream::member(const QString &name, const QJsonValue &value)
{
    separate();
    m_pending += textOf(name) + ": " + textOf(value);
    m_needsComma = true;
    flushIfLarge();
}

void JsonStream::beginArray(const QString &name)
{
    separate();
    m_pending += textOf(name) + ": [";
    m_needsComma = false;
}

void JsonStream::element(const QJsonObject &object)
{
    m_pending += m_needsComma ? ",\n" : "\n";
    m_pending += QJsonDocument(object).toJson(QJsonDocument::Compact);
    m_needsComma = true;
    flushIfLarge();
}

void JsonStream::endArray()
{
    m_pending += "]";
    m_needsComma = true;
}

void JsonStream::end()
{
    m_pending += m_begun ? "}\n" : "{}\n";
    m_console.raw(m_pending);
    m_pending.clear();
}

void JsonStream::separate()
{
    if (!m_begun)
        m_pending += "{";
    else if (m_needsComma)
        m_pending += ",\n";
    m_begun = true;
}

void JsonStream::flushIfLarge()
{
    if (m_pending.size() < bytesAtOnce)
        return;
    m_console.raw(m_pending);
    m_pending.clear();
}

} // namespace collectz::desktop
