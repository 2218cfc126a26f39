// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktopprogram.h"

#include "desktop/commandline/catalogaccess.h"
#include "models/errortext.h"
#include "ui/preferences/preferences.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

constexpr int recentCount = 10;

/// What takes longer is worth a notice to a person who has gone on with something else.
constexpr std::chrono::seconds longWork{15};

/// What is done sooner needs no showing.
constexpr qint64 quickOpening = 400;

using OpenAnswer = Result<std::shared_ptr<CatalogServices>>;

constexpr auto backupStopped = "restore_stopped"_L1;
constexpr auto catalogIsBackup = "catalog_is_backup"_L1;

Result<void> makeFromBackup(const storage::OpenOptions &options, const QString &backup, const Clock &clock)
{
    Result<void> made = storage::restoreCatalog(options, backup, clock, options.progress, options.cancel);
    if (made || made.error().kind != ErrorKind::Cancelled)
        return made;
    return fail(ErrorKind::Cancelled, backupStopped, DesktopProgram::tr("Stopped. No catalog was made."));
}

} // namespace

DesktopProgram::DesktopProgram(QApplication &application)
    : m_application(application)
    , m_notices(
          longWork, [this] { return m_window.isActiveWindow(); },
          [](const QString &title) {
              if (ui::Preferences::kept().notifiesWhenDone)
                  showDesktopNotice(tr("Done"), title);
          })
{
    m_openPool.setObjectName(u"open"_s);
    m_openPool.setMaxThreadCount(2);
    connectWindow();
    showRecent();
    m_window.setTheme(ui::Preferences::kept().theme);
    m_portal.ask();
}

DesktopProgram::~DesktopProgram()
{
    // From here on this thread answers nobody who waits for the keychain.
    m_keychain.close();
    m_openCancel.cancel();
    close();
    m_openPool.waitForDone();
}

void DesktopProgram::chooseTheme(ui::Theme theme)
{
    QSettings().setValue(u"window/theme"_s, ui::themeWord(theme));
    m_window.setTheme(theme);
    ui::applyTheme(m_application, theme);
    m_portal.ask();
}

void DesktopProgram::connectWindow()
{
    using ui::MainWindow;
    connect(&m_window, &MainWindow::newCatalogRequested, this, &DesktopProgram::askNewFile);
    connect(&m_window, &MainWindow::openCatalogRequested, this, &DesktopProgram::askExistingFile);
    connect(&m_window, &MainWindow::restoreRequested, this, &DesktopProgram::askBackup);
    connect(&m_window, &MainWindow::defaultCatalogRequested, this, &DesktopProgram::openDefault);
    connect(&m_window, &MainWindow::sampleRequested, this, &DesktopProgram::openSample);
    connect(&m_window, &MainWindow::importRequested, this, &DesktopProgram::importIntoDefault);
    connect(&m_window, &MainWindow::connectRequested, this, [this] { askServer({}); });
    connect(&m_window, &MainWindow::companionRequested, this, [this] { askCompanion({}); });
    connect(&m_window, &MainWindow::closeCatalogRequested, this, [this] {
        close();
        QSettings().remove(u"catalogs/last"_s);
    });
    connect(&m_window, &MainWindow::stopOpeningRequested, this, [this] { m_openCancel.cancel(); });
    connect(&m_window, &MainWindow::keychainAsked, this,
            [this](const ui::KeychainAnswer &answer) { m_passwords.check(answer); });
    connect(&m_portal, &PortalScheme::schemeTold, this, [this](bool dark) {
        // Desktops whose colours Qt knows have changed by themselves.
        if (ui::Preferences::kept().theme == ui::Theme::System && ui::isDark(m_application.palette()) != dark)
            ui::applyTheme(m_application, dark ? ui::Theme::Dark : ui::Theme::Light);
    });
    connect(&m_window, &MainWindow::themeChosen, this, &DesktopProgram::chooseTheme);
    connect(&m_window, &MainWindow::locationRequested, this,
            [this](const QString &location) { start(location, false); });
}

storage::OpenOptions DesktopProgram::optionsFor(const QString &location) const
{
    storage::OpenOptions options;
    options.location = location;
    options.author = localAuthor();
    options.device = localDevice();
    return options;
}

void DesktopProgram::start(const QString &location, bool readOnly)
{
    QString wanted = location;
    if (wanted.isEmpty()) {
        const ui::OpenAtStart usual = ui::Preferences::kept().openAtStart;
        if (usual == ui::OpenAtStart::Mine) {
            openDefault();
            return;
        }
        if (usual == ui::OpenAtStart::Last)
            wanted = QSettings().value(u"catalogs/last"_s).toString();
    }
    if (wanted.isEmpty())
        return;
    if (wanted.startsWith("postgres"_L1)) {
        openServer(wanted, readOnly);
        return;
    }
    storage::OpenOptions options = optionsFor(wanted);
    options.readOnly = readOnly;
    open(options);
}

void DesktopProgram::open(storage::OpenOptions options, const QString &backup)
{
    m_openCancel.cancel();
    m_openCancel = CancelToken();
    const quint64 opening = ++m_opening;
    options.cancel = m_openCancel;
    options.progress = openingReporter(options.location, opening);
    auto future = runOnPool(m_openPool, [this, options, backup]() -> OpenAnswer {
        if (Result<void> made = backup.isEmpty() ? Result<void>() : makeFromBackup(options, backup, m_clock); !made)
            return fail(std::move(made).error());
        Result<storage::OpenCatalog> open = storage::openCatalog(options, m_clock);
        if (!open)
            return fail(std::move(open).error());
        return std::make_shared<CatalogServices>(std::move(*open), m_formats, m_credentials, m_clock);
    });
    whenDone(future, this, [this, options, opening](const OpenAnswer &services) {
        // One that was replaced goes as it came; closing it is not the window's work.
        if (opening != m_opening)
            m_openPool.start([kept = services ? *services : nullptr]() mutable { kept.reset(); });
        else
            onOpened(options, services);
    });
}

ProgressFunction DesktopProgram::openingReporter(const QString &location, quint64 opening)
{
    const QString name = isServer(location) ? QUrl(location).path().mid(1) : QFileInfo(location).fileName();
    QElapsedTimer clock;
    clock.start();
    return [this, name, opening, clock](const Progress &progress) {
        if (clock.elapsed() < quickOpening)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, name, opening, progress] {
                if (opening == m_opening)
                    m_window.showOpening(name, progress);
            },
            Qt::QueuedConnection);
    };
}

void DesktopProgram::onOpened(const storage::OpenOptions &options, OpenAnswer services)
{
    // What is reported from now on is about nothing that is still going on.
    ++m_opening;
    m_window.hideOpening();
    if (!services) {
        onRefused(options, services.error());
        return;
    }
    close();
    m_services = std::move(*services);
    const QString author =
        m_services->connection() ? authorOf(m_services->catalog().id().text(), options.author) : options.author;
    m_session =
        std::make_unique<models::CatalogSession>(m_services->catalog(), m_services->activity(), m_services->imports(),
                                                 m_services->readPool(), author, options.device);
    if (m_services->connection())
        follow(*m_session);
    m_openLocation = m_services->catalog().location();
    m_window.openSession(*m_session);
    m_notices.follow(&m_session->jobs());
    remember(m_openLocation, m_services->catalog().displayName());
    Q_EMIT opened();
    if (const QStringList files = std::exchange(m_filesToImport, {}); !files.isEmpty())
        m_window.importFiles(files);
}

void DesktopProgram::onRefused(const storage::OpenOptions &options, const Error &error)
{
    Q_EMIT openFailed(error);
    m_filesToImport.clear();
    if (error.code == backupStopped)
        m_window.notifier().inform(error.message);
    else if (error.kind == ErrorKind::Cancelled)
        m_window.notifier().inform(tr("Stopped. The next opening goes on from there."));
    else if (isServer(options.location))
        askServer(options.location, models::ErrorText::sentence(error));
    else if (!options.readOnly &&
             (error.kind == ErrorKind::Busy || error.code == "catalog_read_only"_L1 || error.code == catalogIsBackup))
        offerReadOnly(options, error);
    else
        m_window.notifier().report(error);
}

void DesktopProgram::offerReadOnly(const storage::OpenOptions &options, const Error &error)
{
    const bool isBackup = error.code == catalogIsBackup;
    auto *box = new QMessageBox(QMessageBox::Question,
                                isBackup                        ? tr("This is a backup")
                                : error.kind == ErrorKind::Busy ? tr("The catalog is in use")
                                                                : tr("The catalog cannot be written"),
                                models::ErrorText::sentence(error), QMessageBox::Cancel, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const QPushButton *readOnly = box->addButton(tr("Open &Read-Only"), QMessageBox::AcceptRole);
    connect(readOnly, &QPushButton::clicked, this, [this, options] {
        storage::OpenOptions again = options;
        again.readOnly = true;
        again.createIfMissing = false;
        open(again);
    });
    if (isBackup) {
        QPushButton *restore = box->addButton(tr("&Restore…"), QMessageBox::YesRole);
        connect(restore, &QPushButton::clicked, this, [this, options] { askPlaceFor(options.location); });
        box->setDefaultButton(restore);
    }
    box->open();
}

void DesktopProgram::close()
{
    m_window.closeSession();
    m_notices.follow(nullptr);
    m_session.reset();
    m_people.reset();
    if (!m_services)
        return;
    // Waiting for reads and writes to end is not the window's work.
    m_openPool.start([services = std::exchange(m_services, nullptr)]() mutable { services.reset(); });
}

void DesktopProgram::remember(const QString &location, const QString &name)
{
    QSettings settings;
    settings.setValue(u"catalogs/last"_s, location);
    QStringList recent = settings.value(u"catalogs/recent"_s).toStringList();
    const QString entry = location + u'\t' + name;
    recent.removeIf([&location](const QString &known) { return known.section(u'\t', 0, 0) == location; });
    recent.prepend(entry);
    settings.setValue(u"catalogs/recent"_s, recent.mid(0, recentCount));
    showRecent();
}

void DesktopProgram::showRecent()
{
    QList<std::pair<QString, QString>> entries;
    const QStringList recent = QSettings().value(u"catalogs/recent"_s).toStringList();
    for (const QString &entry : recent)
        entries.append({entry.section(u'\t', 0, 0), entry.section(u'\t', 1)});
    m_window.setRecent(entries);
}

} // namespace collectz::desktop
