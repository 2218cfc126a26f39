// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

namespace collectz::ui {

/// Puts the picture of a row's stable word (models::WordRole) in front of its text, so that a state is never told by a
/// picture or a colour alone.
class WordIconDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `iconKeys` maps words to keys of ui/support/icons.h.
    WordIconDelegate(const QHash<QString, QString> &iconKeys, QObject *parent);

    /// The pictures of verdicts, import states and outcomes.
    [[nodiscard]] static QHash<QString, QString> verdictIcons();
    [[nodiscard]] static QHash<QString, QString> importStateIcons();
    [[nodiscard]] static QHash<QString, QString> outcomeIcons();
    [[nodiscard]] static QHash<QString, QString> kindIcons();
    /// Of members' statuses and invitations' states.
    [[nodiscard]] static QHash<QString, QString> memberIcons();

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QHash<QString, QIcon> m_icons;
};

} // namespace collectz::ui
