// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/catalogservices.h"

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

constexpr int readThreads = 4;
constexpr int importThreads = 1;

} // namespace

CatalogServices::CatalogServices(storage::OpenCatalog open, const imports::FormatRegistry &formats)
    : m_open(std::move(open))
    , m_imports(*m_open.catalog, formats, m_importPool)
{
    m_readPool.setObjectName(u"read"_s);
    m_readPool.setMaxThreadCount(readThreads);
    m_importPool.setObjectName(u"import"_s);
    m_importPool.setMaxThreadCount(importThreads);
}

CatalogServices::~CatalogServices()
{
    m_importPool.waitForDone();
    m_readPool.waitForDone();
    // The log lives on the catalog's connections and goes first.
    m_open.activity.reset();
    m_open.replica.reset();
    m_open.companion.reset();
    m_open.catalog.reset();
}

} // namespace collectz::desktop
