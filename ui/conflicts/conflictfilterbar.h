// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/conflicts.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace collectz::ui {

/// What a conflict filter bar offers, as the catalog has it now.
struct ConflictCounts
{
    qint64 open = 0;
    qint64 settled = 0;
    QStringList fields; ///< keys of open ones
    QStringList people; ///< either side of open ones
};

/// Which conflicts the list shows: those that wait or those that are decided, of a field, of a person, with words, of one item.
class ConflictFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] catalog::ConflictFilter filter() const;
    void show(const ConflictCounts &counts, const catalog::FieldRegistry &registry);
    /// Only what is about one item, until the person takes that away; null for all.
    void setItem(const EntityId &item, const QString &title);
    [[nodiscard]] bool isNarrowed() const;

Q_SIGNALS:
    void filterChanged();

private:
    void offer(QComboBox *box, const QStringList &values, const QStringList &texts);

    QToolButton *m_open;
    QToolButton *m_settled;
    QToolButton *m_item;
    QComboBox *m_kind;
    QComboBox *m_field;
    QComboBox *m_person;
    QLineEdit *m_words;
    EntityId m_entity;
};

} // namespace collectz::ui
