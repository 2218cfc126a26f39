// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitationmodel.h"

#include "models/membertext.h"
#include "models/peoplesession.h"
#include "models/rowroles.h"
#include "models/tooltiptext.h"

using namespace Qt::StringLiterals;

namespace collectz::models {

using members::Invitation;
using members::InvitationState;

namespace {

constexpr int pageSize = 100;

} // namespace

InvitationModel::InvitationModel(const Clock &clock, QObject *parent)
    : PagedModel(parent)
    , m_clock(clock)
{}

void InvitationModel::show(PeopleSession *session, bool withClosed)
{
    if (!session) {
        clear();
        return;
    }
    setFetch([session, withClosed](const QString &cursor) {
        const members::InvitationRequest request{withClosed, InvitationId::fromText(cursor), pageSize};
        return session->run([request](members::MemberDirectory &directory) -> Result<Page<Invitation>> {
            const Result<members::InvitationListing> found = directory.invitations(request);
            if (!found)
                return fail(found.error());
            return Page<Invitation>{found->invitations, found->next.isNull() ? QString() : found->next.text(), {}};
        });
    });
}

int InvitationModel::rowOf(const InvitationId &invitation) const
{
    for (qsizetype row = 0; row < rows().size(); ++row) {
        if (rows().at(row).id == invitation)
            return static_cast<int>(row);
    }
    return -1;
}

InvitationState InvitationModel::stateOf(const Invitation &invitation) const
{
    return invitation.stateAt(m_clock.now());
}

QString InvitationModel::cell(const Invitation &invitation, int column) const
{
    switch (column) {
    case AddressColumn:
        return invitation.address;
    case RoleColumn:
        return MemberText::role(invitation.role);
    case StateColumn:
        return MemberText::invitationState(stateOf(invitation));
    case CreatedColumn:
        return MemberText::time(invitation.createdAt);
    case DeliveryColumn:
        if (invitation.delivery.isEmpty())
            return tr("Not delivered");
        return invitation.delivery == "smtp"_L1 ? tr("By mail") : tr("By link");
    case UntilColumn:
        if (invitation.claimedAt.isValid())
            return tr("Used %1").arg(MemberText::time(invitation.claimedAt));
        if (invitation.revokedAt.isValid())
            return tr("Revoked %1").arg(MemberText::time(invitation.revokedAt));
        return stateOf(invitation) == InvitationState::Expired
                   ? tr("Ran out %1").arg(MemberText::time(invitation.expiresAt))
                   : tr("Until %1").arg(MemberText::time(invitation.expiresAt));
    case InvitedByColumn:
        return invitation.invitedByName;
    default:
        return {};
    }
}

QString InvitationModel::lifecycle(const Invitation &invitation)
{
    QStringList lines{tr("Created: %1").arg(MemberText::time(invitation.createdAt))};
    const auto add = [&lines](const QString &pattern, const QDateTime &time) {
        if (time.isValid())
            lines << pattern.arg(MemberText::time(time));
    };
    add(tr("Delivered: %1"), invitation.deliveredAt);
    add(tr("Used: %1"), invitation.claimedAt);
    add(tr("Revoked: %1"), invitation.revokedAt);
    add(tr("Valid until: %1"), invitation.expiresAt);
    return lines.join(u'\n');
}

int InvitationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InvitationModel::data(const QModelIndex &index, int role) const
{
    const Invitation *invitation = rowAt(index);
    if (!invitation)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*invitation, index.column());
    case Qt::ToolTipRole:
        return toolTipText(index.column() == StateColumn || index.column() == UntilColumn
                               ? lifecycle(*invitation)
                               : cell(*invitation, index.column()));
    case WordRole:
        return members::invitationStateWord(stateOf(*invitation));
    default:
        return {};
    }
}

QVariant InvitationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AddressColumn:
        return tr("Address");
    case RoleColumn:
        return tr("Role");
    case StateColumn:
        return tr("State");
    case CreatedColumn:
        return tr("Created");
    case DeliveryColumn:
        return tr("Delivery");
    case UntilColumn:
        return tr("Validity");
    case InvitedByColumn:
        return tr("Invited by");
    default:
        return {};
    }
}

} // namespace collectz::models
