// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "ui/main/actionregistry.h"
#include "ui/main/page.h"
#include "ui/support/theme.h"

#include <QMainWindow>
#include <QPointer>

class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace collectz::ui {

class CompanionStatus;
class JobIndicator;
class MenuBuilder;
class Navigation;
class NotificationBar;
class OpeningView;

/// Takes whether the desktop has a keychain that can be used.
using KeychainAnswer = std::function<void(const Result<void> &)>;

/// The frame: navigation with badges, the current page, side panel, menus, status bar. It shows either the welcome state
/// or the pages of one open catalog; it opens nothing itself but announces what people ask for.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ActionRegistry &actions() { return m_actions; }

    [[nodiscard]] Notifier &notifier() const;

    /// The widget shown while no catalog is open; owned by the window.
    void setWelcome(QWidget *welcome);
    /// Builds the pages of a catalog and shows the first. The session must outlive closeSession().
    void openSession(models::CatalogSession &session);
    void closeSession();
    /// In place of the pages: how far the preparing of an older catalog is, until it is hidden or a session is opened.
    void showOpening(const QString &name, const Progress &progress);
    void hideOpening();

    [[nodiscard]] models::CatalogSession *session() const { return m_session; }

    [[nodiscard]] const QList<Page *> &pages() const { return m_pages; }

    [[nodiscard]] Page *currentPage() const;
    void showPage(const QString &id);
    /// Locations for File > Recent, newest first, with what to call each.
    void setRecent(const QList<std::pair<QString, QString>> &locationsAndNames);
    void setTheme(Theme theme);
    /// Begins to import files into the open catalog; without one nothing.
    void importFiles(const QStringList &files);
    /// Text size in percent of the desktop's; pages are built anew, because they take their sizes from the text.
    void setTextSize(int percent);

    [[nodiscard]] int textSize() const { return m_textSize; }

Q_SIGNALS:
    /// The pages of a catalog are there.
    void sessionOpened();
    /// The pages of the open catalog are about to go.
    void sessionClosing();
    /// There is no open catalog any more.
    void sessionClosed();
    /// The answer may come later, or never.
    void keychainAsked(const collectz::ui::KeychainAnswer &answer);
    /// One click: the catalog in the person's data folder, made when it does not exist.
    void defaultCatalogRequested();
    void newCatalogRequested();
    void openCatalogRequested();
    /// A backup that is to become a catalog again.
    void restoreRequested();
    void connectRequested();
    /// A companion to follow, in a new file.
    void companionRequested();
    void sampleRequested();
    void locationRequested(const QString &location);
    void closeCatalogRequested();
    void stopOpeningRequested();
    /// Files to import while no catalog is open.
    void importRequested(const QStringList &files);
    void themeChosen(collectz::ui::Theme theme);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addFileActions();
    void addEditActions();
    void addViewActions();
    void addThemeMenu();
    void addTextSizeMenu();
    void addImportWay();
    [[nodiscard]] bool mayRebuildPages();
    /// Makes the pages of the open catalog anew, at the same place; `between` runs while there are none.
    void rebuildPages(const std::function<void()> &between);
    void addPage(Page *page, int number);
    void connectSession();
    /// Has the policy decide what may be done in the open catalog.
    void judgeActions();
    void onRightsChanged();
    /// Tells the actions whose the selected works of a page are.
    void askOwnership(const Page *page);
    void showUndoState(const QString &undoText, const QString &redoText);
    void updateTitle();
    /// Whether a question about unsaved drafts was put; the answer may close the window.
    [[nodiscard]] bool askAboutDrafts();
    void restoreLayout();

    ActionRegistry m_actions;
    MenuBuilder *m_menus;
    QSplitter *m_splitter;
    Navigation *m_navigation;
    NotificationBar *m_notifications;
    QStackedWidget *m_stack;
    QDockWidget *m_dock;
    QStackedWidget *m_sideStack;
    QLabel *m_status;
    QLabel *m_catalogName;
    JobIndicator *m_jobs;
    CompanionStatus *m_companion;
    QMenu *m_recentMenu = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_close = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_firstImport = nullptr;
    QList<QAction *> m_themeActions;
    QPointer<QWidget> m_welcome;
    OpeningView *m_opening = nullptr;
    QString m_pageBeforeOpening;
    models::CatalogSession *m_session = nullptr;
    QList<Page *> m_pages;
    bool m_discardDrafts = false;
    bool m_wasReadOnly = false;
    quint64 m_ownershipGeneration = 0;
    int m_textSize;
};

} // namespace collectz::ui
