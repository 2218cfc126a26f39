// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of MainWindow that follows what the policy lets one do in a shared catalog.

#include "models/catalogsession.h"
#include "models/membertext.h"
#include "models/peoplesession.h"
#include "models/workownership.h"
#include "ui/main/mainwindow.h"
#include "ui/support/notificationbar.h"

#include <algorithm>

namespace collectz::ui {

using models::MemberText;

void MainWindow::judgeActions()
{
    const models::PeopleSession *people = m_session ? m_session->people() : nullptr;
    if (!people) {
        m_actions.setJudge({});
        return;
    }
    m_actions.setJudge([people](members::Action action, members::Ownership ownership) {
        return people->who() ? MemberText::refusal(people->may(action, ownership), *people->who()) : QString();
    });
}

void MainWindow::onRightsChanged()
{
    judgeActions();
    if (const Page *page = currentPage())
        askOwnership(page);
    updateTitle();
    showUndoState(m_session->undoText(), m_session->redoText());
    const bool isReadOnly = m_session->isReadOnly();
    if (isReadOnly == m_wasReadOnly)
        return;
    m_wasReadOnly = isReadOnly;
    const members::Decision mayWrite = m_session->may(members::Action::SyncPush, members::Ownership::Own);
    // Pages ask when they are built. What somebody is typing stays: it is refused when it is saved, and kept as a draft.
    const bool hasDraft =
        std::any_of(m_pages.cbegin(), m_pages.cend(), [](const Page *page) { return page->hasUnsavedDraft(); });
    if (!hasDraft && m_session->jobs().jobs().isEmpty())
        rebuildPages([] {});
    m_notifications->inform(mayWrite ? tr("You may change things in this catalog again.")
                                     : MemberText::refusal(mayWrite, *m_session->people()->who()));
}

void MainWindow::askOwnership(const Page *page)
{
    const quint64 generation = ++m_ownershipGeneration;
    const models::PeopleSession *people = m_session ? m_session->people() : nullptr;
    using members::Action;
    using members::Ownership;
    // Only where a role may change its own alone it matters whose a work is.
    const bool matters = people && people->who() && people->may(Action::CatalogEdit, Ownership::Own).isAllowed &&
                         !people->may(Action::CatalogEdit, Ownership::Other).isAllowed;
    const QList<qint64> keys = page->selectedKeys();
    if (!matters || keys.isEmpty()) {
        m_actions.setSelectionOwnership(Ownership::Own);
        return;
    }
    const QStringList names{people->who()->name, m_session->author()};
    const auto asked = m_session->read(
        [keys, names](catalog::CatalogReader &reader) { return models::workOwnership(reader, keys, names); });
    whenDone(asked, this, [this, generation](const Result<Ownership> &ownership) {
        if (ownership && generation == m_ownershipGeneration)
            m_actions.setSelectionOwnership(*ownership);
    });
}

} // namespace collectz::ui
