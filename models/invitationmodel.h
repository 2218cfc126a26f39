// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "members/invitation.h"
#include "models/pagedmodel.h"

namespace collectz::models {

class PeopleSession;

/// Invitations, newest first, page by page; open ones unless asked otherwise. A UI-thread object.
class InvitationModel : public PagedModel<members::Invitation>
{
    Q_OBJECT
public:
    enum Column {
        AddressColumn,
        RoleColumn,
        StateColumn,
        CreatedColumn,
        DeliveryColumn,
        UntilColumn,
        InvitedByColumn,
        ColumnCount
    };

    /// `clock` tells which ones ran out, and must outlive the model.
    explicit InvitationModel(const Clock &clock, QObject *parent = nullptr);

    /// The session must outlive the model; null shows nothing.
    void show(PeopleSession *session, bool withClosed);

    /// -1 where it is not among those that are here.
    [[nodiscard]] int rowOf(const InvitationId &invitation) const;
    [[nodiscard]] members::InvitationState stateOf(const members::Invitation &invitation) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const members::Invitation &invitation, int column) const;
    /// Its whole way, a line for each step.
    [[nodiscard]] static QString lifecycle(const members::Invitation &invitation);

    const Clock &m_clock;
};

} // namespace collectz::models
