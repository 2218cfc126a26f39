// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

#include "base/redactor.h"

#include <QDateTime>

#include <cstdio>

Q_LOGGING_CATEGORY(logBase, "collectz.base", QtInfoMsg)

namespace collectz {

using namespace Qt::StringLiterals;

namespace {

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
        return u"critical"_s;
    case QtFatalMsg:
        return u"fatal"_s;
    }
    return u"unknown"_s;
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QString shown = Redactor().redact(message);
    // A title with a line break must not forge a second line in the log.
    shown.replace(u'\r', u' ').replace(u'\n', u"\\n"_s);
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + levelName(type) + u' ' +
                         QString::fromUtf8(context.category ? context.category : "default") + u": "_s + shown + u'\n';
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void installLogging()
{
    qInstallMessageHandler(writeMessage);
}

} // namespace collectz
