// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Companions: connecting with one, and signing in again at the one that the open catalog follows.
#include "desktop/companionconnector.h"
#include "desktop/desktopprogram.h"
#include "models/companionsession.h"
#include "ui/companion/companiondialog.h"
#include "ui/support/notifier.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

/// Under which name one's own changes stand in the history of a shared catalog, so that undo finds them.
QString authorKey(const QString &catalog)
{
    return u"companions/"_s + catalog + u"/author"_s;
}

} // namespace

ui::CompanionDialog *DesktopProgram::openCompanionDialog()
{
    if (auto *shown = m_window.findChild<ui::CompanionDialog *>()) {
        shown->raise();
        shown->activateWindow();
        return nullptr;
    }
    auto *dialog = new ui::CompanionDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void DesktopProgram::askCompanion(const QString &text)
{
    ui::CompanionDialog *dialog = openCompanionDialog();
    if (!dialog)
        return;
    auto *connector = new CompanionConnector(*dialog, m_credentials, m_openPool, m_clock);
    if (!text.isEmpty())
        dialog->setAddressText(text);
    connector->connectNew(m_session ? tr("“%1”, which is open now, stays as it is in its own file. The shared catalog "
                                         "comes beside it. To bring your works over, export them first and import "
                                         "them there; you see what would happen before it does.")
                                          .arg(m_session->catalog().displayName())
                                    : QString());
    connect(connector, &CompanionConnector::connected, this, [this, dialog](const QString &file, const QString &author) {
        // The dialog stays and shows the first load of whatever is opened now.
        connect(
            this, &DesktopProgram::opened, dialog,
            [this, dialog] {
                if (models::CompanionSession *companion = m_session->companion())
                    dialog->follow(*companion);
            },
            Qt::SingleShotConnection);
        connect(this, &DesktopProgram::openFailed, dialog, &ui::CompanionDialog::showProblem);
        storage::OpenOptions options = optionsFor(file);
        options.author = author;
        open(options);
    });
    connect(dialog, &ui::CompanionDialog::loadingStopped, this, [this] {
        if (m_session && m_session->companion())
            m_session->companion()->pause();
    });
    dialog->open();
}

void DesktopProgram::signInAgain(bool withAddress)
{
    models::CompanionSession *companion = m_session ? m_session->companion() : nullptr;
    ui::CompanionDialog *dialog = companion ? openCompanionDialog() : nullptr;
    if (!dialog)
        return;
    auto *connector = new CompanionConnector(*dialog, m_credentials, m_openPool, m_clock);
    connect(companion, &QObject::destroyed, dialog, &QDialog::reject);
    connect(connector, &CompanionConnector::signedInAgain, this,
            [this, dialog, companion = QPointer(companion)](const sync::CompanionAddress &address) {
                dialog->accept();
                if (!companion)
                    return;
                if (companion->api().address().text() == address.text()) {
                    companion->resume();
                    companion->refreshMember();
                    return;
                }
                // Another certificate or address: the connection is made anew.
                const QString location = m_openLocation;
                close();
                open(optionsFor(location));
            });
    connector->signInAgain(*companion, withAddress);
    dialog->open();
}

void DesktopProgram::follow(models::CatalogSession &session)
{
    session.follow(std::make_unique<models::CompanionSession>(*m_services->connection(), m_services->networkPool()));
    models::CompanionSession *companion = session.companion();
    m_people = std::make_unique<PeopleLink>(*m_services, *companion);
    session.setPeople(&m_people->people());
    connect(companion, &models::CompanionSession::signInRequested, this, &DesktopProgram::signInAgain);
    connect(companion, &models::CompanionSession::memberChanged, this,
            [companion, catalog = session.catalog().id().text()] {
                if (companion->member())
                    QSettings().setValue(authorKey(catalog), companion->member()->name);
            });
    connect(companion, &models::CompanionSession::statusChanged, this, [this](const sync::EngineStatus &status) {
        const bool isLocked = status.phase == sync::EngineStatus::Phase::Asking &&
                              (status.problem.code == u"vault_locked" || status.problem.code == u"vault_needed");
        // Asked for once each time the program starts, as it was said when the vault was made.
        if (isLocked && !std::exchange(m_unlockAsked, true))
            signInAgain(false);
    });
}

QString DesktopProgram::authorOf(const QString &catalog, const QString &fallback)
{
    return QSettings().value(authorKey(catalog), fallback).toString();
}

} // namespace collectz::desktop
