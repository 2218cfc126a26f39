// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "catalog/listing.h"
#include "storage/connection.h"
#include "storage/facetvalues.h"

#include <QHash>
#include <QStringList>

namespace collectz::storage {

/// Makes every projection of a catalog anew in memory and compares it with what is stored, a few works at a time.
class ProjectionCheck
{
public:
    ProjectionCheck(Connection &connection, const ProgressFunction &progress, const CancelToken &cancel);

    /// Sentences about what differs, at most a few of each sort; empty when all agree.
    [[nodiscard]] Result<QStringList> run();

private:
    struct WorkPlace
    {
        qint64 key = 0;
        EntityId id;
        qint64 sequence = 0;
    };

    [[nodiscard]] Result<QList<WorkPlace>> nextWorks(qint64 after);
    [[nodiscard]] Result<void> compare(const WorkPlace &place, const catalog::FieldRegistry &registry);
    [[nodiscard]] Result<bool> listingAgrees(const WorkPlace &place, const catalog::Projection &projection);
    [[nodiscard]] Result<bool> linksAgree(qint64 work, const catalog::Projection &projection);
    [[nodiscard]] Result<bool> identifiersAgree(qint64 work, const catalog::Projection &projection);
    [[nodiscard]] Result<bool> wordsAgree(qint64 work, const catalog::Projection &projection);
    [[nodiscard]] Result<void> compareFacets();
    void note(const QString &what, const QString &title);

    Connection &m_connection;
    const ProgressFunction &m_progress;
    const CancelToken &m_cancel;
    QHash<FacetKey, qint64> m_facets;
    QHash<QString, int> m_noted;
    QStringList m_faults;
};

} // namespace collectz::storage
