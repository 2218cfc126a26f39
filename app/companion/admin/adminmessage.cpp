// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/admin/adminmessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray toMessage(const AdminRequest &request)
{
    return textOf({{u"deed"_s, request.deed},
                   {u"arguments"_s, QJsonArray::fromStringList(request.arguments)},
                   {u"secret"_s, QString::fromUtf8(request.secret.reveal())}});
}

std::optional<AdminRequest> requestOf(QByteArray message)
{
    const QJsonObject json = QJsonDocument::fromJson(message).object();
    message.fill('\0');
    AdminRequest request;
    request.deed = json.value(u"deed"_s).toString();
    const QJsonArray arguments = json.value(u"arguments"_s).toArray();
    for (const QJsonValue &argument : arguments)
        request.arguments << argument.toString();
    request.secret = members::SecretText::take(json.value(u"secret"_s).toString());
    return request.deed.isEmpty() ? std::nullopt : std::optional(std::move(request));
}

QByteArray toMessage(const AdminReply &reply)
{
    if (reply)
        return textOf({{u"output"_s, *reply}});
    const Error &error = reply.error();
    return textOf({{u"kind"_s, static_cast<int>(error.kind)},
                   {u"code"_s, error.code},
                   {u"message"_s, error.message},
                   {u"technical"_s, error.technical}});
}

AdminReply replyOf(const QByteArray &message)
{
    const QJsonObject json = QJsonDocument::fromJson(message).object();
    if (json.contains(u"output"_s))
        return json.value(u"output"_s).toString();
    if (!json.contains(u"code"_s))
        return fail(ErrorKind::Unavailable, u"console_silent"_s,
                    u"The program that serves gave no answer. Look at its log before you try again."_s);
    Error error;
    const int kind = json.value(u"kind"_s).toInt();
    error.kind = kind >= 0 && kind <= static_cast<int>(ErrorKind::Bug) ? static_cast<ErrorKind>(kind) : ErrorKind::Bug;
    error.code = json.value(u"code"_s).toString();
    error.message = json.value(u"message"_s).toString();
    error.technical = json.value(u"technical"_s).toString();
    return fail(std::move(error));
}

} // namespace collectz::companion
