// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "models/pagedmodel.h"

namespace collectz::models {

class CatalogSession;
class PeopleSession;

/// What happened in the catalog, newest first, filtered, page by page. A UI-thread object.
class ActivityModel : public PagedModel<activity::Event>
{
    Q_OBJECT
public:
    enum Column { TimeColumn, OutcomeColumn, ActionColumn, SubjectColumn, ActorColumn, ReasonColumn, ColumnCount };

    using PagedModel::PagedModel;

    /// What happened in the catalog on this computer; null shows nothing. The session must outlive the model.
    void show(CatalogSession *session, const activity::EventFilter &filter);
    /// What happened at the companion, likewise.
    void show(PeopleSession *session, const activity::EventFilter &filter);

    [[nodiscard]] const activity::EventFilter &filter() const { return m_filter; }

    /// "Import applied" for "import.apply"; the word itself when this version does not know it.
    [[nodiscard]] static QString actionText(const QString &action);
    [[nodiscard]] static QString outcomeText(activity::Outcome outcome);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    activity::EventFilter m_filter;
};

} // namespace collectz::models
