// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/http/connectiontable.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace collectz::companion {

using namespace Qt::StringLiterals;

QString ConnectionTable::countedAddress(const QString &address)
{
    boost::system::error_code error;
    const auto parsed = boost::asio::ip::make_address(address.toStdString(), error);
    if (error || !parsed.is_v6())
        return address;
    if (parsed.to_v6().is_v4_mapped())
        return QString::fromStdString(
            boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, parsed.to_v6()).to_string());
    const auto bytes = parsed.to_v6().to_bytes();
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.data()), 8).toHex()) + u"/64"_s;
}

bool ConnectionTable::makeRoom(const QString &address, bool isProxy)
{
    const QString counted = countedAddress(address);
    if (!isProxy && m_perAddress.value(counted) >= m_limits.connectionsAnAddress && !evict(counted))
        return false;
    return m_rows.size() < m_limits.connections || evict({});
}

ConnectionTable::Number ConnectionTable::add(const QString &address, ConnectionEntry *entry)
{
    const QString counted = countedAddress(address);
    m_rows.append({++m_last, counted, entry});
    ++m_perAddress[counted];
    return m_last;
}

void ConnectionTable::remove(Number number)
{
    const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), number,
                                      [](const Row &left, Number right) { return left.number < right; });
    if (row == m_rows.end() || row->number != number)
        return;
    const auto count = m_perAddress.find(row->address);
    if (count != m_perAddress.end() && --*count <= 0)
        m_perAddress.erase(count);
    m_rows.erase(row);
}

bool ConnectionTable::evict(const QString &address)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &candidate) {
        return (address.isEmpty() || candidate.address == address) && candidate.entry->isWaiting();
    });
    if (row == m_rows.end())
        return false;
    const Row evicted = *row;
    remove(evicted.number);
    evicted.entry->close();
    return true;
}

void ConnectionTable::finishAll()
{
    // Ending one may take it out of the table at once.
    const QList<Row> rows = m_rows;
    for (const Row &row : rows)
        row.entry->finish();
}

void ConnectionTable::closeAll()
{
    const QList<Row> rows = m_rows;
    for (const Row &row : rows)
        row.entry->close();
}

} // namespace collectz::companion
