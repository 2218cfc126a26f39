// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "storage/statement.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace collectz::storage {

/// One connection to one engine, used by one thread at a time. Rooms outside see it nowhere; inside of storage it is the only
/// way to the engines. Errors carry a sentence about the catalog and the engine's words as `technical`:
/// Busy, Full, ReadOnly, Corrupt, Unavailable, Denied, Cancelled, and Bug for a wrong statement.
class Connection
{
public:
    enum class Mode : quint8 {
        Write, ///< SQLite: BEGIN IMMEDIATE
        Read,  ///< one snapshot for several queries
    };

    virtual ~Connection() = default;

    [[nodiscard]] virtual Engine engine() const = 0;
    /// File name or database name, for sentences.
    [[nodiscard]] virtual QString displayName() const = 0;

    /// The statement of sql/{sqlite,postgres,common}/<name>.sql, prepared once and ready to be bound. It belongs to the
    /// connection; do not use one name twice at a time.
    [[nodiscard]] Result<Statement *> statement(std::string_view name);

    [[nodiscard]] Result<Statement *> statement(const char *name) { return statement(std::string_view(name)); }

    [[nodiscard]] Result<Statement *> statement(const QByteArray &name);
    /// A statement of composed text, written with `?1`; the caller owns it and drops it before the connection.
    [[nodiscard]] virtual Result<std::unique_ptr<Statement>> prepare(const QByteArray &sql) = 0;
    /// Several statements without parameters, as migrations and settings need them.
    [[nodiscard]] virtual Result<void> executeScript(const QByteArray &sql) = 0;
    /// Waits for everything queued and returns its first error.
    [[nodiscard]] virtual Result<void> flush() = 0;

    [[nodiscard]] Result<void> begin(Mode mode);
    [[nodiscard]] Result<void> commit();
    /// Also drops what is queued; never fails visibly, because the engine rolls back by itself when the connection dies.
    void rollback();

    [[nodiscard]] virtual bool isLost() const { return false; } ///< the server went away: it is of no use any more

    virtual void releaseMemory() {} ///< gives up the cached pages that nobody reads just now

    /// The engine's own handle (sqlite3 * or PGconn *), for what has no common form (backup, functions, COPY).
    [[nodiscard]] virtual void *handle() const = 0;

protected:
    /// Like prepare, for a statement that will be run often and lives as long as the connection.
    [[nodiscard]] virtual Result<std::unique_ptr<Statement>> prepareNamed(const QByteArray &name,
                                                                          const QByteArray &sql) = 0;
    virtual void discardQueue() = 0;
    virtual void setCancelToken(const CancelToken *token) = 0;

    /// To be called by a derived destructor before the engine's handle goes.
    void dropStatements() { m_statements.clear(); }

private:
    friend class CancelScope;

    /// Lets the cache be asked with a name that is no std::string: it is asked some twenty times for each work that is written.
    struct NameHash
    {
        using is_transparent = void;

        size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
    };

    std::unordered_map<std::string, std::unique_ptr<Statement>, NameHash, std::equal_to<>> m_statements;
};

/// While it lives, a set token stops the running statement of the connection with ErrorKind::Cancelled.
class CancelScope
{
public:
    CancelScope(Connection &connection, const CancelToken &token)
        : m_connection(connection)
        , m_token(token)
    {
        m_connection.setCancelToken(&m_token);
    }

    ~CancelScope() { m_connection.setCancelToken(nullptr); }

    Q_DISABLE_COPY_MOVE(CancelScope)

private:
    Connection &m_connection;
    CancelToken m_token;
};

/// A transaction that rolls back at the end of its life unless it was committed.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Connection &connection, Connection::Mode mode);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Q_DISABLE_COPY(Transaction)

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection &connection)
        : m_connection(&connection)
    {}

    Connection *m_connection = nullptr;
};

/// How to connect.
struct ConnectOptions
{
    QString location;      ///< file path or postgresql:// URL
    bool readOnly = false; ///< every connection but the writer's
    bool create = false;   ///< SQLite: make the file when it is missing
    /// PostgreSQL: the name of this open catalog in what its writer tells other programs, so that it knows its own words.
    QByteArray announcer = {};
};

[[nodiscard]] bool isPostgresLocation(const QString &location);
/// The location without its password, for showing and messages.
[[nodiscard]] QString displayLocation(const QString &location);
[[nodiscard]] Result<std::unique_ptr<Connection>> openConnection(const ConnectOptions &options);

} // namespace collectz::storage
