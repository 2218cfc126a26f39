// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/membertext.h"

#include "members/contribution.h"

#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace collectz::models {

using namespace members;

namespace {

const QHash<QString, const char *> &sentences()
{
    static const QHash<QString, const char *> known{
        {u"not_signed_in"_s, QT_TRANSLATE_NOOP("MemberText", "Nobody is signed in at the companion. Connect again.")},
        {u"member_invited"_s, QT_TRANSLATE_NOOP("MemberText", "Your invitation was not accepted yet.")},
        {u"member_suspended"_s,
         QT_TRANSLATE_NOOP("MemberText", "Your membership is suspended. An admin can lift that. What you changed is "
                                         "kept here and can be exported.")},
        {u"member_revoked"_s,
         QT_TRANSLATE_NOOP("MemberText", "Your membership was revoked. An admin can invite you again. What you changed "
                                         "is kept here and can be exported.")},
        {u"not_own"_s,
         QT_TRANSLATE_NOOP("MemberText", "Your role lets you do this only with what you added yourself.")},
        {u"owner_protected"_s,
         QT_TRANSLATE_NOOP("MemberText", "Only owners may make, change or sign out owners. Nothing was changed.")},
        {u"last_owner"_s,
         QT_TRANSLATE_NOOP("MemberText",
                           "This is the last active owner, and every catalog keeps one. Make somebody else "
                           "an owner first.")},
        {u"own_account"_s,
         QT_TRANSLATE_NOOP("MemberText", "Nobody changes their own role or status. Another admin or owner can do it.")},
        {u"already_member"_s, QT_TRANSLATE_NOOP("MemberText", "This person is a member already. Nothing was changed.")},
        {u"address_invalid"_s,
         QT_TRANSLATE_NOOP("MemberText", "This is no e-mail address; it looks like ada@shelf.example.")},
        {u"no_mail"_s,
         QT_TRANSLATE_NOOP("MemberText", "This companion sends no mail. Choose the link and hand it over yourself.")},
        {u"invitation_used"_s, QT_TRANSLATE_NOOP("MemberText", "This invitation was used already.")},
        {u"invitation_revoked"_s, QT_TRANSLATE_NOOP("MemberText", "This invitation was revoked already.")},
        {u"no_such_member"_s, QT_TRANSLATE_NOOP("MemberText", "There is no such member any more.")},
        {u"no_such_invitation"_s, QT_TRANSLATE_NOOP("MemberText", "There is no such invitation any more.")},
        {u"name_invalid"_s, QT_TRANSLATE_NOOP("MemberText", "A name has 1 to 100 characters.")},
        {u"wrong_password"_s,
         QT_TRANSLATE_NOOP("MemberText", "The current password is wrong. The password was not changed.")},
        {u"password_too_short"_s, QT_TRANSLATE_NOOP("MemberText", "A password has at least 12 characters. Four or five "
                                                                  "words that do not belong together are good.")},
        {u"password_too_long"_s, QT_TRANSLATE_NOOP("MemberText", "A password has at most 128 bytes.")},
        {u"password_personal"_s,
         QT_TRANSLATE_NOOP("MemberText", "This password is made of your own name or address. Choose another one.")},
        {u"password_common"_s,
         QT_TRANSLATE_NOOP("MemberText", "This password is one of those that are tried first. Choose another one.")},
        {u"member_not_joined"_s,
         QT_TRANSLATE_NOOP("MemberText", "This person takes no part. Invite them with the role they shall have.")},
        {u"companion_unreachable"_s,
         QT_TRANSLATE_NOOP("MemberText", "The companion cannot be reached. Nothing was changed.")},
    };
    return known;
}

} // namespace

QString MemberText::role(members::Role role)
{
    switch (role) {
    case members::Role::Owner:
        return tr("Owner");
    case members::Role::Admin:
        return tr("Admin");
    case members::Role::Editor:
        return tr("Editor");
    case members::Role::Contributor:
        return tr("Contributor");
    case members::Role::Viewer:
        return tr("Viewer");
    }
    return {};
}

QString MemberText::roleMeaning(members::Role role)
{
    switch (role) {
    case members::Role::Owner:
        return tr("Does everything, and makes other owners.");
    case members::Role::Admin:
        return tr("Changes everything and looks after members, but not owners.");
    case members::Role::Editor:
        return tr("Changes the whole catalog.");
    case members::Role::Contributor:
        return tr("Adds items and changes what they added.");
    case members::Role::Viewer:
        return tr("Looks at the catalog and changes nothing.");
    }
    return {};
}

QString MemberText::status(MemberStatus status)
{
    switch (status) {
    case MemberStatus::Invited:
        return tr("Invited");
    case MemberStatus::Active:
        return tr("Active");
    case MemberStatus::Suspended:
        return tr("Suspended");
    case MemberStatus::Revoked:
        return tr("Revoked");
    }
    return {};
}

QString MemberText::invitationState(InvitationState state)
{
    switch (state) {
    case InvitationState::Open:
        return tr("Open");
    case InvitationState::Claimed:
        return tr("Used");
    case InvitationState::Revoked:
        return tr("Revoked", "invitation");
    case InvitationState::Expired:
        return tr("Expired");
    }
    return {};
}

QString MemberText::sessionEnd(SessionEnd end)
{
    switch (end) {
    case SessionEnd::None:
        return tr("Signed in");
    case SessionEnd::SignedOut:
    case SessionEnd::Ended:
    case SessionEnd::Replaced:
        return tr("Signed out");
    case SessionEnd::PasswordChanged:
        return tr("Ended by a new password");
    case SessionEnd::TokenReused:
        return tr("Ended: its key was used twice");
    case SessionEnd::MemberStopped:
        return tr("Ended with the membership");
    }
    return {};
}

QString MemberText::refusal(const Decision &decision, const Principal &who)
{
    if (decision.isAllowed)
        return {};
    if (decision.reason == "role_not_allowed"_L1 && who.role)
        return tr("Your role, %1, does not allow this. An admin can give you "
                  "another one.")
            .arg(role(*who.role));
    const auto known = sentences().constFind(decision.reason);
    return known != sentences().constEnd() ? tr(*known) : decision.sentence;
}

Error MemberText::translated(Error error)
{
    const auto known = sentences().constFind(error.code);
    if (known != sentences().constEnd())
        error.message = tr(*known);
    return error;
}

QString MemberText::scoreMeaning()
{
    return tr("%1 points for each thing added by hand, %2 for each change, merge or settled conflict, "
              "%3 for each one imported. What was undone does not count. A hint, no judgement.")
        .arg(QLocale().toString(scorepoints::added), QLocale().toString(scorepoints::edited),
             QLocale().toString(scorepoints::imported));
}

QString MemberText::time(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : tr("never");
}

} // namespace collectz::models
