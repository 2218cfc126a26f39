// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

class ActionRegistry;
class Notifier;

/// What every page is built with; all outlive the page.
struct PageContext
{
    models::CatalogSession &session;
    ActionRegistry &actions;
    Notifier &notifier;
};

/// One page of the window. It adds its own actions to the registry under its id and is destroyed with its catalog.
class Page : public QWidget
{
    Q_OBJECT
public:
    /// `id` is a stable word ("library"); `title` is translated; `icon` is a key of ui/support/icons.h.
    Page(QString id, QString title, QString icon, QWidget *parent = nullptr);

    [[nodiscard]] const QString &id() const { return m_id; }

    [[nodiscard]] const QString &title() const { return m_title; }

    [[nodiscard]] const QString &icon() const { return m_icon; }

    /// Things that wait for a person on this page, shown beside its name; 0 shows nothing.
    [[nodiscard]] qint64 badgeCount() const { return m_badgeCount; }

    /// Shown at the left of the status bar while the page is current.
    [[nodiscard]] const QString &statusText() const { return m_statusText; }

    /// The widget that gets the focus when the page is opened from the keyboard.
    [[nodiscard]] virtual QWidget *firstFocus() { return this; }

    /// A widget for the right dock of the window while the page is current; nothing for most pages. Owned by the page.
    [[nodiscard]] virtual QWidget *sidePanel() { return nullptr; }

    /// A widget below the page list at the left while the page is current; nothing for most pages. Owned by the page.
    [[nodiscard]] virtual QWidget *navigationPanel() { return nullptr; }

    /// Shows a work, or a query, if this page is the one that can; false otherwise.
    virtual bool showWork(const QString &entityId);
    virtual bool showQuery(const QString &query);
    /// Begins to import files, if this page is the one that does; false otherwise.
    virtual bool importFiles(const QStringList &files);

    /// Keys of the works selected on this page, in its order; what bulk edit, find-and-replace and export work on.
    [[nodiscard]] virtual QList<qint64> selectedKeys() const { return {}; }

    /// The text of the query that the page shows, if it shows one.
    [[nodiscard]] virtual QString queryText() const { return {}; }

    /// Called whenever the page becomes the current one.
    virtual void onShown() {}

    /// Whether everything asked for is on the screen (screenshots and tests wait for it).
    [[nodiscard]] virtual bool isSettled() const { return true; }

    /// Whether a draft would be lost by closing; the window asks before it goes.
    [[nodiscard]] virtual bool hasUnsavedDraft() const { return false; }

    /// The person does not want what was not saved.
    virtual void discardDraft() {}

    /// Shows the conflicts of a work, if this page is the one that does; false otherwise.
    virtual bool showConflicts(const QString &entityId);

Q_SIGNALS:
    void badgeCountChanged(qint64 count);
    void statusTextChanged(const QString &text);
    void selectionChanged();
    /// Asks the window to show another page, e.g. "review".
    void pageRequested(const QString &id);
    /// Asks the window to show a work in the library (from history, review, activity ...).
    void workRequested(const QString &entityId);
    /// Asks the window to show a query in the library.
    void queryRequested(const QString &query);
    /// Asks the window to show the conflicts of a work.
    void conflictsRequested(const QString &entityId);

protected:
    void setBadgeCount(qint64 count);
    void setStatusText(const QString &text);

private:
    QString m_id;
    QString m_title;
    QString m_icon;
    QString m_statusText;
    qint64 m_badgeCount = 0;
};

} // namespace collectz::ui
