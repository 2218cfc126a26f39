// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helptext.h"

#include <QDialog>

class QListWidget;
class QScrollArea;

namespace collectz::ui {

/// The help: topics at the left, the chosen one at the right. It needs no network and stands beside the work.
class HelpWindow : public QDialog
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Shows a topic by its id; an unknown one shows the first.
    void showTopic(const QString &id);

private:
    void showRow(int row);

    QList<HelpTopic> m_topics;
    QListWidget *m_list;
    QScrollArea *m_text;
};

} // namespace collectz::ui
