// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace collectz::ui {

/// A table's header that shows an order of several levels: an arrow in each sorted column and, of more levels than one, their
/// numbers. It sorts nothing itself.
class SortHeader : public QHeaderView
{
    Q_OBJECT
public:
    struct Level
    {
        int section = -1; ///< -1: of no column here
        bool descending = false;
    };

    explicit SortHeader(QWidget *parent = nullptr);

    void setLevels(const QList<Level> &levels);
    /// Whether each level is that of a column in sight.
    [[nodiscard]] bool tellsAll() const;

Q_SIGNALS:
    /// A person has clicked a column, with Shift to sort by it beside the others.
    void sortClicked(int section, bool further);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;

private:
    QList<Level> m_levels;
    bool m_further = false; ///< the button was let go with Shift held
};

} // namespace collectz::ui
