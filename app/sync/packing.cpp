// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/codec.h"

#include <zstd.h>

namespace collectz::sync {

using namespace Qt::StringLiterals;

QByteArray pack(const QByteArray &bytes)
{
    constexpr int level = 3;
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(packed.data(), static_cast<size_t>(packed.size()), bytes.constData(),
                                      static_cast<size_t>(bytes.size()), level);
    packed.truncate(ZSTD_isError(size) ? 0 : static_cast<qsizetype>(size));
    return packed;
}

Result<QByteArray> unpack(const QByteArray &packed, qint64 maximumBytes)
{
    const unsigned long long size = ZSTD_getFrameContentSize(packed.constData(), static_cast<size_t>(packed.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR)
        return fail(ErrorKind::Invalid, u"sync_message"_s, u"What came over the network is no message of a sync."_s);
    if (size > static_cast<unsigned long long>(maximumBytes))
        return fail(ErrorKind::Limit, u"sync_message_size"_s, u"A message of the sync is larger than allowed."_s);
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    const size_t written = ZSTD_decompress(bytes.data(), static_cast<size_t>(bytes.size()), packed.constData(),
                                           static_cast<size_t>(packed.size()));
    if (ZSTD_isError(written) || written != size)
        return fail(ErrorKind::Invalid, u"sync_message"_s, u"What came over the network is no message of a sync."_s);
    return bytes;
}

} // namespace collectz::sync
