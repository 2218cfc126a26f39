// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"
#include "models/pagedmodel.h"

namespace collectz::models {

class CatalogSession;

/// The rows of one import's plan, filtered by verdict and words, page by page. A UI-thread object.
class ImportPlanModel : public PagedModel<catalog::PlanRow>
{
    Q_OBJECT
public:
    enum Column {
        RowColumn,
        VerdictColumn,
        TitleColumn,
        KindColumn,
        RuleColumn,
        ScoreColumn,
        ProblemColumn,
        ColumnCount
    };

    using PagedModel::PagedModel;

    /// Shows the plan of an import; number 0 shows nothing. The session must outlive the model.
    void show(CatalogSession *session, qint64 number);
    void setVerdict(std::optional<catalog::Verdict> verdict);
    void setWords(const QString &words);
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] qint64 importNumber() const { return m_number; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void ask();
    [[nodiscard]] QString text(const catalog::PlanRow &row, int column) const;

    CatalogSession *m_session = nullptr;
    qint64 m_number = 0;
    catalog::PlanFilter m_filter;
};

} // namespace collectz::models
