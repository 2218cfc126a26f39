// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/announcement.h"

namespace collectz::storage {

using namespace collectz::catalog;

namespace {

/// A notification holds less than 8,000 bytes.
constexpr qsizetype mostKeys = 300;

} // namespace

Announcement Announcement::of(const QByteArray &announcer, const Applied &applied, Reason reason)
{
    Announcement announcement;
    announcement.announcer = announcer.isEmpty() ? QByteArrayLiteral("-") : announcer;
    announcement.notice.lastSequence = applied.lastSequence;
    announcement.notice.reason = reason;
    announcement.notice.foreign = true;
    announcement.notice.reload = applied.worksTouched > applied.workKeys.size() || applied.workKeys.size() > mostKeys;
    if (!announcement.notice.reload)
        announcement.notice.workKeys = applied.workKeys;
    return announcement;
}

std::optional<Announcement> Announcement::fromText(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split(' ');
    if (parts.size() != 4)
        return {};
    Announcement announcement;
    announcement.announcer = parts[0];
    bool isNumber = false;
    announcement.notice.lastSequence = parts[1].toLongLong(&isNumber);
    const std::optional<Reason> reason = reasonFromWord(QString::fromLatin1(parts[2]));
    if (!isNumber || !reason)
        return {};
    announcement.notice.reason = *reason;
    announcement.notice.foreign = true;
    announcement.notice.reload = parts[3] == "*";
    const QList<QByteArray> keys = parts[3].split(',');
    for (const QByteArray &key : keys) {
        const qint64 number = key.toLongLong(&isNumber);
        if (isNumber)
            announcement.notice.workKeys << number;
    }
    return announcement;
}

QByteArray Announcement::text() const
{
    QByteArray keys = notice.reload ? QByteArrayLiteral("*") : QByteArray();
    for (const qint64 key : notice.workKeys)
        keys += (keys.isEmpty() ? "" : ",") + QByteArray::number(key);
    if (keys.isEmpty())
        keys = "-";
    return announcer + ' ' + QByteArray::number(notice.lastSequence) + ' ' + reasonWord(notice.reason).toLatin1() +
           ' ' + keys;
}

} // namespace collectz::storage
