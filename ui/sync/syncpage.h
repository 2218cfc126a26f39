// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/synctext.h"
#include "ui/main/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTabWidget;

namespace collectz::models {
class CompanionSession;
class SyncDeviceModel;
class PendingModel;
class RoundModel;
} // namespace collectz::models

namespace collectz::ui {

class SyncPanel;

/// How a replica follows its companion: what waits and why, what was refused, the rounds, the own devices, and the ways out of
/// whatever has stopped it. Only for catalogs that follow a companion.
class SyncPage : public Page
{
    Q_OBJECT
public:
    explicit SyncPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void onShown() override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] models::PendingModel &queue() const { return *m_queue; }
    [[nodiscard]] QTableView *queueTable() const { return m_table; }
    [[nodiscard]] models::RoundModel &rounds() const { return *m_rounds; }

private:
    [[nodiscard]] QWidget *buildQueue();
    void addActions();
    void updateState();
    void take(models::SyncStep step);
    void showChanges();
    void exportQueue();
    void dropRefused();
    void openFolder(const QString &file);
    [[nodiscard]] QString who() const;

    PageContext m_context;
    SystemClock m_clock;
    models::CompanionSession &m_companion;
    models::PendingModel *m_queue;
    models::RoundModel *m_rounds;
    models::SyncDeviceModel *m_devices;
    SyncPanel *m_panel;
    QTabWidget *m_tabs;
    QTableView *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_changes = nullptr;
    QPushButton *m_drop = nullptr;
    QPushButton *m_export = nullptr;
    quint64 m_shownPending = 0;
    bool m_devicesAsked = false;
};

} // namespace collectz::ui
