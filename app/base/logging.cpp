// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

#include "base/logcontext.h"
#include "base/redactor.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

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

QByteArray textLine(const QString &time, const QString &level, const QString &category, QString message)
{
    // A title with a line break must not forge a second line in the log.
    message.replace(u'\r', u' ').replace(u'\n', u"\\n"_s);
    return QString(time + u' ' + level + u' ' + category + u": "_s + message).toUtf8();
}

QByteArray jsonLine(const QString &time, const QString &level, const QString &category, const QString &message)
{
    QJsonObject line{{u"time"_s, time}, {u"level"_s, level}, {u"category"_s, category}, {u"message"_s, message}};
    if (const QString correlation = LogContext::correlation(); !correlation.isEmpty())
        line.insert(u"correlation"_s, correlation);
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

template <LogFormat format>
void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString shown = Redactor().redact(message);
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QString category = QString::fromUtf8(context.category ? context.category : "default");
    const QByteArray line = (format == LogFormat::Json ? jsonLine(time, levelName(type), category, shown)
                                                       : textLine(time, levelName(type), category, shown)) +
                            '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void installLogging(LogFormat format)
{
    qInstallMessageHandler(format == LogFormat::Json ? writeMessage<LogFormat::Json> : writeMessage<LogFormat::Text>);
}

} // namespace collectz
