// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/flagbits.h"

#include <QHash>

namespace collectz::storage {

using namespace Qt::StringLiterals;

const QStringList &flagWords()
{
    static const QStringList words{u"owned"_s, u"wanted"_s,     u"ordered"_s,         u"lent"_s, u"sold"_s, u"signed"_s,
                                   u"cover"_s, u"identifier"_s, u"previously_owned"_s};
    return words;
}

std::optional<qint64> flagBit(const QString &word)
{
    const qsizetype index = flagWords().indexOf(word);
    return index < 0 ? std::nullopt : std::optional<qint64>(qint64(1) << index);
}

qint64 flagMask(const QStringList &words)
{
    qint64 mask = 0;
    for (const QString &word : words)
        mask |= flagBit(word).value_or(0);
    return mask;
}

} // namespace collectz::storage
