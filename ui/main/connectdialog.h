// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace collectz::ui {

/// Asks where a catalog on a PostgreSQL server is. It connects to nothing itself: who opened it tests and answers.
class ConnectDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectDialog(QWidget *parent = nullptr);

    /// postgresql://user@host:port/database, without the password.
    [[nodiscard]] QString location() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] bool keepsPassword() const;
    /// Fills in a known server, so that only its password is asked for.
    void setLocation(const QString &location);
    /// What the test or the opening came to.
    void showAnswer(const QString &sentence, bool good);
    void setBusy(bool busy);
    /// Passwords cannot be kept: says why and does not offer it.
    void setKeychainProblem(const QString &sentence);

Q_SIGNALS:
    void testRequested();
    void openRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void updateButtons();
    void say(const QString &sentence, bool isProblem);

    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    QLabel *m_keychain;
    QLabel *m_answer;
    QPushButton *m_test;
    QPushButton *m_open;
    bool m_busy = false;
};

} // namespace collectz::ui
