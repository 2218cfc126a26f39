// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/conflicts.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

class CoverCache;
class SidePanel;

/// One conflict: what both sides began with above, and the two values side by side, each with its person, device and time and
/// the button that decides for it.
class ConflictView : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictView(models::CatalogSession &session, QWidget *parent = nullptr);

    void show(const catalog::ConflictRecord *conflict);
    [[nodiscard]] SidePanel *base() const { return m_base; }
    [[nodiscard]] SidePanel *live() const { return m_live; }
    [[nodiscard]] SidePanel *other() const { return m_other; }
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void chosen(collectz::catalog::Choice choice);
    void itemRequested();
    void undoRequested();

private:
    void fillSide(SidePanel *side, const catalog::ConflictRecord &conflict, const catalog::FieldValue &value,
                  bool isBase);
    void showButtons(const catalog::ConflictRecord &conflict);

    models::CatalogSession &m_session;
    CoverCache *m_covers;
    QLabel *m_title;
    QLabel *m_what;
    QLabel *m_story;
    SidePanel *m_base;
    SidePanel *m_live;
    SidePanel *m_other;
    QPushButton *m_both;
    QPushButton *m_value;
    QPushButton *m_item;
    QPushButton *m_undo;
};

} // namespace collectz::ui
