// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncpage.h"

#include "models/catalogsession.h"
#include "models/companionsession.h"
#include "models/syncdevicemodel.h"
#include "models/pendingmodel.h"
#include "models/roundmodel.h"
#include "ui/main/actionregistry.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"
#include "ui/support/plaintable.h"
#include "ui/support/wordicondelegate.h"
#include "ui/sync/companionstatus.h"
#include "ui/sync/syncpanel.h"

#include <QAction>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using models::SyncDeviceModel;
using models::PendingModel;
using models::RoundModel;
using models::SyncStep;
using Phase = sync::EngineStatus::Phase;

SyncPage::SyncPage(const PageContext &context, QWidget *parent)
    : Page(u"sync"_s, tr("Sync"), u"sync"_s, parent)
    , m_context(context)
    , m_companion(*context.session.companion())
    , m_queue(new PendingModel(this))
    , m_rounds(new RoundModel(m_clock, this))
    , m_devices(new SyncDeviceModel(this))
    , m_panel(new SyncPanel(this))
    , m_tabs(new QTabWidget(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildQueue(), tr("&Queue"));
    QTableView *rounds = makePlainTable(m_rounds, tr("Rounds"), RoundModel::WhatColumn, m_tabs);
    rounds->setItemDelegateForColumn(RoundModel::OutcomeColumn,
                                     new WordIconDelegate(WordIconDelegate::outcomeIcons(), rounds));
    setColumnWidths(rounds, {22, 14, 0});
    m_tabs->addTab(rounds, tr("&Rounds"));
    QTableView *devices = makePlainTable(m_devices, tr("My devices"), SyncDeviceModel::NameColumn, m_tabs);
    setColumnWidths(devices, {0, 22, 22});
    m_tabs->addTab(devices, tr("My &Devices"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_panel);
    layout->addWidget(m_tabs, 1);

    connect(m_panel, &SyncPanel::stepChosen, this, &SyncPage::take);
    connect(m_panel, &SyncPanel::syncNowRequested, this, [this] { m_companion.syncNow(); });
    connect(m_panel, &SyncPanel::pauseRequested, this, [this] { m_companion.pause(); });
    connect(m_panel, &SyncPanel::resumeRequested, this, [this] { m_companion.resume(); });
    connect(&m_companion, &models::CompanionSession::statusChanged, this, &SyncPage::updateState);
    connect(&m_companion, &models::CompanionSession::memberChanged, this, &SyncPage::updateState);
    connect(&m_context.session, &models::CatalogSession::changed, m_queue, [this] { m_queue->reload(); });
    connect(m_queue, &models::PagedTable::failed, this,
            [this](const Error &error) { m_context.notifier.report(error); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        // Asked for when looked at; offline there is nothing to ask.
        if (tab == m_tabs->count() - 1 && !std::exchange(m_devicesAsked, true))
            m_devices->setCompanion(m_companion);
        else if (tab == m_tabs->count() - 1)
            m_devices->reload();
    });
    m_rounds->follow(m_companion);
    m_queue->setSession(m_context.session);
    addActions();
    updateState();
    fitToFont(this);
}

QWidget *SyncPage::firstFocus()
{
    return m_queue->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_panel->syncNow();
}

void SyncPage::onShown()
{
    m_queue->reload();
}

bool SyncPage::isSettled() const
{
    return !m_queue->isLoading() && !m_devices->isLoading();
}

void SyncPage::addActions()
{
    const auto add = [this](const ActionSpec &spec, auto act) {
        QAction *action = m_context.actions.add(spec, this);
        connect(action, &QAction::triggered, this, act);
    };
    add({.id = u"sync.now"_s,
         .text = tr("Sync &Now"),
         .icon = u"sync"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S),
         .menu = MenuId::Tools,
         .section = 60},
        [this] { m_companion.syncNow(); });
    add({.id = u"sync.pause"_s, .text = tr("&Pause or Go On Syncing"), .menu = MenuId::Tools, .section = 60}, [this] {
        if (m_companion.status().phase == Phase::Paused)
            m_companion.resume();
        else
            m_companion.pause();
    });
    add({.id = u"sync.export"_s, .text = tr("Export What Waits…"), .icon = u"export"_s, .menu = MenuId::None},
        [this] { exportQueue(); });
}

QString SyncPage::who() const
{
    const QString companion = m_companion.api().address().base.authority();
    QStringList lines{m_companion.member()
                          ? tr("Companion %1, signed in as %2 (%3)")
                                .arg(companion, m_companion.member()->name, m_companion.member()->address)
                          : tr("Companion %1").arg(companion)};
    lines << models::SyncText::lastSync(m_companion.status()) + u" · "_s +
                 lastBackupText(m_context.session.catalog().id().text());
    return lines.join(u'\n');
}

void SyncPage::updateState()
{
    const sync::EngineStatus &status = m_companion.status();
    m_panel->showStatus(status, who());
    const bool isAsking = status.phase == Phase::Asking;
    setBadgeCount(status.replica.refused + (isAsking ? 1 : 0));
    setStatusText(models::SyncText::lastSync(status));
    // A round moves sets along without a change of the catalog's content.
    const auto pending = qHashMulti(0, status.replica.waiting, status.replica.refused, status.replica.place.sequence);
    if (std::exchange(m_shownPending, pending) != pending)
        m_queue->reload();
}

void SyncPage::take(SyncStep step)
{
    switch (step) {
    case SyncStep::TryAgain:
        m_companion.resume();
        return;
    case SyncStep::AllowDeletionsHere:
        m_companion.approve({true, false});
        return;
    case SyncStep::AllowDeletionsThere:
        m_companion.approve({false, true});
        return;
    case SyncStep::ExportWaiting:
        exportQueue();
        return;
    case SyncStep::SignIn:
    case SyncStep::Unlock:
        Q_EMIT m_companion.signInRequested(false);
        return;
    case SyncStep::CompareCertificate:
        Q_EMIT m_companion.signInRequested(true);
        return;
    case SyncStep::ConnectAnew:
        m_context.actions.find(u"file.companion"_s)->trigger();
        return;
    }
}

} // namespace collectz::ui
