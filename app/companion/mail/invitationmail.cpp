// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/mail/invitationmail.h"

#include "base/fingerprintwords.h"

#include <QLocale>
#include <QUrl>
#include <QUrlQuery>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype encodedLineLength = 76;

/// Names and addresses come from people: nothing of them ends a header.
QString oneLine(QString text)
{
    return text.replace(u'\r', u' ').replace(u'\n', u' ').simplified();
}

QByteArray base64Lines(const QByteArray &text)
{
    const QByteArray encoded = text.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < encoded.size(); at += encodedLineLength)
        lines += encoded.mid(at, encodedLineLength) + "\r\n";
    return lines;
}

} // namespace

QString invitationLink(const CompanionAddress &companion, const members::SecretText &token)
{
    QUrlQuery query;
    query.addQueryItem(u"server"_s, QString::fromLatin1(QUrl::toPercentEncoding(companion.address)));
    if (!companion.fingerprint.isEmpty())
        query.addQueryItem(u"fingerprint"_s, QString::fromLatin1(companion.fingerprint.toHex()));
    query.addQueryItem(u"token"_s, QString::fromUtf8(token.reveal()));
    return u"collectz://invite?"_s + query.toString(QUrl::FullyEncoded);
}

QByteArray invitationMessage(const QString &sender, const members::NewInvitation &invitation,
                             const CompanionAddress &companion, const QDateTime &now)
{
    const QString expires = QLocale::c().toString(invitation.invitation.expiresAt.toUTC(), u"yyyy-MM-dd hh:mm"_s);
    QStringList text{u"%1 invites you to a collectz catalog as %2."_s.arg(
                         oneLine(invitation.invitation.invitedByName), members::roleWord(invitation.invitation.role)),
                     {},
                     u"Open collectz, choose File > Connect to a Companion and paste this line:"_s,
                     {},
                     invitationLink(companion, invitation.token),
                     {},
                     u"It works once, for this address, until %1 UTC."_s.arg(expires)};
    if (!companion.fingerprint.isEmpty())
        text << QString() << u"The server's fingerprint is %1"_s.arg(fingerprintHex(companion.fingerprint))
             << u"in words: %1"_s.arg(fingerprintWords(companion.fingerprint).join(u' '));
    const QString date = QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss '+0000'"_s);
    const QByteArray head =
        QString(u"From: "_s + oneLine(sender) + u"\r\nTo: "_s + oneLine(invitation.invitation.address) +
                u"\r\nSubject: Invitation to a collectz catalog\r\nDate: "_s + date + u"\r\nMessage-ID: <"_s +
                invitation.invitation.id.text() + u"@"_s + oneLine(sender).section(u'@', -1) +
                u">\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                "Content-Transfer-Encoding: base64\r\nAuto-Submitted: auto-generated\r\n\r\n"_s)
            .toUtf8();
    return head + base64Lines(text.join(u"\r\n"_s).toUtf8());
}

} // namespace collectz::companion
