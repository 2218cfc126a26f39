// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readbytes.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QStringList formats = {u"generic_csv"_s,        u"collectz_csv"_s, u"goodreads_csv"_s,
                                        u"delicious_csv"_s,      u"clz_csv"_s,      u"calibre_csv"_s,
                                        u"collectz_server_csv"_s};
    collectz::imports::readBytes(formats, data, size);
    return 0;
}
