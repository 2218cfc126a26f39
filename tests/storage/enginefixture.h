// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "tests/support/postgresdatabase.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace collectz::tests {

/// A place for a catalog on one of the two engines, empty at first and gone with the fixture.
class EngineFixture
{
public:
    explicit EngineFixture(storage::Engine engine)
        : m_engine(engine)
    {
        if (engine == storage::Engine::Postgres)
            m_database = std::make_unique<PostgresDatabase>();
    }

    [[nodiscard]] storage::Engine engine() const { return m_engine; }

    [[nodiscard]] bool isValid() const { return m_database ? m_database->isValid() : m_folder.isValid(); }

    [[nodiscard]] const char *error() const { return m_database ? m_database->error() : "no temporary folder"; }

    [[nodiscard]] QString folder() const { return m_folder.path(); }

    [[nodiscard]] QString location() const
    {
        return m_database ? m_database->uri() : m_folder.filePath(QStringLiteral("catalog.collectz"));
    }

private:
    storage::Engine m_engine;
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresDatabase> m_database;
};

/// Adds the column and the rows of a test that runs on both engines.
inline void addEngineRows()
{
    QTest::addColumn<int>("engine");
    QTest::newRow("sqlite") << static_cast<int>(storage::Engine::Sqlite);
    QTest::newRow("postgres") << static_cast<int>(storage::Engine::Postgres);
}

/// What went wrong, for the output of a test.
template <typename Value>
QByteArray wordsOf(const Result<Value> &result)
{
    return result ? QByteArray() : (result.error().code + u": " + result.error().technical).toUtf8();
}

} // namespace collectz::tests

/// Makes `fixture` for the engine of the test's data row.
#define COLLECTZ_ENGINE_FIXTURE(fixture)                                                                               \
    QFETCH(int, engine);                                                                                               \
    collectz::tests::EngineFixture fixture(static_cast<collectz::storage::Engine>(engine));                            \
    QVERIFY2(fixture.isValid(), fixture.error())

/// Fails the test with the error's words.
#define COLLECTZ_VERIFY_RESULT(result)                                                                                 \
    do {                                                                                                               \
        const auto &verifiedResult = (result);                                                                         \
        QVERIFY2(verifiedResult.has_value(), collectz::tests::wordsOf(verifiedResult).constData());                    \
    } while (false)
