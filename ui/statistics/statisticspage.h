// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/valuetotals.h"
#include "ui/main/page.h"

#include <QMap>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace collectz::models {
class CountModel;
}

namespace collectz::ui {

class EmptyState;

/// What the catalog holds: counts by kind, decade, format and place, and what it cost. Every bar leads to its works.
class StatisticsPage : public Page
{
    Q_OBJECT
public:
    explicit StatisticsPage(const PageContext &context, QWidget *parent = nullptr);
    ~StatisticsPage() override;

    [[nodiscard]] QWidget *firstFocus() override;
    void onShown() override;
    [[nodiscard]] bool isSettled() const override { return !m_counting && m_job == 0; }

private:
    struct Counts
    {
        QList<catalog::Facet> facets;
        catalog::CatalogStatistics statistics;
    };

    void addFacet(QGridLayout *grid, int row, int column, const QString &facet, const QString &heading);
    void count();
    void showCounts(const Counts &counts);
    void sum();
    void stopSum();
    void showTotals(const catalog::ValueTotals &totals);

    PageContext m_context;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_summary;
    QLabel *m_values;
    QPushButton *m_sum;
    QMap<QString, models::CountModel *> m_models;
    QTableView *m_first = nullptr;
    CancelToken m_cancel;
    qint64 m_job = 0;
    bool m_counting = false;
    bool m_stale = true;
};

} // namespace collectz::ui
