// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol.h"

#include <algorithm>

namespace collectz::sync {

QStringList blobsIn(const catalog::FieldValue &value)
{
    constexpr QLatin1StringView scheme("sha256:");
    const auto isHash = [](QStringView text) {
        return text.size() == 64 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
                   return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
               });
    };
    QStringList hashes;
    const QStringList texts = value.list();
    for (const QString &text : texts) {
        if (text.startsWith(scheme) && isHash(QStringView(text).mid(scheme.size())))
            hashes << text.mid(scheme.size());
    }
    return hashes;
}

} // namespace collectz::sync
