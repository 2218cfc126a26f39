// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/itemeditor.h"

#include "models/catalogsession.h"
#include "models/fieldtext.h"
#include "models/workdrafts.h"
#include "ui/item/entityform.h"
#include "ui/support/icons.h"
#include "ui/support/taborder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::Entity;
using catalog::EntityChange;
using catalog::Level;

ItemEditor::ItemEditor(models::CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_scroll(new QScrollArea(this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_saveNext(new QPushButton(tr("Save and &Next"), this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Form"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    // Shortcuts of their own: one that is set on a button takes the place of the letter in its text.
    connect(new QShortcut(QKeySequence(QKeySequence::Save), this), &QShortcut::activated, m_save, &QPushButton::click);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, m_saveNext,
            &QPushButton::click);
    m_save->setObjectName(u"saveItem"_s);
    m_save->setToolTip(tr("Save the changes (Ctrl+S)"));
    m_saveNext->setToolTip(tr("Save the changes and edit the next work (Ctrl+Enter)"));
    cancel->setShortcut(QKeySequence(Qt::Key_Escape));
    auto *buttons = new QHBoxLayout;
    const int gap = fontMetrics().height() / 2;
    buttons->setContentsMargins(gap, gap, gap, gap);
    buttons->setSpacing(gap);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_saveNext);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, [this] { save(After::Close); });
    connect(m_saveNext, &QPushButton::clicked, this, [this] { save(After::Next); });
    connect(cancel, &QPushButton::clicked, this, &ItemEditor::cancelled);
}

void ItemEditor::edit(const catalog::WorkRecord &record)
{
    m_record = record;
    m_removed.clear();
    rebuild();
    m_forms.first()->focusFirst();
}

bool ItemEditor::isDirty() const
{
    return !m_removed.isEmpty() || std::any_of(m_forms.begin(), m_forms.end(), [](const EntityForm *form) {
        return form->isDirty() || form->original().version == 0;
    });
}

void ItemEditor::rebuild()
{
    m_forms.clear();
    m_lastEdition = {};
    m_content = new QWidget(m_scroll);
    m_sections = new QVBoxLayout(m_content);
    const int gap = fontMetrics().height() / 2;
    m_sections->setContentsMargins(gap, gap, gap * 3 / 2, gap);
    m_sections->setSpacing(gap);

    auto *adders = new QHBoxLayout;
    auto *addEditionButton = new QPushButton(icon(u"plus"_s), tr("Add an E&dition"), m_content);
    auto *addCopyButton = new QPushButton(icon(u"plus"_s), tr("Add a C&opy"), m_content);
    adders->addWidget(addEditionButton);
    adders->addWidget(addCopyButton);
    adders->addStretch(1);
    m_sections->addLayout(adders);
    m_sections->addStretch(1);
    connect(addEditionButton, &QPushButton::clicked, this, &ItemEditor::addEdition);
    connect(addCopyButton, &QPushButton::clicked, this, &ItemEditor::addCopy);

    addSection(models::fieldtext::kind(m_record.work.kind), m_record.work);
    for (const Entity &edition : std::as_const(m_record.editions)) {
        if (edition.state != catalog::State::Live)
            continue;
        addSection(tr("Edition"), edition);
        for (const Entity &copy : std::as_const(m_record.copies)) {
            if (copy.parent == edition.id && copy.state == catalog::State::Live)
                addSection(tr("Copy"), copy);
        }
    }
    m_scroll->setWidget(m_content);
    tabAsLaidOutAt(this, m_save);
    // Nothing scrolls sideways here: the form is never narrower than its fields.
    m_scroll->setMinimumWidth(m_content->minimumSizeHint().width() + m_scroll->verticalScrollBar()->sizeHint().width());
}

EntityForm *ItemEditor::addSection(const QString &title, const Entity &entity)
{
    auto *section = new QWidget(m_content);
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *form = new EntityForm(m_session, entity, section);
    if (entity.level != Level::Work) {
        auto *row = new QHBoxLayout;
        auto *heading = new QLabel(title, section);
        heading->setTextFormat(Qt::PlainText);
        QFont font = heading->font();
        font.setPointSizeF(font.pointSizeF() * 1.15);
        font.setWeight(QFont::DemiBold);
        heading->setFont(font);
        auto *removeButton = new QToolButton(section);
        removeButton->setIcon(icon(u"trash"_s));
        removeButton->setAutoRaise(true);
        removeButton->setToolTip(entity.level == Level::Edition ? tr("Remove this edition") : tr("Remove this copy"));
        removeButton->setAccessibleName(removeButton->toolTip());
        connect(removeButton, &QToolButton::clicked, this, [this, form] { remove(form); });
        row->addWidget(heading, 1);
        row->addWidget(removeButton);
        layout->addLayout(row);
    }
    layout->addWidget(form);
    m_forms.append(form);
    if (entity.level == Level::Edition)
        m_lastEdition = entity.id;
    // Before the buttons and the stretch at the end.
    m_sections->insertWidget(m_sections->count() - 2, section);
    connect(form, &EntityForm::edited, this, &ItemEditor::edited);
    return form;
}

void ItemEditor::remove(EntityForm *form)
{
    const Entity entity = form->original();
    const QList<EntityForm *> forms = m_forms;
    for (EntityForm *other : forms) {
        if (other != form && other->original().parent != entity.id)
            continue;
        if (other->original().version > 0)
            m_removed.append(other->original());
        m_forms.removeOne(other);
        other->parentWidget()->deleteLater();
    }
    if (m_lastEdition == entity.id) {
        m_lastEdition = {};
        for (const EntityForm *other : std::as_const(m_forms)) {
            if (other->original().level == Level::Edition)
                m_lastEdition = other->original().id;
        }
    }
    Q_EMIT edited();
}

void ItemEditor::addEdition()
{
    addSection(tr("Edition"), models::newEdition(m_record.work))->focusFirst();
    tabAsLaidOutAt(this, m_save);
    Q_EMIT edited();
}

void ItemEditor::addCopy()
{
    if (m_lastEdition.isNull())
        addSection(tr("Edition"), models::newEdition(m_record.work));
    Entity edition;
    edition.id = m_lastEdition;
    edition.kind = m_record.work.kind;
    addSection(tr("Copy"), models::newCopy(edition))->focusFirst();
    tabAsLaidOutAt(this, m_save);
    Q_EMIT edited();
}

QList<EntityChange> ItemEditor::changes(bool &sound)
{
    QList<EntityChange> changes;
    sound = true;
    for (EntityForm *form : std::as_const(m_forms)) {
        const std::optional<Entity> after = form->result();
        if (!after) {
            sound = false;
            return {};
        }
        const bool isNew = form->original().version == 0;
        const EntityChange change = models::typedChange(isNew ? Entity() : form->original(), *after);
        if (change.creates || !change.fields.isEmpty())
            changes.append(change);
    }
    for (const Entity &entity : std::as_const(m_removed))
        changes.append(models::stateChange(entity, catalog::State::Trashed));
    return changes;
}

void ItemEditor::save(After after)
{
    if (m_saving)
        return;
    bool sound = true;
    catalog::ChangeSet changeSet;
    changeSet.changes = changes(sound);
    if (!sound)
        return;
    if (changeSet.changes.isEmpty()) {
        Q_EMIT saved(after);
        return;
    }
    changeSet.subject = m_record.work.value(u"title"_s).text();
    m_saving = true;
    whenDone(m_session.submit(changeSet), this, [this, after](const Result<catalog::Applied> &applied) {
        m_saving = false;
        // A failure is shown by the window; the draft stays as it is.
        if (applied)
            Q_EMIT saved(after);
    });
}

} // namespace collectz::ui
