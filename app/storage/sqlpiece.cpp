// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlpiece.h"

namespace collectz::storage {

SqlPiece SqlPiece::integer(qint64 value)
{
    SqlPiece piece("?");
    piece.m_values << SqlValue{SqlValue::Type::Integer, value, {}};
    return piece;
}

SqlPiece SqlPiece::text(const QString &value)
{
    SqlPiece piece("?");
    piece.m_values << SqlValue{SqlValue::Type::Text, 0, value.toUtf8()};
    return piece;
}

SqlPiece SqlPiece::blob(const QByteArray &value)
{
    SqlPiece piece("?");
    piece.m_values << SqlValue{SqlValue::Type::Blob, 0, value};
    return piece;
}

SqlPiece &SqlPiece::operator+=(const SqlPiece &other)
{
    m_text += other.m_text;
    m_values += other.m_values;
    return *this;
}

QByteArray SqlPiece::numbered(int first) const
{
    QByteArray text;
    text.reserve(m_text.size() + 4 * m_values.size());
    for (const char letter : m_text) {
        text += letter;
        if (letter == '?')
            text += QByteArray::number(first++);
    }
    return text;
}

int SqlPiece::bindTo(Statement &statement, int first) const
{
    for (const SqlValue &value : m_values) {
        if (value.type == SqlValue::Type::Integer)
            statement.bind(first, value.integer);
        else if (value.type == SqlValue::Type::Text)
            statement.bindText(first, value.bytes);
        else
            statement.bindBlob(first, value.bytes);
        ++first;
    }
    return first;
}

Result<std::unique_ptr<Statement>> SqlPiece::prepare(Connection &connection) const
{
    Result<std::unique_ptr<Statement>> statement = connection.prepare(numbered());
    if (statement)
        bindTo(**statement);
    return statement;
}

} // namespace collectz::storage
