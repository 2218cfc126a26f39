// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/entityid.h"

#include "base/sha256.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace collectz {

namespace {

void stampVersion(std::array<std::uint8_t, 16> &bytes, std::uint8_t version)
{
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | (version << 4U));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U);
}

} // namespace

Identity Identity::create()
{
    Identity id;
    const auto milliseconds = static_cast<std::uint64_t>(QDateTime::currentMSecsSinceEpoch());
    for (unsigned i = 0; i < 6; ++i)
        id.m_bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40U - 8U * i));
    std::array<quint32, 3> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    std::memcpy(id.m_bytes.data() + 6, random.data(), 10);
    stampVersion(id.m_bytes, 7);
    return id;
}

Identity Identity::fromBytes(QByteArrayView bytes)
{
    Identity id;
    if (bytes.size() == 16)
        std::copy(bytes.begin(), bytes.end(), id.m_bytes.begin());
    return id;
}

Identity Identity::fromText(QStringView text)
{
    QByteArray digits = text.toLatin1();
    digits.replace('-', "");
    const bool isHex = std::all_of(digits.cbegin(), digits.cend(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    return digits.size() == 32 && isHex ? fromBytes(QByteArray::fromHex(digits)) : Identity();
}

Identity Identity::derivedFrom(QByteArrayView text)
{
    Identity id = fromBytes(sha256(text).first(16));
    stampVersion(id.m_bytes, 8);
    return id;
}

bool Identity::isNull() const
{
    return std::all_of(m_bytes.cbegin(), m_bytes.cend(), [](std::uint8_t byte) { return byte == 0; });
}

QByteArray Identity::bytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), 16);
}

QString Identity::text() const
{
    QByteArray hex = bytes().toHex();
    for (const qsizetype place : {20, 16, 12, 8})
        hex.insert(place, '-');
    return QString::fromLatin1(hex);
}

size_t qHash(const Identity &id, size_t seed) noexcept
{
    const QByteArray bytes = id.bytes();
    return qHashBits(bytes.constData(), 16, seed);
}

} // namespace collectz
