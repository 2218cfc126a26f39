// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importservice.h"
#include "models/catalogsession.h"
#include "tests/support/fakeactivitylog.h"
#include "tests/support/fakecatalog.h"

#include <QThreadPool>

namespace collectz::testsupport {

/// A session on a fake catalog with everything a window needs, for tests of models and pages.
class FakeSession
{
public:
    FakeSession();
    ~FakeSession();

    /// A book with an edition and an owned copy; returns its work.
    EntityId addBook(const QString &title, const QString &year, const QStringList &authors,
                     const QString &location = {});
    /// A field of works that people added; returns its key.
    QString addCustomField(const QString &label);
    /// Ends the session and begins another one, as a start of the program does.
    void restart();
    /// Moves a work to the trash.
    void trash(const EntityId &work);
    /// A stored plan with one row per verdict, its review row with two candidates; returns its number.
    qint64 addPlan(const QString &fileName, const QList<EntityId> &candidates);

    FakeCatalog catalog;
    FakeActivityLog activity;
    QThreadPool readPool;
    QThreadPool importPool;
    imports::FormatRegistry formats;
    std::unique_ptr<imports::ImportService> imports;
    std::unique_ptr<models::CatalogSession> session;
};

} // namespace collectz::testsupport
