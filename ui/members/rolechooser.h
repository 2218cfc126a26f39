// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/policy.h"

#include <QComboBox>

#include <functional>

namespace collectz::ui {

/// The roles from most to least; those one may not give stand there too, disabled, with the reason.
class RoleChooser : public QComboBox
{
    Q_OBJECT
public:
    explicit RoleChooser(QWidget *parent = nullptr);

    /// `reason` says why a role cannot be given; empty = it can.
    void setRoles(const std::function<QString(members::Role)> &reason);
    void setRole(members::Role role);
    [[nodiscard]] members::Role role() const;
    /// Why the chosen role cannot be given.
    [[nodiscard]] QString reason() const;
};

} // namespace collectz::ui
