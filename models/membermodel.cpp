// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/membermodel.h"

#include "models/membertext.h"
#include "models/peoplesession.h"
#include "models/rowroles.h"
#include "models/tooltiptext.h"

#include <QLocale>

namespace collectz::models {

using members::ListedMember;

namespace {

constexpr int pageSize = 200;

QString cell(const ListedMember &listed, int column)
{
    switch (column) {
    case MemberModel::NameColumn:
        return listed.member.name;
    case MemberModel::AddressColumn:
        return listed.member.address;
    case MemberModel::RoleColumn:
        return MemberText::role(listed.member.role);
    case MemberModel::StatusColumn:
        return MemberText::status(listed.member.status);
    case MemberModel::SignInColumn:
        return MemberText::time(listed.member.lastSignInAt);
    case MemberModel::DevicesColumn:
        return QLocale().toString(listed.devices);
    case MemberModel::ChangesColumn:
        return QLocale().toString(listed.changes);
    default:
        return {};
    }
}

bool isNumber(int column)
{
    return column == MemberModel::DevicesColumn || column == MemberModel::ChangesColumn;
}

} // namespace

void MemberModel::show(PeopleSession *session, const QString &words)
{
    if (!session) {
        clear();
        return;
    }
    setFetch([session, words](const QString &cursor) {
        const members::MemberListRequest request{words, MemberId::fromText(cursor), pageSize};
        return session->run([request](members::MemberDirectory &directory) -> Result<Page<ListedMember>> {
            const Result<members::MemberListing> found = directory.members(request);
            if (!found)
                return fail(found.error());
            const MemberId &next = found->list.next;
            return Page<ListedMember>{found->list.members, next.isNull() ? QString() : next.text(), found->knownAt};
        });
    });
}

int MemberModel::rowOf(const MemberId &member) const
{
    for (qsizetype row = 0; row < rows().size(); ++row) {
        if (rows().at(row).member.id == member)
            return static_cast<int>(row);
    }
    return -1;
}

void MemberModel::update(const members::Member &member)
{
    if (const int row = rowOf(member.id); row >= 0)
        changeRow(row, [&member](ListedMember &listed) { listed.member = member; });
}

int MemberModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MemberModel::data(const QModelIndex &index, int role) const
{
    const ListedMember *listed = rowAt(index);
    if (!listed)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*listed, index.column());
    case Qt::ToolTipRole:
        return index.column() == RoleColumn ? toolTipText(MemberText::roleMeaning(listed->member.role))
                                            : toolTipText(cell(*listed, index.column()));
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case WordRole:
        return members::memberStatusWord(listed->member.status);
    default:
        return {};
    }
}

QVariant MemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && isNumber(section))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case AddressColumn:
        return tr("Address");
    case RoleColumn:
        return tr("Role");
    case StatusColumn:
        return tr("Status");
    case SignInColumn:
        return tr("Last sign-in");
    case DevicesColumn:
        return tr("Devices");
    case ChangesColumn:
        return tr("Changes");
    default:
        return {};
    }
}

} // namespace collectz::models
