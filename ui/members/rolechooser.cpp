// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/rolechooser.h"

#include "models/membertext.h"

#include <QStandardItemModel>

namespace collectz::ui {

using members::Role;
using models::MemberText;

namespace {

constexpr int reasonRole = Qt::UserRole + 1;

} // namespace

RoleChooser::RoleChooser(QWidget *parent)
    : QComboBox(parent)
{
    for (const Role role : members::allRoles)
        addItem(MemberText::role(role), static_cast<int>(role));
    setAccessibleName(tr("Role"));
}

void RoleChooser::setRoles(const std::function<QString(Role)> &reason)
{
    auto *items = qobject_cast<QStandardItemModel *>(model());
    for (int row = 0; row < count(); ++row) {
        const auto role = static_cast<Role>(itemData(row).toInt());
        const QString why = reason(role);
        items->item(row)->setEnabled(why.isEmpty());
        setItemData(row, why, reasonRole);
        setItemData(row, why.isEmpty() ? MemberText::roleMeaning(role) : why, Qt::ToolTipRole);
    }
}

void RoleChooser::setRole(Role role)
{
    setCurrentIndex(findData(static_cast<int>(role)));
}

Role RoleChooser::role() const
{
    return static_cast<Role>(currentData().toInt());
}

QString RoleChooser::reason() const
{
    return currentData(reasonRole).toString();
}

} // namespace collectz::ui
