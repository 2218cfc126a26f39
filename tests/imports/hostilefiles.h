// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace collectz::imports {

/// One entry of a zip that a test builds byte by byte, with every lie that a directory can tell.
struct ZipPart
{
    QByteArray name;
    QByteArray content;
    bool deflate = false;
    quint16 flags = 0;
    quint32 attributes = 0;
    quint32 claimedBytes = 0; ///< 0 = the truth
    bool wrongChecksum = false;
    bool sameOffsetAsFirst = false;
};

[[nodiscard]] QByteArray zipOf(const QList<ZipPart> &parts);

/// A file made to hurt, the format it pretends to be, and the code it must be answered with.
struct HostileFile
{
    QByteArray name;
    QString suffix;
    QByteArray bytes;
    QString format;
    QString code; ///< of the error, or of a problem of an item; empty = anything but a crash
};

[[nodiscard]] QList<HostileFile> hostileXml();
[[nodiscard]] QList<HostileFile> hostileArchives();
[[nodiscard]] QList<HostileFile> hostileJson();
[[nodiscard]] QList<HostileFile> hostileTables();

} // namespace collectz::imports
