// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QByteArray>
#include <QList>

namespace collectz::storage {

/// One value that goes with a piece of SQL.
struct SqlValue
{
    enum class Type : quint8 { Integer, Text, Blob };
    Type type = Type::Integer;
    qint64 integer = 0;
    QByteArray bytes; ///< UTF-8 or bytes
};

/// Composed SQL with its values: each `?` of the text stands for the next value. Only the program's own words ever become
/// text; what people type is always a value.
class SqlPiece
{
public:
    SqlPiece() = default;

    SqlPiece(const char *text)
        : m_text(text)
    {}

    SqlPiece(QByteArray text)
        : m_text(std::move(text))
    {}

    [[nodiscard]] static SqlPiece integer(qint64 value);
    [[nodiscard]] static SqlPiece text(const QString &value);
    [[nodiscard]] static SqlPiece blob(const QByteArray &value);

    SqlPiece &operator+=(const SqlPiece &other);

    friend SqlPiece operator+(SqlPiece left, const SqlPiece &right) { return left += right; }

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    /// Prepared on the connection with its values bound.
    [[nodiscard]] Result<std::unique_ptr<Statement>> prepare(Connection &connection) const;
    /// The text with numbered parameters beginning at `?<first>`.
    [[nodiscard]] QByteArray numbered(int first = 1) const;
    /// Binds the values from parameter `first` on; returns the next free one.
    int bindTo(Statement &statement, int first = 1) const;

private:
    QByteArray m_text;
    QList<SqlValue> m_values;
};

} // namespace collectz::storage
