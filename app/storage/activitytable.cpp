// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/activitytable.h"

#include "activity/activitywords.h"
#include "storage/properties.h"
#include "storage/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::activity;

namespace {

QJsonValue redacted(const Redactor &redactor, const QString &key, const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = redacted(redactor, member.key(), member.value());
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto element = array.begin(); element != array.end(); ++element)
            *element = redacted(redactor, key, *element);
        return array;
    }
    if (!value.isString())
        return value;
    // A secret may show itself by its form, or by the name it goes under.
    const QString pair = key + u'=' + value.toString();
    const QString text = redactor.redact(value.toString());
    return text == value.toString() && redactor.redact(pair) != pair ? u"[redacted]"_s : text;
}

Event decode(const Statement &row)
{
    Event event;
    event.number = row.integer(0);
    event.at = timeFromText(row.text(1));
    event.actor = row.text(2);
    event.device = row.text(3);
    event.action = row.text(4);
    event.entity = row.text(5);
    event.subject = row.text(6);
    event.outcome = static_cast<Outcome>(row.integer(7));
    event.reason = row.text(8);
    event.details = QJsonDocument::fromJson(row.utf8(9)).object();
    event.correlation = row.text(10);
    return event;
}

} // namespace

ActivityTable::ActivityTable(Redactor redactor)
    : m_redactor(std::move(redactor))
{}

Result<AuditMode> ActivityTable::mode(Connection &connection)
{
    const Result<QString> word = readProperty(connection, property::auditMode);
    if (!word)
        return fail(word.error());
    return auditModeFromWord(*word).value_or(AuditMode::Failures);
}

Result<void> ActivityTable::insert(Connection &connection, Counters &counters, const Event &event) const
{
    const Result<AuditMode> wanted = mode(connection);
    if (!wanted)
        return fail(wanted.error());
    if (!isRecorded(*wanted, event))
        return {};
    const Result<Statement *> statement = connection.statement("insert_activity");
    if (!statement)
        return fail(statement.error());
    Statement &insert = **statement;
    insert.bind(1, counters.next(Counter::Activity));
    insert.bindText(2, timeText(event.at));
    insert.bindText(3, m_redactor.redact(event.actor));
    insert.bindText(4, m_redactor.redact(event.device));
    insert.bindText(5, event.action);
    insert.bindText(6, event.entity);
    insert.bindText(7, m_redactor.redact(event.subject));
    insert.bind(8, static_cast<qint64>(event.outcome));
    insert.bindText(9, m_redactor.redact(event.reason));
    const QJsonObject details = redacted(m_redactor, {}, event.details).toObject();
    insert.bindText(10, QJsonDocument(details).toJson(QJsonDocument::Compact));
    insert.bindText(11, event.correlation);
    return insert.queue();
}

Result<QList<Event>> ActivityTable::read(Connection &connection, const EventFilter &filter)
{
    const Result<Statement *> statement = connection.statement("read_activity");
    if (!statement)
        return fail(statement.error());
    const bool isPrefix = filter.action.endsWith(u'.');
    Statement &select = **statement;
    select.bind(1, filter.beforeNumber > 0 ? filter.beforeNumber : std::numeric_limits<qint64>::max());
    select.bindText(2, isPrefix ? QString() : filter.action);
    select.bindText(3, isPrefix ? filter.action : QString());
    select.bindText(4, filter.entity);
    select.bindText(5, filter.actor);
    select.bindText(6, literalPattern(filter.words.toLower()));
    select.bind(7, filter.outcome ? static_cast<qint64>(*filter.outcome) : qint64(-1));
    select.bindText(8, timeText(filter.from));
    select.bindText(9, timeText(filter.to));
    select.bindText(10, filter.reason);
    select.bind(11, qint64(filter.limit));
    QList<Event> events;
    Result<void> read = select.forEachRow([&events](const Statement &row) { events << decode(row); });
    if (!read)
        return fail(std::move(read).error());
    return events;
}

} // namespace collectz::storage
