// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/planpanel.h"

#include "models/catalogsession.h"
#include "models/importplanmodel.h"
#include "models/importtext.h"
#include "ui/imports/rowdetails.h"
#include "ui/imports/verdictchips.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/plaintable.h"
#include "ui/support/wordicondelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::ImportState;
using catalog::Verdict;
using models::ImportPlanModel;

PlanPanel::PlanPanel(models::CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new ImportPlanModel(this))
    , m_title(makeHeading({}, this))
    , m_summary(makeHint({}, this))
    , m_chips(new VerdictChips(this))
    , m_words(new QLineEdit(this))
    , m_table(makePlainTable(m_model, tr("Rows of the plan"), -1, this))
    , m_details(new RowDetails(this))
    , m_discard(new QPushButton(icon(u"trash"_s), tr("&Discard"), this))
    , m_close(new QPushButton(tr("&Close"), this))
    , m_export(new QPushButton(icon(u"export"_s), tr("&Export Report…"), this))
    , m_undo(new QPushButton(icon(u"undo"_s), tr("U&ndo Import"), this))
    , m_review(new QPushButton(icon(u"review"_s), {}, this))
    , m_apply(new QPushButton(icon(u"check"_s), {}, this))
{
    m_words->setPlaceholderText(tr("Find a title"));
    m_words->setAccessibleName(tr("Find a title in the plan"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(m_words->fontMetrics().averageCharWidth() * 30);
    m_table->setItemDelegateForColumn(ImportPlanModel::VerdictColumn,
                                      new WordIconDelegate(WordIconDelegate::verdictIcons(), m_table));
    setColumnWidths(m_table, {6, 13, 32, 11, 34, 6, 30});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSortIndicator(ImportPlanModel::RowColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_chips, &VerdictChips::verdictChosen, m_model, &ImportPlanModel::setVerdict);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { m_model->setWords(m_words->text().trimmed()); });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            m_model->setWords({});
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlanPanel::showCurrentRow);
    connect(m_model, &models::PagedTable::pageLoaded, this, [this] {
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
        showCurrentRow();
    });
    connect(m_model, &models::PagedTable::failed, this, &PlanPanel::failed);

    auto *filters = new QHBoxLayout;
    filters->addWidget(m_chips, 1);
    filters->addWidget(m_words);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({fontMetrics().averageCharWidth() * 120, fontMetrics().averageCharWidth() * 60});
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(fontMetrics().averageCharWidth() * 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addLayout(filters);
    layout->addWidget(splitter, 1);
    buildButtons();
}

void PlanPanel::buildButtons()
{
    m_apply->setDefault(true);
    m_apply->setAutoDefault(true);
    connect(m_discard, &QPushButton::clicked, this, &PlanPanel::discardRequested);
    connect(m_close, &QPushButton::clicked, this, &PlanPanel::closeRequested);
    connect(m_export, &QPushButton::clicked, this, &PlanPanel::exportRequested);
    connect(m_undo, &QPushButton::clicked, this, &PlanPanel::undoRequested);
    connect(m_review, &QPushButton::clicked, this, &PlanPanel::reviewRequested);
    connect(m_apply, &QPushButton::clicked, this, &PlanPanel::applyRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_discard);
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_review);
    buttons->addWidget(m_apply);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
}

void PlanPanel::showImport(const imports::ImportReport &report, const QString &finished)
{
    const bool sameImport = m_report.record.number == report.record.number;
    m_report = report;
    m_finished = finished;
    m_title->setText(headline());
    m_summary->setText(finished.isEmpty() ? models::ImportText::outcome(report.record) : finished);
    m_chips->setCounts(report.record.counts);
    if (!sameImport) {
        m_words->clear();
        m_chips->choose(std::nullopt);
    }
    m_model->show(&m_session, report.record.number);
    updateButtons();
}

void PlanPanel::refresh()
{
    if (m_report.record.number == 0)
        return;
    imports::ImportService &service = m_session.imports();
    const auto work = [&service, number = m_report.record.number] { return service.report(number); };
    whenDone(m_session.run(work), this, [this](const Result<imports::ImportReport> &report) {
        if (report && report->record.number == m_report.record.number)
            showImport(*report, m_finished);
    });
}

QString PlanPanel::headline() const
{
    const catalog::ImportRecord &record = m_report.record;
    return tr("Import %1: %2 (%3)")
        .arg(QLocale().toString(record.number), record.fileName, models::ImportText::state(record.state));
}

void PlanPanel::updateButtons()
{
    const catalog::ImportRecord &record = m_report.record;
    const bool writable = !m_session.isReadOnly();
    const bool planned = record.state == ImportState::Planned;
    const bool unfinished = record.state == ImportState::Applying;
    const qint64 waiting = record.counts.value(Verdict::Review);
    m_discard->setVisible(planned && writable);
    m_undo->setVisible(writable && (unfinished || record.state == ImportState::Applied));
    m_review->setVisible(waiting > 0 && (planned || unfinished || record.state == ImportState::Applied));
    m_review->setText(tr("&Review %Ln", "button: rows that wait", static_cast<int>(qMin<qint64>(waiting, 1'000'000))));
    m_apply->setVisible(writable && (planned || unfinished));
    const qint64 creates = record.counts.value(Verdict::Create);
    const qint64 updates = record.counts.value(Verdict::Update);
    m_apply->setText(unfinished ? tr("Re&sume Import") : models::ImportText::applyAction(creates, updates));
    m_apply->setEnabled(unfinished || creates + updates > 0);
    m_apply->setIcon(icon(unfinished ? u"play"_s : u"check"_s));
}

void PlanPanel::showCurrentRow()
{
    m_details->showRow(m_model->rowAt(m_table->currentIndex()), m_session.registry());
}

bool PlanPanel::isSettled() const
{
    return !m_model->isLoading();
}

} // namespace collectz::ui
