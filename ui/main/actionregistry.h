// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/policy.h"

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

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
    QPointer<QActionGroup> gate; ///< disables it from outside, whatever its owner wants; null for what is always open
    QString toolTip;             ///< without a refusal
    QString refusal;             ///< why one may not; empty = one may
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
    /// Says why somebody may not do something; an empty text is a yes.
    using Judge = std::function<QString(members::Action, members::Ownership)>;
    /// Disables what the judge refuses, with the reason as tool tip and status text. Without a judge everything may be done. To be
    /// set again when rights change.
    void setJudge(Judge judge);
    /// Whose the selected things are, as far as that is known.
    void setSelectionOwnership(members::Ownership ownership);
    /// Why one may not do this; empty where one may.
    [[nodiscard]] QString refusalOf(const QString &id) const;

    [[nodiscard]] const QString &currentPage() const { return m_currentPage; }

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
    void refusalsChanged();

private:
    void applyShortcuts(RegisteredAction &registered) const;
    static void showToolTip(const RegisteredAction &registered);
    void updateGate(RegisteredAction &registered);
    void updateGates();

    QList<RegisteredAction> m_actions;
    Judge m_judge;
    members::Ownership m_selectionOwnership = members::Ownership::Own;
    QString m_currentPage;
    ChosenShortcuts m_chosen;
};

} // namespace collectz::ui
