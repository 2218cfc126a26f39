// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktopprogram.h"

#include "desktop/commandline/catalogaccess.h"
#include "ui/support/notifier.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

constexpr int recentCount = 10;

using OpenAnswer = Result<std::shared_ptr<CatalogServices>>;

} // namespace

DesktopProgram::DesktopProgram(QApplication &application)
    : m_application(application)
{
    m_openPool.setObjectName(u"open"_s);
    m_openPool.setMaxThreadCount(2);
    connectWindow();
    showRecent();
    const auto theme = ui::themeFromWord(QSettings().value(u"window/theme"_s).toString());
    m_window.setTheme(theme.value_or(ui::Theme::System));
}

DesktopProgram::~DesktopProgram()
{
    // From here on this thread answers nobody who waits for the keychain.
    m_keychain.close();
    close();
    m_openPool.waitForDone();
}

void DesktopProgram::chooseTheme(ui::Theme theme)
{
    QSettings().setValue(u"window/theme"_s, ui::themeWord(theme));
    m_window.setTheme(theme);
    ui::applyTheme(m_application, theme);
}

void DesktopProgram::connectWindow()
{
    using ui::MainWindow;
    connect(&m_window, &MainWindow::newCatalogRequested, this, &DesktopProgram::askNewFile);
    connect(&m_window, &MainWindow::openCatalogRequested, this, &DesktopProgram::askExistingFile);
    connect(&m_window, &MainWindow::defaultCatalogRequested, this, &DesktopProgram::openDefault);
    connect(&m_window, &MainWindow::sampleRequested, this, &DesktopProgram::openSample);
    connect(&m_window, &MainWindow::importRequested, this, &DesktopProgram::importIntoDefault);
    connect(&m_window, &MainWindow::connectRequested, this, [this] { askServer({}); });
    connect(&m_window, &MainWindow::companionRequested, this, [this] { askCompanion({}); });
    connect(&m_window, &MainWindow::closeCatalogRequested, this, [this] {
        close();
        QSettings().remove(u"catalogs/last"_s);
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
    const QString wanted = location.isEmpty() ? QSettings().value(u"catalogs/last"_s).toString() : location;
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

void DesktopProgram::open(const storage::OpenOptions &options)
{
    auto future = runOnPool(m_openPool, [this, options]() -> OpenAnswer {
        Result<storage::OpenCatalog> open = storage::openCatalog(options, m_clock);
        if (!open)
            return fail(std::move(open).error());
        return std::make_shared<CatalogServices>(std::move(*open), m_formats, m_credentials, m_clock);
    });
    whenDone(future, this, [this, options](const OpenAnswer &services) { onOpened(options, services); });
}

void DesktopProgram::onOpened(const storage::OpenOptions &options, OpenAnswer services)
{
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
    remember(m_openLocation, m_services->catalog().displayName());
    Q_EMIT opened();
    if (const QStringList files = std::exchange(m_filesToImport, {}); !files.isEmpty())
        m_window.importFiles(files);
}

void DesktopProgram::onRefused(const storage::OpenOptions &options, const Error &error)
{
    Q_EMIT openFailed(error);
    m_filesToImport.clear();
    if (isServer(options.location))
        askServer(options.location, error.message);
    else if (!options.readOnly && (error.kind == ErrorKind::Busy || error.code == "catalog_read_only"_L1))
        offerReadOnly(options, error);
    else
        m_window.notifier().report(error);
}

void DesktopProgram::offerReadOnly(const storage::OpenOptions &options, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Question,
                                error.kind == ErrorKind::Busy ? tr("The catalog is in use")
                                                              : tr("The catalog cannot be written"),
                                error.message, QMessageBox::Cancel, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const QPushButton *readOnly = box->addButton(tr("Open &Read-Only"), QMessageBox::AcceptRole);
    connect(readOnly, &QPushButton::clicked, this, [this, options] {
        storage::OpenOptions again = options;
        again.readOnly = true;
        again.createIfMissing = false;
        open(again);
    });
    box->open();
}

void DesktopProgram::close()
{
    m_window.closeSession();
    m_session.reset();
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
