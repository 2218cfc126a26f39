// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberdirectory.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace collectz::models {
class PeopleSession;
}

namespace collectz::ui {

class DeviceList;
class Notifier;
class RoleChooser;
class SecretField;

/// One member: who it is, role with an explicit Save, status, what they did, their devices, a password reset. What cannot be done
/// stands there too, with the reason. Suspending and roles are taken back by a button in the message; revoking, which
/// nothing takes back, says its effects first.
class MemberDrawer : public QScrollArea
{
    Q_OBJECT
public:
    MemberDrawer(models::PeopleSession &people, Notifier &notifier, QWidget *parent = nullptr);

    /// Asks for the profile; a null id shows nothing. What was asked before and comes late is dropped.
    void setMember(const MemberId &member);
    /// What the list knows, for as long as the profile cannot be had.
    void setKnown(const members::Member &member);
    void reload();

    [[nodiscard]] bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    /// The companion has answered a change.
    void memberChanged(const collectz::members::Member &member);

private:
    void build(QWidget *content);
    void buildRole(QWidget *content, QGridLayout *grid);
    void buildReset(QWidget *content, QVBoxLayout *layout);
    [[nodiscard]] QWidget *buildRevokeQuestion(QWidget *content);
    void take(const Result<members::MemberProfile> &profile);
    void showMember(const members::Member &member);
    void showContribution(const members::MemberProfile &profile);
    void updateRights();
    void updateRole();
    [[nodiscard]] members::Target target() const;
    [[nodiscard]] QString refusalOf(const members::Decision &decision) const;
    void saveRole(members::Role role, bool offersUndo);
    void setStatus(members::MemberStatus status, bool offersUndo);
    void onChanged(const Result<members::Member> &member, const QString &sentence, const QString &button,
                   std::function<void()> undo);
    void issueReset();
    void withdrawResets();

    models::PeopleSession &m_people;
    Notifier &m_notifier;
    members::MemberProfile m_profile;
    bool m_hasProfile = false;
    bool m_isLoading = false;
    int m_generation = 0;
    QLabel *m_name = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_since = nullptr;
    RoleChooser *m_role = nullptr;
    QPushButton *m_saveRole = nullptr;
    QLabel *m_roleHint = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_suspend = nullptr;
    QPushButton *m_revoke = nullptr;
    QLabel *m_statusHint = nullptr;
    QWidget *m_revokeQuestion = nullptr;
    QLabel *m_counters = nullptr;
    QLabel *m_score = nullptr;
    DeviceList *m_devices = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_withdraw = nullptr;
    SecretField *m_secret = nullptr;
};

} // namespace collectz::ui
