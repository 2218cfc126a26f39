// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferences/preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

class ActivitySettings;
class Notifier;
class ShortcutEditor;

/// What a person can set for the program, and for the open catalog's activity log. Not modal: one can look at what changes.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(ActionRegistry &actions, models::CatalogSession *session, Notifier &notifier,
                      QWidget *parent = nullptr);

    /// "general", "import", "activity", "shortcuts", "privacy".
    void showSection(const QString &id);
    /// What the Privacy section says of the place where passwords are kept.
    void setKeychainState(const QString &sentence);

Q_SIGNALS:
    void themeChosen(collectz::ui::Theme theme);
    void textSizeChosen(int percent);

private:
    [[nodiscard]] QWidget *buildGeneral();
    [[nodiscard]] QWidget *buildImport();
    [[nodiscard]] QWidget *buildShortcuts();
    [[nodiscard]] QWidget *buildPrivacy();
    void addSection(const QString &id, const QString &title, const QString &iconKey, QWidget *content);
    void fillIn(const Preferences &preferences);
    [[nodiscard]] Preferences entered() const;
    void noteChange();
    void apply();
    void resetAll();

    ActionRegistry &m_actions;
    QListWidget *m_sections;
    QStackedWidget *m_stack;
    QDialogButtonBox *m_buttons;
    QComboBox *m_language;
    QComboBox *m_theme;
    QComboBox *m_textSize;
    QComboBox *m_openAtStart;
    QCheckBox *m_notifies;
    QComboBox *m_dates;
    QLineEdit *m_currency;
    QLabel *m_keychain;
    ActivitySettings *m_activity;
    ShortcutEditor *m_shortcuts;
    Preferences m_kept;
};

} // namespace collectz::ui
