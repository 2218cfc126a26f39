// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matching.h"

#include <QMap>
#include <QWidget>

#include <optional>

class QToolButton;

namespace collectz::ui {

/// One button per verdict with its count; one at a time filters the plan, "All" shows everything.
class VerdictChips : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictChips(QWidget *parent = nullptr);

    void setCounts(const QMap<catalog::Verdict, qint64> &counts);
    [[nodiscard]] std::optional<catalog::Verdict> chosen() const { return m_chosen; }
    void choose(std::optional<catalog::Verdict> verdict);

Q_SIGNALS:
    void verdictChosen(const std::optional<collectz::catalog::Verdict> &verdict);

private:
    QToolButton *addChip(const QString &iconKey, std::optional<catalog::Verdict> verdict);

    QToolButton *m_all;
    QMap<catalog::Verdict, QToolButton *> m_chips;
    std::optional<catalog::Verdict> m_chosen;
};

} // namespace collectz::ui
