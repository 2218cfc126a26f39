// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <memory>

namespace collectz::testsupport {

/// Adds the global rows "fake", "sqlite" and "postgres"; call it from initTestCase_data. COLLECTZ_TEST_ENGINE names one of them
/// to run a program by hand on that alone.
void addEngines();

/// An empty catalog on the engine of the global row, gone with the object. A catalog that cannot be made fails the test.
class EngineCatalog
{
public:
    EngineCatalog();
    ~EngineCatalog();
    Q_DISABLE_COPY_MOVE(EngineCatalog)

    [[nodiscard]] catalog::Catalog &catalog();
    /// Faults that the catalog's own check finds.
    [[nodiscard]] QStringList check();

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace collectz::testsupport
