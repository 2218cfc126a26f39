// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/itempanel.h"

#include "models/catalogsession.h"
#include "ui/item/conflictnotice.h"
#include "ui/item/coverchange.h"
#include "ui/item/coverexport.h"
#include "ui/item/coverframe.h"
#include "ui/item/itemeditor.h"
#include "ui/item/itemview.h"
#include "ui/main/actionregistry.h"
#include "ui/support/emptystate.h"
#include "ui/support/filechooser.h"
#include "ui/support/notifier.h"
#include "ui/support/picture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::CatalogReader;
using catalog::WorkRecord;

ItemPanel::ItemPanel(const PageContext &context, CoverCache &covers, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_view(new ItemView(context.session, covers, this))
    , m_editor(new ItemEditor(context.session, this))
    , m_empty(new EmptyState(u"panel"_s, tr("Nothing chosen"), tr("Choose a work to see all that is known about it."),
                             this))
    , m_stack(new QStackedWidget(this))
    , m_conflicts(new ConflictNotice(context.session, this))
    , m_coverChange(new CoverChange(context, this))
    , m_coverExport(new CoverExport(context, this))
{
    setWindowTitle(tr("Item"));
    setAccessibleName(tr("Item"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_stack);
    connect(m_conflicts, &ConflictNotice::decisionRequested, this, &ItemPanel::conflictsRequested);
    m_view->setMinimumWidth(fontMetrics().height() * 19);

    connect(m_view, &ItemView::editRequested, this, &ItemPanel::startEditing);
    connect(m_view, &ItemView::undoRequested, this, [this](const ChangeSetId &id) {
        whenDone(m_context.session.undoChangeSet(id), this, [this](const Result<catalog::Applied> &applied) {
            if (applied && !applied->keptFields.isEmpty())
                m_context.notifier.inform(tr("Fields changed since and therefore kept: %n.", nullptr,
                                             static_cast<int>(applied->keptFields.size())));
        });
    });
    connect(m_editor, &ItemEditor::saved, this,
            [this](ItemEditor::After after) { onSaved(after == ItemEditor::After::Next); });
    connect(m_editor, &ItemEditor::cancelled, this, [this] {
        m_stack->setCurrentWidget(m_view);
        load();
    });
    m_view->coverFrame().setTakesPictures(!context.session.isReadOnly());
    connect(&context.actions, &ActionRegistry::refusalsChanged, this, [this] {
        const QString refusal = m_context.actions.refusalOf(u"item.edit"_s);
        m_view->setEditRefusal(refusal);
        m_view->coverFrame().setTakesPictures(!m_context.session.isReadOnly() && refusal.isEmpty());
    });
    connect(&m_view->coverFrame(), &CoverFrame::pictureGiven, this, &ItemPanel::takeCover);
    connect(&context.session, &models::CatalogSession::changed, this, [this] {
        if (!isEditing())
            load();
    });
    connect(&context.session, &models::CatalogSession::registryChanged, this, [this] {
        if (!isEditing() && m_loaded)
            m_view->show(m_record);
    });
}

void ItemPanel::setWork(const EntityId &work)
{
    if (work == m_work || m_resumed)
        return;
    m_work = work;
    m_loaded = false;
    m_editWhenLoaded = false;
    if (isEditing() && m_editor->isDirty())
        return;
    load();
}

void ItemPanel::load()
{
    const quint64 generation = ++m_generation;
    if (m_work.isNull()) {
        m_conflicts->setWork({});
        m_loading = false;
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_loading = true;
    m_conflicts->setWork(m_work);
    auto future = m_context.session.read([work = m_work](CatalogReader &reader) { return reader.work(work); });
    whenDone(future, this, [this, generation](const Result<WorkRecord> &record) {
        if (generation != m_generation)
            return;
        m_loading = false;
        if (record) {
            take(*record);
        } else {
            m_loaded = false;
            m_stack->setCurrentWidget(m_empty);
            goOnWithDraft(false);
        }
    });
}

void ItemPanel::take(const WorkRecord &record)
{
    m_record = record;
    m_loaded = true;
    m_view->show(record);
    m_stack->setCurrentWidget(m_view);
    if (std::exchange(m_editWhenLoaded, false))
        edit();
    goOnWithDraft(true);
}

void ItemPanel::startEditing()
{
    const bool isRefused = !m_context.actions.refusalOf(u"item.edit"_s).isEmpty();
    if (m_context.session.isReadOnly() || isRefused || m_work.isNull() || (isEditing() && m_editor->isDirty()))
        return;
    if (m_loaded && m_record.work.id == m_work)
        edit();
    else
        m_editWhenLoaded = true;
}

void ItemPanel::edit()
{
    m_editor->edit(m_record);
    m_stack->setCurrentWidget(m_editor);
}

void ItemPanel::onSaved(bool next)
{
    m_stack->setCurrentWidget(m_view);
    if (!next) {
        load();
        return;
    }
    const EntityId before = m_work;
    Q_EMIT nextRequested(1);
    if (m_work == before)
        load();
    else
        m_editWhenLoaded = true;
}

void ItemPanel::cloneWork(CloneMode mode)
{
    if (!m_loaded)
        return;
    const models::CreatedWork created = models::cloneWork(m_record, mode);
    whenDone(m_context.session.submit(created.changeSet), this,
             [this, work = created.work, title = created.changeSet.subject](const Result<catalog::Applied> &applied) {
                 if (!applied)
                     return;
                 setWork(work);
                 startEditing();
                 m_context.notifier.inform(tr("Added “%1”.").arg(title), tr("Undo"),
                                           [this] { m_context.session.undo(); });
             });
}

void ItemPanel::addCopy()
{
    if (!m_loaded)
        return;
    if (!isEditing())
        edit();
    m_editor->addCopy();
}

void ItemPanel::chooseCoverFile()
{
    if (!m_loaded)
        return;
    openFile({u"picture"_s, tr("Choose a cover"), pictureFilters(), {}}, this,
             [this, work = m_record.work](const QString &path) {
                 m_coverChange->set(work, {path, {}});
             });
}

void ItemPanel::pasteCover()
{
    if (const QMimeData *content = QGuiApplication::clipboard()->mimeData())
        takeCover(*content);
}

void ItemPanel::removeCover()
{
    if (m_loaded)
        m_coverChange->remove(m_record.work);
}

void ItemPanel::copyCover()
{
    if (m_loaded)
        m_coverExport->copy(m_record.work);
}

void ItemPanel::saveCover()
{
    if (m_loaded)
        m_coverExport->save(m_record.work, this);
}

void ItemPanel::takeCover(const QMimeData &content)
{
    if (!m_loaded)
        return;
    const Result<GivenPicture> picture = pictureOf(content);
    if (picture)
        m_coverChange->set(m_record.work, *picture);
    else
        m_context.notifier.report(picture.error());
}

QSize ItemPanel::sizeHint() const
{
    const int unit = fontMetrics().height();
    return QSize(unit * 21, unit * 30).expandedTo(minimumSizeHint());
}

bool ItemPanel::isSettled() const
{
    return !m_loading && m_conflicts->isSettled() && !m_coverChange->isBusy() && !m_coverExport->isBusy() &&
           (m_work.isNull() || m_view->isSettled());
}

bool ItemPanel::isEditing() const
{
    return m_stack->currentWidget() == m_editor;
}

bool ItemPanel::hasUnsavedDraft() const
{
    return isEditing() && m_editor->isDirty();
}

} // namespace collectz::ui
