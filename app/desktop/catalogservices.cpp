// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/catalogservices.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

constexpr int readThreads = 4;
constexpr int importThreads = 1;
constexpr int networkThreads = 3;

/// Where the last known list of people is kept for times without a line.
QString peopleFile(const CatalogId &catalog)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/people/"_s + catalog.text() +
           u".json"_s;
}

} // namespace

CatalogServices::CatalogServices(storage::OpenCatalog open, const imports::FormatRegistry &formats,
                                 sync::CredentialStore &credentials, const Clock &clock)
    : m_open(std::move(open))
    , m_imports(*m_open.catalog, formats, m_importPool)
{
    m_readPool.setObjectName(u"read"_s);
    m_readPool.setMaxThreadCount(readThreads);
    m_importPool.setObjectName(u"import"_s);
    m_importPool.setMaxThreadCount(importThreads);
    m_networkPool.setObjectName(u"network"_s);
    m_networkPool.setMaxThreadCount(networkThreads);
    const Result<sync::ReplicaState> state = m_open.replica->state();
    if (!state || !state->isReplica || m_open.catalog->isReadOnly())
        return;
    // An address that cannot be read makes no connection; the catalog works all the same.
    const auto address = sync::CompanionAddress::fromText(state->companion);
    if (!address)
        return;
    m_connection = std::make_unique<sync::ReplicaConnection>(*m_open.replica, m_open.catalog->blobs(), *address,
                                                             credentials, state->replica, clock);
    m_people = std::make_unique<sync::CompanionMembers>(m_connection->api(), peopleFile(m_open.catalog->id()), m_cancel);
    m_companionActivity = std::make_unique<sync::CompanionActivity>(m_connection->api(), m_cancel);
}

CatalogServices::~CatalogServices()
{
    m_cancel.cancel();
    if (m_connection)
        m_connection->tokens().close();
    m_networkPool.waitForDone();
    m_companionActivity.reset();
    m_people.reset();
    m_connection.reset();
    m_importPool.waitForDone();
    m_readPool.waitForDone();
    // The log lives on the catalog's connections and goes first.
    m_open.activity.reset();
    m_open.replica.reset();
    m_open.companion.reset();
    m_open.catalog.reset();
}

} // namespace collectz::desktop
