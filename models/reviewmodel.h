// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"
#include "models/pagedmodel.h"

namespace collectz::models {

class CatalogSession;

/// A row of some import that waits for a person, or has just been decided.
struct ReviewItem
{
    qint64 importNumber = 0;
    QString fileName;
    bool isApplied = false; ///< the rest of the import has been applied, so decided rows can go in by themselves
    catalog::PlanRow row;
};

/// The rows of all imports that wait for a decision, or those that are decided and not applied, newest import first. A row
/// that is decided or set back stays until the next reload, so that it can be looked at and changed. A UI-thread object.
class ReviewModel : public PagedModel<ReviewItem>
{
    Q_OBJECT
public:
    enum Column { TitleColumn, KindColumn, WhyColumn, FileColumn, DecisionColumn, ColumnCount };

    using PagedModel::PagedModel;

    /// Rows that wait, or rows that are decided and not applied yet.
    enum class Shown : quint8 { Waiting, Decided };
    void setShown(Shown shown);

    [[nodiscard]] Shown shown() const { return m_shown; }

    /// The session must outlive the model; null shows nothing.
    void setSession(CatalogSession *session);
    /// Notes a stored decision on the row, and with `alike` on all loaded waiting rows of the same import and rule.
    void noteDecision(int row, catalog::RowChoice choice, const EntityId &work, bool alike);
    /// The first row at or after `row` that still waits, else the first before it; -1 when none does.
    [[nodiscard]] int nextWaiting(int row) const;
    /// Loaded rows that are decided and not yet applied, by import.
    [[nodiscard]] QMap<qint64, qint64> decidedCounts() const;
    /// An import of the loaded rows; null when none of its rows is loaded.
    [[nodiscard]] const ReviewItem *itemOf(qint64 importNumber) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void ask();

    CatalogSession *m_session = nullptr;
    Shown m_shown = Shown::Waiting;
};

/// How many rows of all standing imports wait, or are decided and not applied, counted up to `most`. Blocking: for a worker.
[[nodiscard]] Result<qint64> countReviewRows(catalog::ImportStore &imports, ReviewModel::Shown shown, int most);

} // namespace collectz::models
