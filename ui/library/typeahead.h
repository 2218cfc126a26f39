// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAbstractItemView;
class QItemSelectionModel;
class QLabel;
class QTimer;

namespace collectz::models {
class LibraryModel;
}

namespace collectz::ui {

/// Letters typed in a list go to the next work that begins with them, in the whole result and round again. What was typed is
/// shown at the list's edge while it counts. Repeating one letter goes from work to work.
class TypeAhead : public QObject
{
    Q_OBJECT
public:
    TypeAhead(models::LibraryModel &model, QItemSelectionModel &selection, QObject *parent = nullptr);

    /// Follows a view that hands its keyboard search here, and takes its blanks while letters are being typed.
    void follow(QAbstractItemView &view);
    void type(const QString &letters);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const QString &text);
    void end();

    models::LibraryModel &m_model;
    QItemSelectionModel &m_selection;
    QList<QAbstractItemView *> m_views;
    QPointer<QLabel> m_label;
    QTimer *m_timer;
    QString m_typed;
};

} // namespace collectz::ui
