// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "desktop/catalogservices.h"
#include "desktop/credentials/desktopcredentials.h"
#include "desktop/longjobnotices.h"
#include "desktop/passwordstore.h"
#include "desktop/peoplelink.h"
#include "desktop/portalscheme.h"
#include "desktop/startrequest.h"
#include "models/catalogsession.h"
#include "ui/main/mainwindow.h"

#include <QApplication>
#include <QPointer>

namespace collectz::ui {
class CompanionDialog;
class ConnectDialog;
struct FileRequest;
} // namespace collectz::ui

namespace collectz::desktop {

/// Builds the services of a catalog and joins them with the window; does what the File menu asks for. A UI-thread object;
/// opening and closing happen on a pool of its own.
class DesktopProgram : public QObject
{
    Q_OBJECT
public:
    explicit DesktopProgram(QApplication &application);
    ~DesktopProgram() override;

    [[nodiscard]] ui::MainWindow &window() { return m_window; }

    /// Sets and remembers the theme.
    void chooseTheme(ui::Theme theme);
    /// Opens a file or server; with neither, what the person wants opened at start, else the welcome state.
    void start(const QString &location, bool readOnly);
    /// Opens what a start of the program names and imports its files into it.
    void begin(const StartRequest &request);
    /// Does what another start asks for, and comes to the front.
    void take(const StartRequest &request);
    /// Opens in the background; a later wish replaces one that is still being fulfilled.
    void open(storage::OpenOptions options) { open(std::move(options), {}); }
    /// Connects with a companion; `text` is an address or an invitation, or empty.
    void askCompanion(const QString &text);

Q_SIGNALS:
    void opened();
    void openFailed(const collectz::Error &error);

private:
    void connectWindow();
    /// With a backup the file is made of it first; it must not exist.
    void open(storage::OpenOptions options, const QString &backup);
    /// Shows how far the opening with this number is, from the moment it takes long.
    [[nodiscard]] ProgressFunction openingReporter(const QString &location, quint64 opening);
    void onOpened(const storage::OpenOptions &options, Result<std::shared_ptr<CatalogServices>> services);
    void onRefused(const storage::OpenOptions &options, const Error &error);
    void offerReadOnly(const storage::OpenOptions &options, const Error &error);
    void close();
    [[nodiscard]] static ui::FileRequest catalogRequest(const QString &title);
    void askNewFile();
    void askExistingFile();
    void askBackup();
    void askPlaceFor(const QString &backup);
    void openDefault();
    void importIntoDefault(const QStringList &files);
    void openSample();
    void fillSample(const QString &file);
    /// Asks for a server; `problem` says why the last try failed.
    void askServer(const QString &location, const QString &problem = {});
    void tryServer(ui::ConnectDialog &dialog, bool opens);
    void openServer(const QString &location, bool readOnly);
    void keepPassword(const ui::ConnectDialog &dialog);
    /// Null when the dialog is open already; it then comes to the front.
    [[nodiscard]] ui::CompanionDialog *openCompanionDialog();
    void signInAgain(bool withAddress);
    void follow(models::CatalogSession &session);
    [[nodiscard]] static QString authorOf(const QString &catalog, const QString &fallback);
    void remember(const QString &location, const QString &name);
    void showRecent();
    [[nodiscard]] storage::OpenOptions optionsFor(const QString &location) const;

    QApplication &m_application;
    SystemClock m_clock;
    imports::FormatRegistry m_formats;
    QThreadPool m_openPool;
    PasswordStore m_passwords;
    KeychainCredentials m_keychain{m_passwords, KeychainCredentials::timeToUnlock};
    DesktopCredentials m_credentials{m_keychain, DesktopCredentials::vaultPath()};
    PortalScheme m_portal;
    LongJobNotices m_notices;
    ui::MainWindow m_window;
    std::shared_ptr<CatalogServices> m_services;
    std::unique_ptr<PeopleLink> m_people; ///< outlives the session
    std::unique_ptr<models::CatalogSession> m_session;
    QString m_openLocation;
    QStringList m_filesToImport; ///< once a catalog is open
    bool m_unlockAsked = false;  ///< for the vault
    quint64 m_opening = 0;       ///< number of the last wish to open
    CancelToken m_openCancel;    ///< stops it
};

} // namespace collectz::desktop
