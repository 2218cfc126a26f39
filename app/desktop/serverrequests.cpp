// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Catalogs on servers: asking where they are, trying, and their passwords.
#include "desktop/desktopprogram.h"
#include "models/errortext.h"
#include "ui/main/connectdialog.h"
#include "ui/support/notifier.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

/// Only in memory: the location as libpq takes it, password included.
QString withPassword(const QString &location, const QString &password)
{
    QUrl url(location);
    url.setPassword(password, QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

QString withoutPassword(const QString &location)
{
    return QUrl(location).toString(QUrl::FullyEncoded | QUrl::RemovePassword);
}

} // namespace

void DesktopProgram::openServer(const QString &location, bool readOnly)
{
    storage::OpenOptions options = optionsFor(location);
    options.readOnly = readOnly;
    const QUrl url(location);
    if (!url.password().isEmpty() || url.userName().isEmpty()) {
        open(options);
        return;
    }
    m_passwords.read(location, [this, options](const Result<QString> &password) {
        if (!password) {
            askServer(options.location);
            return;
        }
        storage::OpenOptions known = options;
        known.location = withPassword(options.location, *password);
        open(known);
    });
}

void DesktopProgram::askServer(const QString &location, const QString &problem)
{
    auto *dialog = new ui::ConnectDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!location.isEmpty())
        dialog->setLocation(withoutPassword(location));
    if (!problem.isEmpty())
        dialog->showAnswer(problem, false);
    connect(dialog, &ui::ConnectDialog::testRequested, this, [this, dialog] { tryServer(*dialog, false); });
    connect(dialog, &ui::ConnectDialog::openRequested, this, [this, dialog] { tryServer(*dialog, true); });
    m_passwords.check([dialog = QPointer(dialog)](const Result<void> &usable) {
        if (dialog && !usable)
            dialog->setKeychainProblem(usable.error().message);
    });
    dialog->open();
}

void DesktopProgram::tryServer(ui::ConnectDialog &dialog, bool opens)
{
    storage::OpenOptions options = optionsFor(withPassword(dialog.location(), dialog.password()));
    // Making, migrating and preparing a catalog takes long and is done, with progress, when it is opened.
    options.readOnly = true;
    dialog.setBusy(true);
    auto future = runOnPool(m_openPool, [this, options]() -> Result<void> {
        const Result<storage::OpenCatalog> open = storage::openCatalog(options, m_clock);
        return open ? Result<void>() : fail(open.error());
    });
    whenDone(future, &dialog, [this, &dialog, options, opens](const Result<void> &answer) {
        // A database without a catalog is a good answer too, one is made on connecting; so is one of an older program.
        const QString code = answer ? QString() : answer.error().code;
        const bool empty = code == "catalog_missing"_L1;
        const bool isOlder = code == "catalog_needs_migration"_L1 || code == "catalog_half_prepared"_L1;
        if (!answer && !empty && !isOlder) {
            dialog.showAnswer(models::ErrorText::sentence(answer.error()), false);
            return;
        }
        if (!opens) {
            dialog.showAnswer(empty ? tr("The server answers. There is no catalog yet; connecting makes one.")
                                    : tr("The server answers and holds a catalog."),
                              true);
            return;
        }
        keepPassword(dialog);
        storage::OpenOptions writing = options;
        writing.readOnly = false;
        writing.createIfMissing = true;
        open(writing);
        dialog.accept();
    });
}

void DesktopProgram::keepPassword(const ui::ConnectDialog &dialog)
{
    if (!dialog.keepsPassword()) {
        // Unticking is the wish to be asked from now on; a failure means that none was kept.
        m_passwords.remove(dialog.location(), [](const Result<void> &) {});
        return;
    }
    if (dialog.password().isEmpty())
        return;
    m_passwords.write(dialog.location(), dialog.password(), [this](const Result<void> &kept) {
        if (!kept)
            m_window.notifier().report(kept.error());
    });
}

} // namespace collectz::desktop
