// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace collectz::storage {

enum class Engine : quint8 { Sqlite, Postgres };

/// One prepared statement. Parameters count from 1 (`?1` in the text on both engines), columns from 0.
///
/// Bound values are kept (shared, not copied) until they are bound anew; integers and nulls too. Text is UTF-8. A statement
/// that step() has read to its end, that execute() ran or that failed is ready to be bound and run again.
class Statement
{
public:
    virtual ~Statement() = default;

    virtual void bind(int parameter, qint64 value) = 0;
    virtual void bindText(int parameter, const QByteArray &utf8) = 0;
    virtual void bindBlob(int parameter, const QByteArray &bytes) = 0;
    virtual void bindNull(int parameter) = 0;
    virtual void bindKeys(int, class KeySet &) {} ///< what gather_keys() fills while it runs (SQLite alone)

    void bindText(int parameter, const QString &text) { bindText(parameter, text.toUtf8()); }

    /// 16 bytes; NULL for a null id.
    void bindId(int parameter, const Identity &id);
    void bind(int parameter, std::optional<qint64> value);

    /// True when there is a row to read, false at the end.
    [[nodiscard]] virtual Result<bool> step() = 0;
    /// Runs to the end; rows are dropped.
    [[nodiscard]] virtual Result<void> execute() = 0;
    /// Runs a statement without rows, or queues it where the engine can pipeline: its error may then come from a later call,
    /// at the latest from Connection::flush or commit. This is "execute many": bind, queue, bind, queue, ...
    [[nodiscard]] virtual Result<void> queue() = 0;
    /// Gives up the rest of the rows.
    virtual void reset() = 0;

    /// Rows come one by one from the server instead of all at once: for results that memory should not hold. Nothing else may
    /// run on the connection meanwhile. SQLite always works so.
    virtual void setStreaming(bool streaming) { Q_UNUSED(streaming) }

    [[nodiscard]] virtual int columnCount() const = 0;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual qint64 integer(int column) const = 0; ///< 0 for null
    /// UTF-8; points into the row and is gone with it.
    [[nodiscard]] virtual QByteArrayView textView(int column) const = 0;
    [[nodiscard]] virtual QByteArray blob(int column) const = 0;

    [[nodiscard]] QByteArray utf8(int column) const { return textView(column).toByteArray(); }

    [[nodiscard]] QString text(int column) const { return QString::fromUtf8(textView(column)); }

    /// Calls `function(*this)` for every row.
    template <typename Function>
    [[nodiscard]] Result<void> forEachRow(Function function)
    {
        for (;;) {
            Result<bool> row = step();
            if (!row)
                return fail(std::move(row).error());
            if (!*row)
                return {};
            function(static_cast<const Statement &>(*this));
        }
    }
};

} // namespace collectz::storage
