// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/json/jsonrecords.h"

#include "imports/limits.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

bool isSpace(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

/// A value by itself; undefined when it is not one.
QJsonValue scalar(const QByteArray &text)
{
    const QJsonArray array = QJsonDocument::fromJson('[' + text + ']').array();
    return array.size() == 1 ? array.first() : QJsonValue(QJsonValue::Undefined);
}

} // namespace

JsonRecords::JsonRecords(QString path, std::unique_ptr<TextSource> source, QStringList recordPaths)
    : m_path(std::move(path))
    , m_source(std::move(source))
    , m_recordPaths(std::move(recordPaths))
{}

Result<std::unique_ptr<JsonRecords>> JsonRecords::open(const SourceFile &file, const QStringList &recordPaths)
{
    Result<TextForm> form = detectTextForm(file, u"UTF-8"_s);
    if (!form)
        return fail(form.error());
    form->lineEnd = '\n';
    Result<std::unique_ptr<TextSource>> source = TextSource::open(file, *form);
    if (!source)
        return fail(source.error());
    return std::unique_ptr<JsonRecords>(new JsonRecords(file.path, std::move(*source), recordPaths));
}

Unexpected JsonRecords::refuse(ErrorKind kind, const QString &code, const QString &message) const
{
    Error error = makeError(kind, code, message);
    error.file = m_path;
    error.row = m_line;
    error.column = m_at;
    return fail(std::move(error));
}

Unexpected JsonRecords::malformed() const
{
    return refuse(ErrorKind::Invalid, u"json_malformed"_s,
                  u"The file is not valid JSON from here on. What was read before stands."_s);
}

QString JsonRecords::valuePath() const
{
    if (m_levels.isEmpty())
        return {};
    const Level &level = m_levels.constLast();
    if (level.isArray)
        return level.path;
    return level.path.isEmpty() ? m_key : level.path + u'.' + m_key;
}

void JsonRecords::endValue()
{
    m_expect = m_levels.isEmpty() ? Expect::Nothing : Expect::CommaOrEnd;
    m_inside = Inside::Structure;
}

Result<void> JsonRecords::beginValue()
{
    if (m_expect != Expect::Value && m_expect != Expect::ValueOrEnd)
        return malformed();
    return {};
}

Result<bool> JsonRecords::fetch()
{
    const bool endedLine = m_line == 0 || m_piece.endsLine;
    const Result<bool> more = m_source->next(m_piece);
    if (!more)
        return more;
    if (*more) {
        m_line += endedLine ? 1 : 0;
        m_at = 0;
        return true;
    }
    m_piece = {};
    m_at = 0;
    if (m_expect == Expect::Nothing && m_inside == Inside::Structure)
        return false;
    return refuse(ErrorKind::Invalid, u"json_truncated"_s,
                  u"The file ends in the middle of the document; it is not complete. What was read before stands."_s);
}

Result<bool> JsonRecords::next(Event &event)
{
    for (;;) {
        while (m_at < m_piece.text.size()) {
            const Result<bool> done = step(m_piece.text[m_at], event);
            if (!done || *done)
                return done;
        }
        const Result<bool> more = fetch();
        if (!more || !*more)
            return more;
    }
}

Result<bool> JsonRecords::step(char character, Event &event)
{
    if (m_inside == Inside::Literal && (isSpace(character) || character == ',' || character == '}' || character == ']'))
        return endLiteral(event);
    ++m_at;
    switch (m_inside) {
    case Inside::Record:
        if (m_text.size() >= limits::jsonRecordBytes)
            return refuse(ErrorKind::Limit, u"json_record_too_large"_s,
                          u"One record holds more than 16 MiB. Reading stopped; what was read before stands."_s);
        return capture(character, event);
    case Inside::String:
        m_text.append(character);
        if (m_text.size() > limits::fieldBytes)
            return refuse(ErrorKind::Limit, u"field_too_large"_s,
                          u"A text of more than 1 MiB stands here. Reading stopped."_s);
        if (m_escaped)
            m_escaped = false;
        else if (character == '\\')
            m_escaped = true;
        else if (character == '"')
            return endString(event);
        return false;
    case Inside::Literal:
        m_text.append(character);
        if (m_text.size() > 64)
            return malformed();
        return false;
    case Inside::Structure:
        break;
    }
    if (isSpace(character))
        return false;
    if (character == '{' || character == '[')
        return open(character);
    if (character == '}' || character == ']')
        return close(character);
    if (character == ':' && m_expect == Expect::Colon) {
        m_expect = Expect::Value;
        return false;
    }
    if (character == ',' && m_expect == Expect::CommaOrEnd) {
        m_expect = m_levels.constLast().isArray ? Expect::Value : Expect::Key;
        return false;
    }
    const bool isKey = character == '"' && (m_expect == Expect::Key || m_expect == Expect::KeyOrEnd);
    if (!isKey) {
        if (const Result<void> begun = beginValue(); !begun)
            return fail(begun.error());
    }
    m_text = QByteArray(1, character);
    m_inside = character == '"' ? Inside::String : Inside::Literal;
    return false;
}

Result<bool> JsonRecords::open(char bracket)
{
    if (const Result<void> begun = beginValue(); !begun)
        return fail(begun.error());
    if (bracket == '{' && m_recordPaths.contains(valuePath())) {
        m_inside = Inside::Record;
        m_recordDepth = 1;
        m_recordInString = false;
        m_recordLine = m_line;
        m_text = QByteArray(1, bracket);
        return false;
    }
    if (m_levels.size() >= limits::jsonDepth)
        return refuse(ErrorKind::Limit, u"json_too_deep"_s,
                      u"Values are nested more than %1 deep here. Reading stopped; what was read before stands."_s.arg(
                          limits::jsonDepth));
    const bool isArray = bracket == '[';
    m_levels << Level{isArray, isArray ? valuePath() + u"[]"_s : valuePath()};
    m_expect = isArray ? Expect::ValueOrEnd : Expect::KeyOrEnd;
    return false;
}

Result<bool> JsonRecords::close(char bracket)
{
    const bool mayEnd =
        m_expect == Expect::CommaOrEnd || m_expect == (bracket == ']' ? Expect::ValueOrEnd : Expect::KeyOrEnd);
    if (m_levels.isEmpty() || m_levels.constLast().isArray != (bracket == ']') || !mayEnd)
        return malformed();
    m_levels.removeLast();
    endValue();
    return false;
}

Result<bool> JsonRecords::endString(Event &event)
{
    const QJsonValue value = scalar(m_text);
    if (!value.isString())
        return malformed();
    m_inside = Inside::Structure;
    if (m_expect == Expect::Key || m_expect == Expect::KeyOrEnd) {
        m_key = value.toString();
        m_expect = Expect::Colon;
        return false;
    }
    event = Event{Event::Type::Scalar, valuePath(), value, m_line, {}};
    endValue();
    return true;
}

Result<bool> JsonRecords::endLiteral(Event &event)
{
    const QJsonValue value = scalar(m_text);
    if (value.isUndefined())
        return malformed();
    event = Event{Event::Type::Scalar, valuePath(), value, m_line, {}};
    endValue();
    return true;
}

bool JsonRecords::capture(char character, Event &event)
{
    m_text.append(character);
    if (m_recordInString) {
        if (m_escaped)
            m_escaped = false;
        else if (character == '\\')
            m_escaped = true;
        else if (character == '"')
            m_recordInString = false;
        return false;
    }
    if (character == '"')
        m_recordInString = true;
    else if (character == '{' || character == '[')
        ++m_recordDepth;
    else if ((character == '}' || character == ']') && --m_recordDepth == 0) {
        endRecord(event);
        return true;
    }
    return false;
}

void JsonRecords::endRecord(Event &event)
{
    event = Event{Event::Type::Record, valuePath(), {}, m_recordLine, {}};
    QByteArray bytes = m_text;
    QStringList bad;
    const QString text =
        bytes.isValidUtf8() && !bytes.contains('\0') ? QString() : decodeText(bytes, form().encoding, &bad);
    if (!bad.isEmpty()) {
        bad.removeDuplicates();
        event.problem = u"This record holds %1, which is not %2; it was read as windows-1252."_s.arg(
            bad.mid(0, 8).join(u", "_s), encodingName(form()));
        bytes = text.toUtf8();
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (document.isObject()) {
        event.value = document.object();
    } else {
        event.type = Event::Type::BadRecord;
        event.problem = parseError.errorString();
    }
    endValue();
}

} // namespace collectz::imports
