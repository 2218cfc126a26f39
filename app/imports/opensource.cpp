// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formatreader.h"
#include "imports/limits.h"

#include <QFile>
#include <QFileInfo>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

Unexpected refuse(ErrorKind kind, const QString &code, const QString &message, const QString &path,
                  const QString &technical = {})
{
    Error error = makeError(kind, code, message, technical);
    error.file = path;
    return fail(std::move(error));
}

} // namespace

Result<SourceFile> openSource(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (path.isEmpty() || !info.exists())
        return refuse(ErrorKind::NotFound, u"source_not_found"_s,
                      u"The file \"%1\" does not exist. Check its name and folder."_s.arg(path), path);
    if (info.isDir())
        return refuse(ErrorKind::Invalid, u"source_is_folder"_s,
                      u"\"%1\" is a folder. Choose the exported file inside it."_s.arg(name), path);
    // A pipe or a device has no size and no end that could be trusted.
    if (!info.isFile())
        return refuse(ErrorKind::Invalid, u"source_not_a_file"_s, u"\"%1\" is not a regular file."_s.arg(name), path);

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorKind::Denied, u"source_unreadable"_s,
                      u"The file \"%1\" cannot be opened for reading. Check its permissions."_s.arg(name), path,
                      file.errorString());
    SourceFile source{path, file.read(limits::headBytes), file.size()};
    if (file.error() != QFileDevice::NoError)
        return refuse(ErrorKind::Unavailable, u"source_unreadable"_s,
                      u"Reading \"%1\" failed. Is the drive still there?"_s.arg(name), path, file.errorString());
    if (source.head.isEmpty())
        return refuse(ErrorKind::Invalid, u"source_empty"_s,
                      u"The file \"%1\" is empty: there is nothing to import."_s.arg(name), path);
    return source;
}

} // namespace collectz::imports
