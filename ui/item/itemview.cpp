// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/itemview.h"

#include "models/catalogsession.h"
#include "models/changetext.h"
#include "models/fieldtext.h"
#include "models/historymodel.h"
#include "ui/item/coverframe.h"
#include "ui/support/covercache.h"
#include "ui/support/icons.h"
#include "ui/support/picture.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::Entity;
using catalog::FieldDefinition;
using catalog::Provenance;

ItemView::ItemView(models::CatalogSession &session, CoverCache &covers, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_covers(covers)
    , m_history(new models::HistoryModel(session, this))
    , m_cover(new CoverFrame(covers, this))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_kind(new QLabel(this))
    , m_edit(new QToolButton(this))
    , m_tabs(new QTabWidget(this))
    , m_facts(new QScrollArea(m_tabs))
    , m_historyView(new QTableView(m_tabs))
{
    m_facts->setWidgetResizable(true);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setAccessibleName(tr("Facts"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Facts and history"));
    m_tabs->addTab(m_facts, tr("&Facts"));
    m_tabs->addTab(m_historyView, tr("&History"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    buildHead();
    buildHistory();
    layout->addWidget(m_tabs, 1);
}

void ItemView::buildHead()
{
    const int unit = fontMetrics().height();
    for (QLabel *label : {m_title, m_subtitle, m_kind}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.35);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_kind->setForegroundRole(QPalette::PlaceholderText);
    m_edit->setText(tr("Edit"));
    m_edit->setIcon(icon(u"edit"_s));
    m_edit->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setEditRefusal({});
    connect(m_edit, &QToolButton::clicked, this, &ItemView::editRequested);
    auto *words = new QVBoxLayout;
    words->setSpacing(unit / 4);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    words->addWidget(m_kind);
    words->addStretch(1);
    words->addWidget(m_edit, 0, Qt::AlignLeft);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(unit * 2 / 3, unit * 2 / 3, unit * 2 / 3, unit / 3);
    head->setSpacing(unit * 2 / 3);
    head->addWidget(m_cover, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void ItemView::setEditRefusal(const QString &refusal)
{
    m_edit->setEnabled(!m_session.isReadOnly() && refusal.isEmpty());
    m_edit->setToolTip(refusal.isEmpty() ? tr("Edit this work (F2)") : refusal);
}

void ItemView::buildHistory()
{
    m_historyView->setModel(m_history);
    m_historyView->setAccessibleName(tr("History of this work"));
    m_historyView->setFrameShape(QFrame::NoFrame);
    m_historyView->setShowGrid(false);
    m_historyView->setAlternatingRowColors(true);
    m_historyView->setTabKeyNavigation(false);
    m_historyView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_historyView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_historyView->verticalHeader()->hide();
    m_historyView->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 17 / 10);
    m_historyView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_historyView->horizontalHeader()->setStretchLastSection(true);
    m_historyView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_historyView->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_historyView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_historyView, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        const int row = m_historyView->indexAt(place).row();
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        QAction *undo = menu->addAction(icon(u"undo"_s), tr("Undo this change"));
        undo->setEnabled(m_history->canUndo(row) && !m_session.isReadOnly());
        connect(undo, &QAction::triggered, this,
                [this, id = m_history->changeSetAt(row)] { Q_EMIT undoRequested(id); });
        menu->popup(m_historyView->viewport()->mapToGlobal(place));
    });
}

bool ItemView::isSettled() const
{
    return m_history->isSettled();
}

void ItemView::show(const catalog::WorkRecord &record)
{
    const Entity &work = record.work;
    const catalog::FieldRegistry &registry = m_session.registry();
    const QString title = work.value(u"title"_s).text();
    const QString creators = work.value(registry.creatorField(work.kind)).displayText();
    const QString year = work.value(u"year"_s).text();
    m_title->setText(title.isEmpty() ? tr("Without a title") : title);
    m_subtitle->setText(creators);
    m_subtitle->setVisible(!creators.isEmpty());
    m_kind->setText(year.isEmpty() ? models::fieldtext::kind(work.kind)
                                   : tr("%1 · %2", "kind and year").arg(models::fieldtext::kind(work.kind), year));
    const QString cover = work.value(u"cover"_s).text();
    m_cover->setSubject({catalog::kindWord(work.kind), title, creators}, pictureHash(cover));
    m_facts->setWidget(facts(record));
    m_history->setWork(work.id);
}

int ItemView::labelWidth(const catalog::WorkRecord &record) const
{
    int width = 0;
    for (const Entity &entity : QList<Entity>{record.work} + record.editions + record.copies) {
        for (auto field = entity.fields.cbegin(); field != entity.fields.cend(); ++field) {
            if (const FieldDefinition *known = m_session.registry().find(field.key()))
                width = qMax(width, fontMetrics().horizontalAdvance(models::fieldtext::label(*known)));
        }
    }
    return qMin(width + 2, fontMetrics().height() * 8);
}

QWidget *ItemView::facts(const catalog::WorkRecord &record)
{
    auto *content = new QWidget(m_facts);
    auto *column = new QVBoxLayout(content);
    const int unit = fontMetrics().height();
    column->setContentsMargins(unit * 2 / 3, unit / 2, unit * 2 / 3, unit);
    column->setSpacing(unit / 3);
    m_labelWidth = labelWidth(record);
    addFacts(*column, record.work);
    int number = 0;
    for (const Entity &edition : record.editions) {
        if (edition.state != catalog::State::Live)
            continue;
        const QString format = edition.value(u"format"_s).text();
        addEntity(*column, edition, format.isEmpty() ? tr("Edition %1").arg(++number) : tr("Edition: %1").arg(format));
        for (const Entity &copy : record.copies) {
            if (copy.parent == edition.id && copy.state == catalog::State::Live)
                addEntity(*column, copy, tr("Copy"));
        }
    }
    column->addStretch(1);
    return content;
}

void ItemView::addEntity(QVBoxLayout &column, const Entity &entity, const QString &title)
{
    auto *heading = new QLabel(title, column.parentWidget());
    heading->setTextFormat(Qt::PlainText);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    heading->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    column.addWidget(heading);
    addFacts(column, entity);
}

void ItemView::addFacts(QVBoxLayout &column, const Entity &entity)
{
    const catalog::FieldRegistry &registry = m_session.registry();
    auto *grid = new QGridLayout;
    const int unit = fontMetrics().height();
    grid->setHorizontalSpacing(unit * 2 / 3);
    grid->setVerticalSpacing(unit / 4);
    grid->setColumnStretch(1, 1);
    const QList<FieldDefinition> fields = registry.fieldsFor(entity.kind, entity.level);
    for (const FieldDefinition &field : fields) {
        const catalog::FieldValue value = entity.value(field.key);
        if (value.isNull() || field.key == "cover"_L1 || field.key == "title"_L1)
            continue;
        const int row = grid->rowCount();
        const QString labelText = models::fieldtext::label(field);
        auto *label = new QLabel(labelText, column.parentWidget());
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFixedWidth(m_labelWidth);
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        if (field.type == catalog::FieldType::Image) {
            auto *picture = new CoverFrame(m_covers, column.parentWidget());
            picture->setSubject({catalog::kindWord(entity.kind), labelText, {}}, pictureHash(value.text()));
            picture->setAccessibleName(labelText);
            grid->addWidget(picture, row, 1, Qt::AlignTop | Qt::AlignLeft);
        } else {
            auto *text = new QLabel(models::fieldtext::value(field, value, registry), column.parentWidget());
            text->setTextFormat(Qt::PlainText);
            text->setWordWrap(true);
            text->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(text, row, 1, Qt::AlignTop);
        }
        grid->addWidget(provenance(entity, field.key, labelText), row, 2, Qt::AlignTop);
    }
    column.addLayout(grid);
}

QWidget *ItemView::provenance(const Entity &entity, const QString &key, const QString &label)
{
    const Provenance origin = entity.provenanceOf(key);
    const QString iconKey = origin.locked                                    ? u"lock"_s
                            : origin.source == catalog::SourceType::Import   ? u"import"_s
                            : origin.source == catalog::SourceType::Provider ? u"refresh"_s
                            : origin.source == catalog::SourceType::System   ? u"settings"_s
                                                                             : u"person"_s;
    QString words = models::ChangeText::source(origin.source);
    if (!origin.origin.isEmpty())
        words = tr("%1 %2", "source and its number or name").arg(words, origin.origin);
    QString sentence = tr("Set by: %1").arg(words);
    if (origin.locked)
        sentence += u'\n' + tr("Locked: imports and providers leave it alone.");
    auto *sign = new QLabel;
    const int side = fontMetrics().height() * 4 / 5;
    sign->setPixmap(icon(iconKey).pixmap(QSize(side, side), devicePixelRatioF(), QIcon::Disabled));
    sign->setToolTip(sentence.toHtmlEscaped());
    sign->setAccessibleName(tr("Origin of %1").arg(label));
    sign->setAccessibleDescription(sentence);
    return sign;
}

} // namespace collectz::ui
