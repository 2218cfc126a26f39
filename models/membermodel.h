// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberservice.h"
#include "models/pagedmodel.h"

namespace collectz::models {

class PeopleSession;

/// Who shares the catalog, by name, page by page. A UI-thread object.
class MemberModel : public PagedModel<members::ListedMember>
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        AddressColumn,
        RoleColumn,
        StatusColumn,
        SignInColumn,
        DevicesColumn,
        ChangesColumn,
        ColumnCount
    };

    using PagedModel::PagedModel;

    /// The session must outlive the model; null shows nobody. Asks for those with these words in name or address.
    void show(PeopleSession *session, const QString &words);

    [[nodiscard]] int rowOf(const MemberId &member) const;
    /// Takes over what the companion answered to a change, without asking for the list anew.
    void update(const members::Member &member);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace collectz::models
