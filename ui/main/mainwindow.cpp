// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/mainwindow.h"

#include "models/catalogsession.h"
#include "models/membertext.h"
#include "models/peoplesession.h"
#include "ui/main/docktitle.h"
#include "ui/main/features.h"
#include "ui/main/jobindicator.h"
#include "ui/main/menubuilder.h"
#include "ui/main/navigation.h"
#include "ui/main/pageletters.h"
#include "ui/support/icons.h"
#include "ui/support/notificationbar.h"
#include "ui/support/taborder.h"
#include "ui/support/textsize.h"
#include "ui/sync/companionstatus.h"
#include "ui/welcome/welcomeview.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

/// The setting that says on which page a person left a catalog.
QString pagePlace(const models::CatalogSession &session)
{
    return u"places/"_s + session.catalog().id().text() + u"/page"_s;
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_menus(new MenuBuilder(m_actions, *menuBar(), this))
    , m_splitter(new QSplitter(this))
    , m_navigation(new Navigation(m_splitter))
    , m_notifications(new NotificationBar)
    , m_stack(new QStackedWidget)
    , m_dock(new QDockWidget(tr("Item"), this))
    , m_sideStack(new QStackedWidget(m_dock))
    , m_status(new QLabel(this))
    , m_catalogName(new QLabel(this))
    , m_jobs(new JobIndicator(this))
    , m_companion(new CompanionStatus(this))
    , m_textSize(keptTextSize())
{
    setAcceptDrops(true);
    auto *content = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notifications);
    column->addWidget(m_stack, 1);
    m_splitter->addWidget(m_navigation);
    m_splitter->addWidget(content);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    m_splitter->setHandleWidth(1);
    setCentralWidget(m_splitter);

    m_dock->setObjectName(u"sidePanel"_s);
    m_dock->setWidget(m_sideStack);
    m_dock->setTitleBarWidget(new DockTitle(*m_dock));
    m_dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    // Dock areas do not turn round with the reading direction.
    addDockWidget(isRightToLeft() ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, m_dock);
    m_dock->hide();

    for (QLabel *label : {m_status, m_catalogName})
        label->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_status, m_catalogName})
        label->setContentsMargins(fontMetrics().height() / 2, 0, fontMetrics().height() / 2, 0);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_jobs);
    statusBar()->addPermanentWidget(m_companion);
    connect(m_companion, &QAbstractButton::clicked, this, [this] { showPage(u"sync"_s); });
    statusBar()->addPermanentWidget(m_catalogName);

    connect(m_navigation, &Navigation::pageEntered, this, &MainWindow::showPage);
    connect(m_navigation, &Navigation::pageChosen, this, [this](const QString &id) {
        // Who walks through the pages with the arrow keys stays in their list.
        const QPointer<QWidget> focus = focusWidget();
        showPage(id);
        if (focus && m_navigation->isAncestorOf(focus))
            focus->setFocus(Qt::OtherFocusReason);
    });

    addFileActions();
    addImportWay();
    addEditActions();
    addViewActions();
    installFeatures(*this);
    setWelcome(new WelcomeView(m_actions, this));
    updateTitle();
    restoreLayout();
    m_navigation->hide();
}

MainWindow::~MainWindow()
{
    closeSession();
}

Notifier &MainWindow::notifier() const
{
    return *m_notifications;
}

void MainWindow::setWelcome(QWidget *welcome)
{
    m_welcome = welcome;
    m_stack->addWidget(welcome);
    giveWayToMenus(*menuBar(), {welcome});
    if (!m_session)
        m_stack->setCurrentWidget(welcome);
}

void MainWindow::openSession(models::CatalogSession &session)
{
    closeSession();
    m_session = &session;
    connectSession();
    judgeActions();
    m_pages = createPages({session, m_actions, *m_notifications}, m_stack);
    int number = 0;
    for (Page *page : std::as_const(m_pages))
        addPage(page, ++number);
    m_navigation->setVisible(!m_pages.isEmpty());
    m_close->setEnabled(true);
    m_refresh->setEnabled(true);
    m_firstImport->setVisible(false);
    m_jobs->setJobs(&session.jobs());
    m_companion->setCompanion(session.companion(), session.catalog().id().text());
    showUndoState(session.undoText(), session.redoText());
    updateTitle();
    Q_EMIT sessionOpened();
    if (m_pages.isEmpty())
        return;
    showPage(m_pages.first()->id());
    showPage(QSettings().value(pagePlace(session)).toString());
}

void MainWindow::closeSession()
{
    if (!m_session)
        return;
    Q_EMIT sessionClosing();
    if (const Page *page = currentPage())
        QSettings().setValue(pagePlace(*m_session), page->id());
    m_jobs->setJobs(nullptr);
    m_companion->setCompanion(nullptr, {});
    m_session->disconnect(this);
    m_notifications->dismiss();
    m_dock->hide();
    m_navigation->clear();
    m_navigation->hide();
    qDeleteAll(std::exchange(m_pages, {}));
    m_session = nullptr;
    m_actions.setJudge({});
    m_close->setEnabled(false);
    m_refresh->setEnabled(false);
    m_firstImport->setVisible(true);
    showUndoState({}, {});
    m_status->clear();
    updateTitle();
    if (m_welcome)
        m_stack->setCurrentWidget(m_welcome);
    Q_EMIT sessionClosed();
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::showPage(const QString &id)
{
    for (Page *page : std::as_const(m_pages)) {
        if (page->id() != id)
            continue;
        // Only the page that is seen says how small the window may be.
        for (Page *other : std::as_const(m_pages)) {
            const QSizePolicy::Policy policy = other == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            other->setSizePolicy(policy, policy);
        }
        m_stack->setCurrentWidget(page);
        m_navigation->setCurrentPage(id);
        m_navigation->setPanel(page->navigationPanel());
        m_actions.setCurrentPage(id);
        m_status->setText(page->statusText());
        QWidget *side = page->sidePanel();
        if (side) {
            if (m_sideStack->indexOf(side) < 0)
                m_sideStack->addWidget(side);
            m_sideStack->setCurrentWidget(side);
            m_dock->setWindowTitle(side->windowTitle());
        }
        m_dock->setVisible(side && QSettings().value(u"window/sidePanel"_s, true).toBool());
        giveWayToMenus(*menuBar(), {page, page->navigationPanel(), side});
        // Its panels have just found their places.
        tabAsLaidOut({m_splitter, m_dock->titleBarWidget(), m_sideStack, statusBar()});
        page->onShown();
        if (QWidget *focus = page->firstFocus())
            focus->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void MainWindow::addPage(Page *page, int number)
{
    m_stack->addWidget(page);
    m_navigation->addPage(page);
    const QKeySequence shortcut =
        number <= 9 ? QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number)) : QKeySequence();
    QAction *action = m_actions.add({.id = u"page."_s + page->id(),
                                     .text = page->title(),
                                     .icon = page->icon(),
                                     .shortcut = shortcut,
                                     .menu = MenuId::View,
                                     .section = 10},
                                    page);
    addAction(action);
    connect(action, &QAction::triggered, page, [this, page] { showPage(page->id()); });
    connect(page, &Page::statusTextChanged, this, [this, page](const QString &text) {
        if (page == currentPage())
            m_status->setText(text);
    });
    connect(page, &Page::pageRequested, this, &MainWindow::showPage);
    connect(page, &Page::selectionChanged, this, [this, page] { askOwnership(page); });
    const auto toPage = [this](auto show) {
        for (Page *other : std::as_const(m_pages)) {
            if (show(other)) {
                showPage(other->id());
                return;
            }
        }
    };
    connect(page, &Page::workRequested, this,
            [toPage](const QString &work) { toPage([&work](Page *other) { return other->showWork(work); }); });
    connect(page, &Page::queryRequested, this,
            [toPage](const QString &query) { toPage([&query](Page *other) { return other->showQuery(query); }); });
    connect(page, &Page::conflictsRequested, this,
            [toPage](const QString &work) { toPage([&work](Page *other) { return other->showConflicts(work); }); });
}

void MainWindow::connectSession()
{
    using models::CatalogSession;
    m_wasReadOnly = m_session->isReadOnly();
    connect(m_session, &CatalogSession::rightsChanged, this, &MainWindow::onRightsChanged);
    connect(m_session, &CatalogSession::undoStateChanged, this, &MainWindow::showUndoState);
    connect(m_session, &CatalogSession::failed, this, [this](const Error &error) { m_notifications->report(error); });
    const auto say = [this](const QString &sentence, qint64 keptFields) {
        const QString kept =
            keptFields > 0 ? tr(" Fields changed since and therefore kept: %1.").arg(keptFields) : QString();
        m_notifications->inform(sentence + kept);
    };
    connect(m_session, &CatalogSession::undone, this,
            [say](const QString &name, qint64 keptFields) { say(tr("Undone: %1.").arg(name), keptFields); });
    connect(m_session, &CatalogSession::redone, this,
            [say](const QString &name, qint64 keptFields) { say(tr("Redone: %1.").arg(name), keptFields); });
}

void MainWindow::showUndoState(const QString &undoText, const QString &redoText)
{
    const auto plain = [](const QString &name) { return QString(name).replace(u'&', u"&&"_s); };
    m_undo->setText(undoText.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(plain(undoText)));
    m_redo->setText(redoText.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(plain(redoText)));
    m_undo->setEnabled(m_session && !undoText.isEmpty() && !m_session->isReadOnly());
    m_redo->setEnabled(m_session && !redoText.isEmpty() && !m_session->isReadOnly());
}

void MainWindow::updateTitle()
{
    if (!m_session) {
        setWindowTitle(QApplication::applicationDisplayName());
        m_catalogName->clear();
        return;
    }
    QString name = m_session->catalog().displayName();
    if (m_session->isReadOnly())
        name = tr("%1 (read-only)").arg(name);
    // The platform adds the program's name to other windows by itself, but not to a file that ends with it.
    setWindowTitle(tr("%1 — %2", "catalog and program").arg(name, QApplication::applicationDisplayName()));
    m_catalogName->setText(name);
    const members::Decision mayWrite = m_session->may(members::Action::SyncPush, members::Ownership::Own);
    m_catalogName->setToolTip((mayWrite ? m_session->catalog().location()
                                        : models::MemberText::refusal(mayWrite, *m_session->people()->who()))
                                  .toHtmlEscaped());
}

bool MainWindow::askAboutDrafts()
{
    for (Page *page : std::as_const(m_pages)) {
        if (!page->hasUnsavedDraft())
            continue;
        showPage(page->id());
        auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                                    tr("There are changes that were not saved. Close without them?"),
                                    QMessageBox::Discard | QMessageBox::Cancel, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setDefaultButton(QMessageBox::Cancel);
        connect(box, &QMessageBox::finished, this, [this](int answer) {
            if (answer != QMessageBox::Discard)
                return;
            for (Page *draftPage : std::as_const(m_pages))
                draftPage->discardDraft();
            m_discardDrafts = true;
            close();
        });
        box->open();
        return true;
    }
    return false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_discardDrafts && askAboutDrafts()) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/state"_s, saveState());
    settings.setValue(u"window/splitter"_s, m_splitter->saveState());
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Closing the dock with its own button is the same wish as the menu's; hiding it with its page is none.
    if (watched == m_dock && event->type() == QEvent::Close)
        m_actions.find(u"view.side_panel"_s)->setChecked(false);
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    const int unit = fontMetrics().height();
    if (!restoreGeometry(settings.value(u"window/geometry"_s).toByteArray()))
        resize(QSize(unit * 92, unit * 54).boundedTo(screen()->availableSize() * 0.94));
    restoreState(settings.value(u"window/state"_s).toByteArray());
    if (!m_splitter->restoreState(settings.value(u"window/splitter"_s).toByteArray()))
        m_splitter->setSizes({unit * 10, unit * 68});
    m_dock->hide();
}

} // namespace collectz::ui
