// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every page full and empty, every dialog and what goes wrong, in light and dark, at 100 % and 200 %, and in German. The
// pictures go to the folder that COLLECTZ_PICTURES names, else nowhere; no control may be squeezed below what it needs.
#include "desktop/language.h"
#include "models/librarymodel.h"
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "tests/ui/laidout.h"
#include "tests/ui/shelves.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/helpwindow.h"
#include "ui/help/licencesdialog.h"
#include "ui/imports/importpage.h"
#include "ui/imports/sourcepanel.h"
#include "ui/item/additemdialog.h"
#include "ui/item/itempanel.h"
#include "ui/library/librarypage.h"
#include "ui/library/sortdialog.h"
#include "ui/main/connectdialog.h"
#include "ui/main/mainwindow.h"
#include "ui/palette/shortcutsheet.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/support/notifier.h"
#include "ui/support/theme.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::ui;
using collectz::testsupport::FakeSession;

namespace {

/// A cover as a printer might have made it: a colour, a rule and large letters.
QByteArray coverBytes(const QString &title, int number)
{
    QImage image(300, 450, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(number * 37 % 360, 120, 60 + number * 17 % 120));
    QPainter painter(&image);
    painter.setPen(Qt::white);
    QFont font = painter.font();
    font.setPixelSize(38);
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(QRect(24, 40, 252, 260), static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, title);
    painter.fillRect(24, 360, 120, 6, Qt::white);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        qFatal("cannot draw a cover");
    return bytes;
}

} // namespace

class StatePicturesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void draws_data();
    void draws();

private:
    void begin(const QSize &size);
    void save(const QString &name, QWidget *widget = nullptr);
    void showPage(const QString &id);
    void trigger(const QString &id) { m_window->actions().find(id)->trigger(); }
    [[nodiscard]] QList<EntityId> works() const;
    void giveCovers();
    void drawEmpty();
    void drawLibrary();
    void drawItem();
    void drawPages();
    void drawTroubles();
    void drawDialogs();

    std::unique_ptr<FakeSession> m_fake;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QObject> m_language; ///< owns the translators
    QTemporaryDir m_folder;
    QString m_prefix;
    QFont m_font;
    QStringList m_clipped;
    QStringList m_keys; ///< where the Tab key goes against reading, and letters that are underlined twice
};

void StatePicturesTest::initTestCase()
{
    resources::load();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"collectz-tests"_s);
    QCoreApplication::setApplicationName(u"statepictures"_s);
    QApplication::setApplicationDisplayName(u"collectz"_s);
    m_font = QApplication::font();
}

void StatePicturesTest::cleanup()
{
    m_window.reset();
    m_fake.reset();
    m_language.reset();
    QApplication::setFont(m_font);
}

void StatePicturesTest::begin(const QSize &size)
{
    m_window.reset();
    m_fake = std::make_unique<FakeSession>();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(size);
    m_window->show();
}

void StatePicturesTest::save(const QString &name, QWidget *widget)
{
    QWidget *shown = widget ? widget : m_window.get();
    testsupport::layOut();
    const QString folder = qEnvironmentVariable("COLLECTZ_PICTURES", m_folder.path());
    QDir().mkpath(folder);
    QVERIFY(shown->grab().save(QDir(folder).filePath(m_prefix + name + u".png"_s)));
    // Words that do not fit are a mistake whoever looks at the picture or not.
    for (const QAbstractButton *button : shown->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty() && button->width() + 1 < button->minimumSizeHint().width())
            m_clipped.append(m_prefix + name + u": "_s + button->text());
    }
    for (const QLabel *label : shown->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap() && label->height() < label->heightForWidth(label->width()))
            m_clipped.append(m_prefix + name + u": "_s + label->text());
    }
    for (const QString &mistake : testsupport::tabsAgainstReading(shown) + testsupport::lettersTwice(shown))
        m_keys.append(m_prefix + name + u": "_s + mistake);
}

void StatePicturesTest::showPage(const QString &id)
{
    m_window->showPage(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->currentPage()->isSettled(), 30'000);
}

void StatePicturesTest::draws_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("language");
    QTest::newRow("light-100") << false << 1.0 << u"en"_s;
    QTest::newRow("dark-100") << true << 1.0 << u"en"_s;
    QTest::newRow("light-200") << false << 2.0 << u"en"_s;
    QTest::newRow("dark-200") << true << 2.0 << u"en"_s;
    QTest::newRow("de") << false << 1.0 << u"de"_s;
}

void StatePicturesTest::draws()
{
    QFETCH(bool, dark);
    QFETCH(double, scale);
    QFETCH(QString, language);
    QSettings().clear();
    m_prefix = QString::fromLatin1(QTest::currentDataTag()) + u'-';
    m_clipped.clear();
    m_keys.clear();
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * scale);
    QApplication::setFont(font);
    m_language = std::make_unique<QObject>();
    desktop::installLanguage(QLocale(language), *m_language);
    applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
    const QSize size = scale > 1 ? QSize(1900, 1200) : QSize(1280, 800);

    begin(size);
    save(u"welcome"_s);
    m_window->openSession(*m_fake->session);
    drawEmpty();
    begin(size);
    QVERIFY(testsupport::fillShelves(m_fake->catalog) > 40);
    giveCovers();
    m_window->openSession(*m_fake->session);
    drawLibrary();
    drawItem();
    drawPages();
    drawTroubles();
    drawDialogs();
    QCOMPARE(m_clipped.join(u'\n'), QString());
    QVERIFY2(m_keys.isEmpty(), qPrintable(m_keys.join(u'\n')));
    // Nothing on any page makes an English window larger than it was asked to be.
    QVERIFY(scale > 1 || language != "en"_L1 || m_window->size() == size);
}

QList<EntityId> StatePicturesTest::works() const
{
    const QHash<EntityId, qint64> keys = m_fake->catalog.state().workKeys;
    QList<EntityId> works = keys.keys();
    std::ranges::sort(works, {}, [&keys](const EntityId &id) { return keys.value(id); });
    return works;
}

void StatePicturesTest::giveCovers()
{
    int number = 0;
    catalog::ChangeSet changeSet;
    changeSet.id = ChangeSetId::create();
    changeSet.author = u"anna"_s;
    for (const EntityId &id : works()) {
        if (++number % 3 != 0)
            continue;
        const catalog::Entity before = m_fake->catalog.state().record(id).work;
        const QByteArray bytes = coverBytes(before.value(u"title"_s).text(), number);
        const Result<QString> hash = m_fake->catalog.blobs().put(bytes, bytes.size());
        catalog::Entity after = before;
        after.fields.insert(u"cover"_s, catalog::FieldValue(u"sha256:"_s + hash.value_or(QString())));
        changeSet.changes.append(catalog::changeBetween(before, after));
    }
    QVERIFY(m_fake->catalog.apply(changeSet).has_value());
}

void StatePicturesTest::drawEmpty()
{
    for (const Page *page : m_window->pages()) {
        showPage(page->id());
        save(u"empty-"_s + page->id());
    }
}

void StatePicturesTest::drawLibrary()
{
    showPage(u"library"_s);
    trigger(u"library.table"_s);
    auto *library = m_window->findChild<LibraryPage *>();
    QTRY_VERIFY(library->model().rowCount() > 40 && library->isSettled());
    library->selectWork(works().first());
    QTRY_VERIFY(library->isSettled());
    save(u"library-table"_s);
    trigger(u"library.grid"_s);
    QTRY_VERIFY(library->isSettled());
    save(u"library-grid"_s);
    trigger(u"library.table"_s);
    QVERIFY(library->showQuery(u"zzz no such words"_s));
    QTRY_VERIFY(library->model().rowCount() == 0 && library->isSettled());
    save(u"library-nomatch"_s);
    QVERIFY(library->showQuery(u"yaer:1999 dune"_s));
    QTRY_VERIFY(library->isSettled());
    save(u"library-misread"_s);
    m_window->findChild<QLineEdit *>(u"queryEdit"_s)->clear();
    QTRY_VERIFY(library->model().rowCount() > 40 && library->isSettled());
}

void StatePicturesTest::drawItem()
{
    auto *library = m_window->findChild<LibraryPage *>();
    for (QTabWidget *tabs : library->itemPanel().findChildren<QTabWidget *>()) {
        tabs->setCurrentIndex(1);
        QTRY_VERIFY(library->isSettled());
        save(u"item-history"_s);
        tabs->setCurrentIndex(0);
    }
    trigger(u"item.edit"_s);
    QTRY_VERIFY(library->itemPanel().isEditing());
    save(u"item-edit"_s);
    for (QLineEdit *edit : library->itemPanel().findChildren<QLineEdit *>()) {
        if (edit->placeholderText().startsWith(u"1999"_s))
            edit->setText(u"some day in spring"_s);
    }
    library->itemPanel().findChild<QPushButton *>(u"saveItem"_s)->click();
    save(u"item-edit-problem"_s);
    for (QPushButton *button : library->itemPanel().findChildren<QPushButton *>()) {
        if (button->shortcut() == QKeySequence(Qt::Key_Escape))
            button->click();
    }
    QTRY_VERIFY(!library->itemPanel().isEditing());
}

void StatePicturesTest::drawPages()
{
    for (int number = 0; number < 3; ++number)
        m_fake->trash(works().at(number * 5));
    for (const Page *page : m_window->pages()) {
        if (page->id() == "library"_L1)
            continue;
        showPage(page->id());
        save(u"page-"_s + page->id());
    }
}

void StatePicturesTest::drawTroubles()
{
    auto *import = m_window->findChild<ImportPage *>();
    QFile file(m_folder.filePath(u"broken export.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\x00\x01\x02\xff\xfe garbage", 14));
    file.close();
    m_window->showPage(u"import"_s);
    import->importFile(file.fileName());
    QTRY_VERIFY(import->sourcePanel().isSettled());
    save(u"import-unreadable"_s);
    showPage(u"library"_s);
    m_window->notifier().report(makeError(
        ErrorKind::Corrupt, u"catalog_corrupt"_s,
        u"The catalog \"shelf.collectz\" is damaged and was left as it is. Restore the newest backup beside it, or run "
        "\"collectz check\" to see what is wrong."_s));
    save(u"notice-error"_s);
    m_window->notifier().inform(u"Moved 3 items to the trash."_s, u"Undo"_s, [] {});
    save(u"notice-undo"_s);
}

void StatePicturesTest::drawDialogs()
{
    const auto draw = [this](const QString &name, QDialog *dialog) {
        dialog->show();
        save(name, dialog);
        delete dialog;
    };
    trigger(u"item.add"_s);
    auto *adding = m_window->findChild<AddItemDialog *>();
    QVERIFY(adding);
    draw(u"dialog-add"_s, adding);
    const catalog::FieldRegistry &registry = m_window->session()->registry();
    draw(u"dialog-sort"_s,
         new SortDialog(registry, catalog::parseSort(u"kind,-year,creators"_s, registry).value(), m_window.get()));
    auto *asking = new ConnectDialog(m_window.get());
    draw(u"dialog-connect"_s, asking);
    auto *refused = new ConnectDialog(m_window.get());
    refused->setLocation(u"postgresql://anna@shelves.example.org/household"_s);
    refused->setKeychainProblem(QCoreApplication::translate(
        "collectz::desktop::PasswordStore", "The keychain of this desktop cannot be used, so the password is not kept "
                                            "anywhere and is asked for each time."));
    refused->showAnswer(u"The server refused the user name or the password for the database \"household\"."_s, false);
    draw(u"dialog-connect-refused"_s, refused);
    draw(u"dialog-about"_s, new AboutDialog(m_window.get()));
    draw(u"dialog-licences"_s, new LicencesDialog(m_window.get()));
    draw(u"dialog-shortcuts"_s, new ShortcutSheet(m_window->actions(), m_window.get()));
    for (const QString &section : {u"general"_s, u"import"_s, u"activity"_s, u"shortcuts"_s, u"privacy"_s}) {
        auto *preferences = new PreferencesDialog(m_window->actions(), m_window->session(), m_window->notifier());
        preferences->showSection(section);
        preferences->setKeychainState(u"Passwords of servers are kept in this desktop's keychain, and nowhere else."_s);
        draw(u"dialog-preferences-"_s + section, preferences);
    }
    m_window->showOpening(u"household.collectz"_s, {u"rebuild"_s, 412'500, 1'000'000, 1850, 318, {}});
    save(u"opening"_s);
    m_window->hideOpening();
    for (const QString &topic : {u"library"_s, u"import"_s, u"keyboard"_s}) {
        auto *help = new HelpWindow(m_window.get());
        help->showTopic(topic);
        draw(u"dialog-help-"_s + topic, help);
    }
}

QTEST_MAIN(StatePicturesTest)
#include "tst_statepictures.moc"
