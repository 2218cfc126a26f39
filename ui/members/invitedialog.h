// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberdirectory.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace collectz::models {
class PeopleSession;
}

namespace collectz::ui {

class RoleChooser;
class SecretField;

/// Invites somebody: address, role, and how the invitation gets there. A link is shown here once and nowhere else. Stays open
/// after a refusal, which it tells.
class InviteDialog : public QDialog
{
    Q_OBJECT
public:
    InviteDialog(models::PeopleSession &people, QWidget *parent = nullptr);

    /// To deliver an invitation again: the same address and role, with a new secret; the old link ends.
    void setInvitation(const members::Invitation &invitation);

Q_SIGNALS:
    /// An invitation was made; `sentence` says how it went.
    void invited(const QString &sentence);

private:
    void build();
    void buildLinkPage();
    void loadMail();
    void setMailAvailable(bool isAvailable);
    void updateState();
    void invite();
    void onAnswer(const Result<std::shared_ptr<members::SentInvitation>> &sent);
    /// How long a link works for whom, and where it works if that is not everywhere.
    [[nodiscard]] static QString linkHint(const members::SecretText &link, const members::Invitation &invitation);
    void say(const QString &sentence);

    models::PeopleSession &m_people;
    QStackedWidget *m_stack;
    QLabel *m_title;
    QLineEdit *m_address;
    RoleChooser *m_role;
    QLabel *m_roleHint;
    QRadioButton *m_mail;
    QRadioButton *m_link;
    QLabel *m_wayHint;
    QLabel *m_answer;
    QPushButton *m_invite = nullptr;
    QDialogButtonBox *m_buttons;
    SecretField *m_secret;
    QLabel *m_made;
    bool m_isAgain = false;
    bool m_isBusy = false;
};

} // namespace collectz::ui
