// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/tokenoption.h"

#include <QFile>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostTokenBytes = 4096;

} // namespace

void addTokenOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"token-file"_s,
         u"File that holds a session's token, for scripts; else COLLECTZ_TOKEN does, else the sign-in that is kept."_s,
         u"file"_s});
}

bool hasToken(const QCommandLineParser &options)
{
    return options.isSet(u"token-file"_s) || !qEnvironmentVariableIsEmpty("COLLECTZ_TOKEN");
}

sync::TokenSource tokenSource(const QCommandLineParser &options)
{
    const QString name = options.value(u"token-file"_s);
    return [name]() -> Result<QByteArray> {
        if (name.isEmpty()) {
            const QByteArray token = qgetenv("COLLECTZ_TOKEN");
            if (!token.isEmpty())
                return token;
            return fail(ErrorKind::Usage, u"no_token"_s,
                        u"There is no token of a session: name a file with --token-file, or set COLLECTZ_TOKEN."_s);
        }
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::NotFound, u"no_token"_s, u"The file of the token cannot be read."_s);
        return file.read(mostTokenBytes).trimmed();
    };
}

} // namespace collectz::desktop
