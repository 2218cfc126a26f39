// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/companionaddress.h"

namespace collectz::sync {

using namespace Qt::StringLiterals;

QString CompanionAddress::text() const
{
    QUrl url = base;
    if (!fingerprint.isEmpty())
        url.setFragment(u"sha256="_s + QString::fromLatin1(fingerprint.toHex()));
    return url.toString();
}

Result<CompanionAddress> CompanionAddress::fromText(const QString &text)
{
    CompanionAddress address;
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString fragment = url.fragment();
    url.setFragment(QString());
    url.setPath(QString());
    url.setQuery(QString());
    address.base = url;
    QString hex = fragment.section(u"sha256="_s, 1);
    hex.remove(u':').remove(u' ');
    address.fingerprint = QByteArray::fromHex(hex.toLatin1());
    const bool hasBadFingerprint = !fragment.isEmpty() && address.fingerprint.size() != 32;
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || hasBadFingerprint)
        return fail(ErrorKind::Usage, u"companion_address"_s,
                    u"That is no address of a companion; it looks like https://library.example:8443."_s);
    return address;
}

bool CompanionAddress::isSafe() const
{
    return base.scheme() == u"https" || (isThisMachine() && base.scheme() == u"http");
}

bool CompanionAddress::isThisMachine() const
{
    const QString host = base.host();
    return host == u"127.0.0.1" || host == u"localhost" || host == u"::1";
}

} // namespace collectz::sync
