// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/importhistoryview.h"

#include "models/catalogsession.h"
#include "models/importhistorymodel.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/plaintable.h"
#include "ui/support/wordicondelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::ImportRecord;
using catalog::ImportState;
using models::ImportHistoryModel;

namespace {

bool isUnfinished(const ImportRecord &record)
{
    return record.state == ImportState::Applying || record.state == ImportState::Undoing;
}

bool hasPlan(const ImportRecord &record)
{
    return record.state != ImportState::Planning && record.state != ImportState::Cancelled &&
           record.state != ImportState::Interrupted;
}

} // namespace

ImportHistoryView::ImportHistoryView(models::CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_model(new ImportHistoryModel(this))
    , m_table(makePlainTable(m_model, tr("Imports"), ImportHistoryModel::OutcomeColumn, this))
    , m_hint(makeHint(tr("No imports yet. Each one will be listed here with what it did, and can be undone."), this))
    , m_origin(makeHint({}, this))
    , m_open(new QPushButton(icon(u"table"_s), tr("Show &Rows"), this))
    , m_resume(new QPushButton(icon(u"play"_s), tr("Res&ume"), this))
    , m_discard(new QPushButton(icon(u"trash"_s), tr("&Discard Plan"), this))
    , m_undo(new QPushButton(icon(u"undo"_s), tr("U&ndo Import"), this))
    , m_export(new QPushButton(icon(u"export"_s), tr("&Export Report…"), this))
    , m_readOnly(session.isReadOnly())
{
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(ImportHistoryModel::StateColumn,
                                      new WordIconDelegate(WordIconDelegate::importStateIcons(), m_table));
    setColumnWidths(m_table, {7, 28, 16, 0, 18, 12, 18, 14});
    connect(m_model, &models::PagedTable::pageLoaded, this, &ImportHistoryView::updateHint);
    connect(m_model, &models::PagedTable::failed, this, &ImportHistoryView::failed);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ImportHistoryView::updateButtons);
    connect(m_table, &QTableView::activated, m_open, &QPushButton::click);
    m_origin->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    QLabel *heading = makeHeading(tr("Imports so far"), this);
    heading->setWordWrap(false);
    layout->addWidget(heading);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_origin);
    addButtons();
    // Where there is no table yet, the words stay at the top.
    layout->addStretch(0);
    m_model->setSession(&session);
    updateHint();
}

void ImportHistoryView::addButtons()
{
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_open, m_resume, m_discard, m_undo, m_export})
        buttons->addWidget(button);
    buttons->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    const auto forward = [this](QPushButton *button, auto signal) {
        connect(button, &QPushButton::clicked, this, [this, signal] {
            if (const ImportRecord *record = current())
                Q_EMIT(this->*signal)(*record);
        });
    };
    forward(m_open, &ImportHistoryView::openRequested);
    forward(m_resume, &ImportHistoryView::resumeRequested);
    forward(m_discard, &ImportHistoryView::discardRequested);
    forward(m_undo, &ImportHistoryView::undoRequested);
    forward(m_export, &ImportHistoryView::exportRequested);
}

void ImportHistoryView::reload()
{
    m_model->reload();
}

bool ImportHistoryView::isSettled() const
{
    return !m_model->isLoading();
}

const ImportRecord *ImportHistoryView::current() const
{
    return m_model->rowAt(m_table->selectionModel()->selectedRows().value(0));
}

void ImportHistoryView::updateButtons()
{
    const ImportRecord *record = current();
    const bool writable = record && !m_readOnly;
    m_open->setEnabled(record && hasPlan(*record));
    m_export->setEnabled(record && hasPlan(*record));
    const bool isInterrupted = record && record->state == ImportState::Interrupted;
    m_resume->setEnabled(writable && (isInterrupted || isUnfinished(*record)));
    m_resume->setToolTip(isInterrupted ? tr("Reads the file again, with the choices it was begun with") : QString());
    m_discard->setEnabled(writable && (isInterrupted || record->state == ImportState::Planned));
    m_undo->setEnabled(writable && (record->state == ImportState::Applied || isUnfinished(*record)));
    m_origin->setText(record
                          ? tr("%1 · %2 · SHA-256 %3")
                                .arg(record->fileName, QLocale().formattedDataSize(record->fileSize), record->fileHash)
                          : QString());
}

void ImportHistoryView::updateHint()
{
    const bool any = m_model->rowCount() > 0;
    m_hint->setVisible(!any);
    m_table->setVisible(any);
    m_origin->setVisible(any);
    for (QPushButton *button : {m_open, m_resume, m_discard, m_undo, m_export})
        button->setVisible(any);
    updateButtons();
}

} // namespace collectz::ui
