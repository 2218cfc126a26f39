// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/imports/enginecatalog.h"

#include "storage/catalogopener.h"
#include "tests/support/fakecatalog.h"
#include "tests/support/postgresdatabase.h"

#include <QTemporaryDir>
#include <QTest>

namespace collectz::testsupport {

using namespace Qt::StringLiterals;

void addEngines()
{
    QTest::addColumn<QString>("engine");
    const QString only = qEnvironmentVariable("COLLECTZ_TEST_ENGINE");
    for (const QString &engine : {u"fake"_s, u"sqlite"_s, u"postgres"_s}) {
        if (only.isEmpty() || only == engine)
            QTest::newRow(qPrintable(engine)) << engine;
    }
}

struct EngineCatalog::Private
{
    SystemClock clock;
    QTemporaryDir folder;
    std::unique_ptr<tests::PostgresDatabase> database;
    std::unique_ptr<FakeCatalog> fake;
    storage::OpenCatalog open;
};

EngineCatalog::EngineCatalog()
    : m_private(std::make_unique<Private>())
{
    QFETCH_GLOBAL(QString, engine);
    if (engine == "fake"_L1) {
        m_private->fake = std::make_unique<FakeCatalog>();
        return;
    }
    storage::OpenOptions options;
    options.location = m_private->folder.filePath(u"catalog.collectz"_s);
    options.createIfMissing = true;
    options.author = u"anna"_s;
    options.device = u"desk"_s;
    if (engine == "postgres"_L1) {
        m_private->database = std::make_unique<tests::PostgresDatabase>();
        if (!m_private->database->isValid())
            qFatal("%s", m_private->database->error());
        options.location = m_private->database->uri();
    }
    Result<storage::OpenCatalog> opened = storage::openCatalog(options, m_private->clock);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message + u' ' + opened.error().technical));
    m_private->open = *std::move(opened);
}

EngineCatalog::~EngineCatalog()
{
    m_private->open.activity.reset();
    m_private->open.catalog.reset();
}

catalog::Catalog &EngineCatalog::catalog()
{
    return m_private->fake ? *m_private->fake : *m_private->open.catalog;
}

QStringList EngineCatalog::check()
{
    const Result<QStringList> faults = catalog().check({}, {});
    return faults ? *faults : QStringList{faults.error().message + u' ' + faults.error().technical};
}

} // namespace collectz::testsupport
