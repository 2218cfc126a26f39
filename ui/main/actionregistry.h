// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

class QAction;
class QActionGroup;

namespace collectz::ui {

/// The menus of the window, in their order. None: reachable by palette and shortcut only.
enum class MenuId : quint8 { File, Edit, View, Item, Tools, Help, None };

/// How an action is known. `section` groups entries of a menu between separators, smaller ones above.
struct ActionSpec
{
    QString id{};   ///< stable and dotted: "library.delete"
    QString text{}; ///< translated, with a mnemonic
    QString icon{}; ///< key of ui/support/icons.h, may be empty
    QKeySequence shortcut{};
    QList<QKeySequence> moreShortcuts{}; ///< other keys that do the same
    QString page{};                      ///< enabled only while this page is current; empty = always
    MenuId menu = MenuId::None;
    int section = 50;
};

struct RegisteredAction
{
    ActionSpec spec;
    QPointer<QAction> action;
};

/// Keys that a person has given to actions instead of their own; an empty list means none.
using ChosenShortcuts = QHash<QString, QList<QKeySequence>>;

/// Every action of the window in one place: it feeds the menus, the command palette and the shortcut sheet, and guards
/// that no shortcut is given twice. Keys can be chosen by the person, also for actions that do not exist yet. A UI-thread
/// object.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    explicit ActionRegistry(QObject *parent = nullptr);

    /// Makes an action that lives and dies with `owner` (a page or the window). The id must be new.
    QAction *add(const ActionSpec &spec, QObject *owner);
    [[nodiscard]] QAction *find(const QString &id) const;
    /// All living actions in the order of their making.
    [[nodiscard]] QList<RegisteredAction> actions() const;
    /// Disables the actions of all other pages.
    void setCurrentPage(const QString &page);
    /// Pairs of ids that share a shortcut; empty in a sound program (a test asserts it).
    [[nodiscard]] QList<std::pair<QString, QString>> shortcutClashes() const;

    /// Gives all actions, those to come too, the keys that were chosen, or their own again.
    void setChosenShortcuts(const ChosenShortcuts &chosen);

    [[nodiscard]] const ChosenShortcuts &chosenShortcuts() const { return m_chosen; }

    /// Keys by which an action can be called that nobody has changed.
    [[nodiscard]] static QList<QKeySequence> ownShortcuts(const ActionSpec &spec);

Q_SIGNALS:
    void actionsChanged();
    void shortcutsChanged();

private:
    void applyShortcuts(const RegisteredAction &registered) const;
    QActionGroup *groupOf(const QString &page);

    QList<RegisteredAction> m_actions;
    QHash<QString, QActionGroup *> m_groups;
    QString m_currentPage;
    ChosenShortcuts m_chosen;
};

} // namespace collectz::ui
