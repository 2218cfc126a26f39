// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace collectz::ui {

class CoverCache;
class CoverDelegate;

/// The library as covers on a shelf.
class CoverGrid : public QListView
{
    Q_OBJECT
public:
    CoverGrid(CoverCache &covers, QWidget *parent = nullptr);

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    /// Typed letters that should find a title in the whole order, not only among loaded rows.
    void typedAhead(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitCells();

    CoverDelegate *m_delegate;
};

} // namespace collectz::ui
