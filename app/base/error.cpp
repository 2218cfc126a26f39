// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

#include <QStringList>

namespace collectz {

using namespace Qt::StringLiterals;

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return u"usage"_s;
    case ErrorKind::Invalid:
        return u"invalid"_s;
    case ErrorKind::NotFound:
        return u"not_found"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::Denied:
        return u"denied"_s;
    case ErrorKind::Limit:
        return u"limit"_s;
    case ErrorKind::Busy:
        return u"busy"_s;
    case ErrorKind::Unavailable:
        return u"unavailable"_s;
    case ErrorKind::Corrupt:
        return u"corrupt"_s;
    case ErrorKind::ReadOnly:
        return u"read_only"_s;
    case ErrorKind::Full:
        return u"full"_s;
    case ErrorKind::Newer:
        return u"newer"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Bug:
        return u"bug"_s;
    }
    Q_UNREACHABLE();
}

QString Error::withPlace() const
{
    QStringList place;
    if (!file.isEmpty())
        place << file;
    if (row >= 0)
        place << u"row %1"_s.arg(row);
    if (column >= 0)
        place << u"column %1"_s.arg(column);
    return place.isEmpty() ? message : place.join(u", "_s) + u": "_s + message;
}

Error makeError(ErrorKind kind, const QString &code, const QString &message, const QString &technical)
{
    Error error;
    error.kind = kind;
    error.code = code;
    error.message = message;
    error.technical = technical;
    return error;
}

} // namespace collectz
