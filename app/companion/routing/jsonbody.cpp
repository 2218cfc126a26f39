// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routing/jsonbody.h"

#include "companion/logging.h"

#include <QJsonDocument>

namespace collectz::companion {

using namespace Qt::StringLiterals;

JsonBody::JsonBody(const Request &request)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        m_unreadable = Problem{u"malformed-request"_s,
                               u"The body is no JSON object (at byte %1)."_s.arg(error.offset),
                               u"json_unreadable"_s,
                               0,
                               {}};
    m_object = document.object();
}

QString JsonBody::text(const QString &name, qsizetype most)
{
    const QString value = optionalText(name, most);
    if (value.isEmpty() && !m_object.contains(name))
        complain(name, u"is missing"_s);
    else if (value.isEmpty() && m_object.value(name).isString())
        complain(name, u"is empty"_s);
    return value;
}

QString JsonBody::optionalText(const QString &name, qsizetype most)
{
    m_known << name;
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return {};
    if (!value.isString()) {
        complain(name, u"has to be a text"_s);
        return {};
    }
    const QString text = value.toString();
    if (text.size() > most || text.contains(QChar(0))) {
        complain(name, u"has to be a text of at most %1 characters"_s.arg(most));
        return {};
    }
    return text;
}

qint64 JsonBody::number(const QString &name, qint64 least, qint64 most)
{
    m_known << name;
    const QJsonValue value = m_object.value(name);
    const qint64 number = value.toInteger(least - 1);
    if (!value.isDouble() || number < least || number > most)
        complain(name, u"has to be a whole number from %1 to %2"_s.arg(least).arg(most));
    return number;
}

bool JsonBody::optionalSwitch(const QString &name, bool fallback)
{
    m_known << name;
    const QJsonValue value = m_object.value(name);
    if (!value.isUndefined() && !value.isBool())
        complain(name, u"has to be true or false"_s);
    return value.toBool(fallback);
}

void JsonBody::complain(const QString &name, const QString &detail)
{
    m_errors.append(QJsonObject{{u"member"_s, name}, {u"detail"_s, detail}});
}

std::optional<Problem> JsonBody::problem()
{
    if (m_unreadable)
        return m_unreadable;
    const QStringList names = m_object.keys();
    for (const QString &name : names) {
        if (!m_known.contains(name))
            complain(name.left(64), u"is not known here"_s);
    }
    if (m_errors.isEmpty())
        return std::nullopt;
    const QJsonObject first = m_errors.first().toObject();
    return Problem{u"invalid-input"_s,
                   u"'%1' %2."_s.arg(first.value(u"member"_s).toString(), first.value(u"detail"_s).toString()),
                   u"body_invalid"_s,
                   0,
                   {{u"errors"_s, m_errors}}};
}

std::optional<qint64> numberParameter(const Request &request, QStringView name, qint64 least, qint64 most,
                                      qint64 fallback)
{
    const QString text = request.parameter(name);
    if (text.isNull())
        return fallback;
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

tl::unexpected<Problem> badParameter(const QString &name, const QString &detail)
{
    return tl::unexpected(Problem{u"invalid-input"_s, u"'%1' %2."_s.arg(name, detail), u"parameter_invalid"_s, 0, {}});
}

tl::unexpected<Problem> problemOf(const Error &error)
{
    const Problem problem = problemForError(error);
    if (problem.detail != error.message)
        qCWarning(logCompanion, "%s: %s %s", qUtf8Printable(error.code), qUtf8Printable(error.withPlace()),
                  qUtf8Printable(error.technical));
    return tl::unexpected(problem);
}

} // namespace collectz::companion
