// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the item panel keeps what is being typed, so that no crash takes it, and goes on with it later.
#include "models/draftstore.h"
#include "ui/item/itemeditor.h"
#include "ui/item/itempanel.h"
#include "ui/support/notifier.h"

#include <QTimer>

#include <chrono>

namespace collectz::ui {

namespace {

/// How much typing a crash may cost.
constexpr std::chrono::milliseconds keptAfter(400);

} // namespace

void ItemPanel::setDrafts(models::DraftStore *drafts)
{
    m_drafts = drafts;
    m_draftTimer = new QTimer(this);
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(keptAfter);
    connect(m_draftTimer, &QTimer::timeout, this, &ItemPanel::keepDraft);
    connect(m_editor, &ItemEditor::edited, this, [this] {
        // Not begun anew with each letter: who types without a pause is kept too.
        if (!m_draftTimer->isActive())
            m_draftTimer->start();
    });
    connect(m_editor, &ItemEditor::saved, this, &ItemPanel::discardDraft);
    connect(m_editor, &ItemEditor::cancelled, this, &ItemPanel::discardDraft);
}

void ItemPanel::keepDraft()
{
    if (!hasUnsavedDraft())
        return;
    if (m_draft.id.isEmpty())
        m_draft.id = models::newDraftId();
    m_draft.form = models::FormDraft::Form::Edit;
    m_draft.work = m_editor->work();
    m_draft.title = m_editor->title();
    m_draft.content = m_editor->typed();
    m_drafts->keep(m_draft);
}

void ItemPanel::discardDraft()
{
    if (!m_drafts)
        return;
    m_draftTimer->stop();
    if (!m_draft.id.isEmpty())
        m_drafts->drop(m_draft.id);
    m_draft = {};
}

void ItemPanel::resume(const models::FormDraft &draft)
{
    if (hasUnsavedDraft())
        return;
    m_resumed = draft;
    m_work = draft.work;
    m_loaded = false;
    load();
}

void ItemPanel::goOnWithDraft(bool isThere)
{
    if (!m_resumed || m_resumed->work != m_work)
        return;
    const models::FormDraft draft = *std::exchange(m_resumed, std::nullopt);
    if (!isThere) {
        m_context.notifier.inform(tr("“%1” is not in the catalog any more.").arg(draft.title), tr("Discard"),
                                  [drafts = m_drafts, id = draft.id] { drafts->drop(id); });
        return;
    }
    edit();
    m_draft = draft;
    m_editor->type(draft.content);
}

} // namespace collectz::ui
