// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/startrequest.h"

#include "desktop/commandline/catalogaccess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

constexpr char sqliteBeginning[] = "SQLite format 3";

bool isCatalogFile(const QString &path)
{
    if (path.endsWith(".collectz"_L1, Qt::CaseInsensitive))
        return true;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(sizeof sqliteBeginning - 1) == sqliteBeginning;
}

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

bool isAcceptable(const QString &path)
{
    return !path.contains(QChar(0)) && (QDir::isAbsolutePath(path) || isServer(path));
}

Error badMessage()
{
    return makeError(ErrorKind::Invalid, u"bad_start_message"_s, u"Another process sent no request of this program."_s);
}

} // namespace

StartRequest startRequestFor(const QString &catalogOption, const QStringList &arguments, bool readOnly)
{
    StartRequest request;
    request.readOnly = readOnly;
    for (const QString &argument : arguments) {
        if (isServer(argument))
            request.location = argument;
        else if (isCatalogFile(argument))
            request.location = absolute(argument);
        else if (request.files.size() < mostStartFiles)
            request.files << absolute(argument);
    }
    if (!catalogOption.isEmpty())
        request.location = isServer(catalogOption) ? catalogOption : absolute(catalogOption);
    return request;
}

QByteArray startMessage(const StartRequest &request)
{
    const QJsonObject object{{u"collectz"_s, 1},
                             {u"location"_s, request.location},
                             {u"read_only"_s, request.readOnly},
                             {u"files"_s, QJsonArray::fromStringList(request.files)},
                             {u"activation"_s, QString::fromLatin1(request.activationToken)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<StartRequest> startRequestFromMessage(const QByteArray &line)
{
    const QJsonObject object =
        line.size() <= longestStartMessage ? QJsonDocument::fromJson(line).object() : QJsonObject();
    const QJsonArray files = object.value("files"_L1).toArray();
    if (object.value("collectz"_L1).toInt() != 1 || files.size() > mostStartFiles)
        return fail(badMessage());
    StartRequest request;
    request.location = object.value("location"_L1).toString();
    request.readOnly = object.value("read_only"_L1).toBool();
    request.activationToken = object.value("activation"_L1).toString().toLatin1();
    for (const QJsonValue &file : files)
        request.files << file.toString();
    const bool areAcceptable = std::all_of(request.files.cbegin(), request.files.cend(), isAcceptable) &&
                               (request.location.isEmpty() || isAcceptable(request.location));
    return areAcceptable ? Result<StartRequest>(request) : fail(badMessage());
}

} // namespace collectz::desktop
