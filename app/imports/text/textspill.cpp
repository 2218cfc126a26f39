// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/text/textspill.h"

#include <QtEndian>

namespace collectz::imports {

using namespace Qt::StringLiterals;

Result<qint64> TextSpill::put(const QByteArray &text)
{
    const quint32 length = qToLittleEndian(static_cast<quint32>(text.size()));
    const QByteArray record = QByteArray(reinterpret_cast<const char *>(&length), sizeof length) + text;
    const bool isOpen = m_file.isOpen() || m_file.open();
    if (!isOpen || !m_file.seek(m_end) || m_file.write(record) != record.size())
        return fail(ErrorKind::Full, u"no_room_to_read"_s,
                    u"There is no room on the disk for what has to be set aside while reading. Nothing was imported."_s,
                    m_file.errorString());
    const qint64 place = m_end;
    m_end += record.size();
    return place;
}

QByteArray TextSpill::get(qint64 place)
{
    quint32 length = 0;
    if (!m_file.seek(place) || m_file.read(reinterpret_cast<char *>(&length), sizeof length) != sizeof length)
        return {};
    return m_file.read(qFromLittleEndian(length));
}

} // namespace collectz::imports
