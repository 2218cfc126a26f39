// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/actionrights.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using members::Action;

namespace {

constexpr std::array rights{
    ActionRight{"edit.undo"_L1, Action::CatalogUndo},
    ActionRight{"edit.redo"_L1, Action::CatalogUndo},
    ActionRight{"item.add"_L1, Action::CatalogAdd},
    ActionRight{"item.edit"_L1, Action::CatalogEdit, true},
    ActionRight{"item.clone"_L1, Action::CatalogAdd},
    ActionRight{"item.next"_L1, Action::CatalogAdd},
    ActionRight{"item.add_copy"_L1, Action::CatalogAdd},
    ActionRight{"item.cover_file"_L1, Action::CatalogEdit, true},
    ActionRight{"item.cover_paste"_L1, Action::CatalogEdit, true},
    ActionRight{"item.cover_remove"_L1, Action::CatalogEdit, true},
    ActionRight{"item.trash"_L1, Action::CatalogDelete, true},
    ActionRight{"bulk.edit"_L1, Action::CatalogBulkEdit, true},
    ActionRight{"bulk.replace"_L1, Action::CatalogBulkEdit, true},
    ActionRight{"library.export"_L1, Action::CatalogExport},
    ActionRight{"library.save_view"_L1, Action::SavedViewEdit},
    ActionRight{"library.update_view"_L1, Action::SavedViewEdit},
    ActionRight{"import.choose"_L1, Action::ImportApply},
    ActionRight{"review.apply"_L1, Action::ImportApply},
    ActionRight{"vocabulary.rename"_L1, Action::VocabularyEdit},
    ActionRight{"trash.restore"_L1, Action::CatalogRestore},
    ActionRight{"trash.remove"_L1, Action::CatalogDelete},
    ActionRight{"members.invite"_L1, Action::InvitationsCreate},
    ActionRight{"members.account"_L1, Action::PasswordChange},
};

} // namespace

std::span<const ActionRight> actionRights()
{
    return rights;
}

const ActionRight *actionRight(const QString &id)
{
    const auto *found =
        std::find_if(rights.begin(), rights.end(), [&id](const ActionRight &right) { return right.id == id; });
    return found == rights.end() ? nullptr : found;
}

} // namespace collectz::ui
