// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QVBoxLayout;

namespace collectz::ui {

class Page;

/// The left edge of the window: the pages with their badges, and below them what the current page adds (saved views).
class Navigation : public QWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void addPage(Page *page);
    void clear();
    void setCurrentPage(const QString &id);
    /// Shows a page's own panel below the pages; nothing shows none. Not owned.
    void setPanel(QWidget *panel);

Q_SIGNALS:
    /// A click, or the arrow keys in the list.
    void pageChosen(const QString &id);
    /// Enter: the person wants to go on in the page.
    void pageEntered(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QListWidgetItem *itemOf(const QString &id) const;
    /// As high as its pages, and never narrower than the longest name with its badge.
    void fitSize();

    QListWidget *m_list;
    QVBoxLayout *m_layout;
    QWidget *m_panel = nullptr;
};

} // namespace collectz::ui
