// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/invitationlink.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace collectz::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCharacters = 20'000;
constexpr int usualPort = 8443;

Result<InvitationLink> fromAddress(QString text)
{
    if (!text.contains(u"://"_s))
        text.prepend(u"https://"_s);
    auto address = CompanionAddress::fromText(text);
    if (!address)
        return fail(address.error());
    if (address->base.port() < 0 && address->base.scheme() == u"https")
        address->base.setPort(usualPort);
    return InvitationLink{*address, {}};
}

} // namespace

Result<InvitationLink> InvitationLink::fromText(const QString &text)
{
    static const QRegularExpression invitation(u"(collectz:(?://)?invite\\?\\S+)"_s);
    static const QRegularExpression web(u"(https?://\\S+)"_s);
    const QString pasted = text.left(mostCharacters).trimmed();
    const QRegularExpressionMatch found = invitation.match(pasted);
    if (!found.hasMatch()) {
        const QRegularExpressionMatch address = web.match(pasted);
        return fromAddress(address.hasMatch() ? address.captured(1) : pasted);
    }
    const QUrlQuery query(found.captured(1).section(u'?', 1));
    const auto value = [&query](const QString &key) { return query.queryItemValue(key, QUrl::FullyDecoded); };
    const QString server = value(u"server"_s);
    auto link = server.isEmpty() ? Result<InvitationLink>(InvitationLink()) : fromAddress(server);
    if (!link)
        return link;
    const QString fingerprint = value(u"fingerprint"_s);
    link->companion.fingerprint = QByteArray::fromHex(fingerprint.toLatin1());
    if (!fingerprint.isEmpty() && link->companion.fingerprint.size() != 32)
        return fail(ErrorKind::Usage, u"companion_address"_s,
                    u"The line of the invitation is not whole. Copy all of it, from collectz: to its end."_s);
    link->token = value(u"token"_s);
    return link;
}

QString InvitationLink::reachedBy(const QString &line, const CompanionAddress &address)
{
    QUrlQuery query(line.section(u'?', 1));
    if (!line.contains(u'?') || !query.queryItemValue(u"server"_s).isEmpty())
        return line;
    QUrlQuery filled;
    filled.addQueryItem(u"server"_s, QString::fromLatin1(QUrl::toPercentEncoding(address.base.toString())));
    query.removeQueryItem(u"server"_s);
    const QList<std::pair<QString, QString>> items = query.queryItems(QUrl::FullyEncoded);
    for (const auto &[key, value] : items)
        filled.addQueryItem(key, value);
    return line.section(u'?', 0, 0) + u'?' + filled.toString(QUrl::FullyEncoded);
}

} // namespace collectz::sync
