// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Covers and other pictures on the real window: dropped, pasted, chosen; what is no picture changes nothing.
#include "models/librarymodel.h"
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "tests/ui/picturebytes.h"
#include "ui/item/coverframe.h"
#include "ui/item/entityform.h"
#include "ui/item/itempanel.h"
#include "ui/item/pictureedit.h"
#include "ui/library/librarypage.h"
#include "ui/main/mainwindow.h"
#include "ui/support/picture.h"
#include "ui/support/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::ui;
using namespace collectz::testsupport;

class PicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aDroppedFileBecomesTheCover_data();
    void aDroppedFileBecomesTheCover();
    void aPastedPictureBecomesTheCover();
    void aPastedFileBecomesTheCover();
    void aChosenFileBecomesTheCover();
    void aCoverIsRemovedAndComesBack();
    void aCoverGoesOutAsItWasGiven();
    void badInputChangesNothing_data();
    void badInputChangesNothing();
    void nothingOnTheClipboardIsSaid();
    void aPictureGoesToTheWorkItWasGivenFor();
    void picturesOfEditionAndSignatureAreEditedInTheForm();
    void theFormRefusesWhatIsNoPicture();
    void aDrawingIsNeverDecoded();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    void choose(const EntityId &work);
    /// What a drag from a file manager sends: the window's own events, routed by the toolkit.
    bool drop(const QMimeData &content, const QWidget *target);
    bool dropFile(const QString &path, const QWidget *target);
    /// Onto a field of the form, which is scrolled there first.
    bool dropOnto(PictureEdit &edit, const QString &path);
    [[nodiscard]] LibraryPage &library() const { return *m_window->findChild<LibraryPage *>(); }
    [[nodiscard]] CoverFrame *frame() const;
    [[nodiscard]] QString cover(const EntityId &work) const;
    [[nodiscard]] QWidget *bar() const { return m_window->findChild<QWidget *>(u"notificationBar"_s); }
    void trigger(const QString &id) { m_window->actions().find(id)->trigger(); }
    [[nodiscard]] PictureEdit *pictureEdit(catalog::Level level) const;

    QTemporaryDir m_folder;
    std::unique_ptr<testsupport::FakeSession> m_fake;
    std::unique_ptr<MainWindow> m_window;
    EntityId m_dune;
    EntityId m_emma;
};

void PicturesTest::initTestCase()
{
    resources::load();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
    QCoreApplication::setOrganizationName(u"collectz-tests"_s);
    QCoreApplication::setApplicationName(u"pictures"_s);
    applyTheme(*qApp, Theme::Light);
}

void PicturesTest::init()
{
    cleanup();
    QSettings().clear();
    m_fake = std::make_unique<testsupport::FakeSession>();
    m_dune = m_fake->addBook(u"Dune"_s, u"1965"_s, {u"Frank Herbert"_s});
    m_emma = m_fake->addBook(u"Emma"_s, u"1815"_s, {u"Jane Austen"_s});
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->openSession(*m_fake->session);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(library().model().rowCount(), 2);
    choose(m_dune);
}

void PicturesTest::cleanup()
{
    QGuiApplication::clipboard()->clear();
    m_window.reset();
    m_fake.reset();
}

QString PicturesTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void PicturesTest::choose(const EntityId &work)
{
    library().itemPanel().setWork(work);
    QTRY_VERIFY(library().itemPanel().isSettled() && frame());
}

CoverFrame *PicturesTest::frame() const
{
    for (CoverFrame *frame : m_window->findChildren<CoverFrame *>()) {
        if (frame->isVisible() && frame->acceptDrops())
            return frame;
    }
    return nullptr;
}

QString PicturesTest::cover(const EntityId &work) const
{
    return m_fake->catalog.state().record(work).work.value(u"cover"_s).text();
}

bool PicturesTest::drop(const QMimeData &content, const QWidget *target)
{
    const QPoint place = target->mapTo(m_window.get(), target->rect().center());
    QDragEnterEvent enter(place, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window->windowHandle(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent release(place, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window->windowHandle(), &release);
    return release.isAccepted();
}

bool PicturesTest::dropFile(const QString &path, const QWidget *target)
{
    QMimeData content;
    content.setUrls({QUrl::fromLocalFile(path)});
    return drop(content, target);
}

bool PicturesTest::dropOnto(PictureEdit &edit, const QString &path)
{
    for (QScrollArea *area : m_window->findChildren<QScrollArea *>()) {
        if (area->isAncestorOf(&edit))
            area->ensureWidgetVisible(&edit);
    }
    return dropFile(path, &edit);
}

PictureEdit *PicturesTest::pictureEdit(catalog::Level level) const
{
    for (const EntityForm *form : m_window->findChildren<EntityForm *>()) {
        if (form->original().level == level)
            return form->findChild<PictureEdit *>();
    }
    return nullptr;
}

void PicturesTest::aDroppedFileBecomesTheCover_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *format : {"png", "jpg", "bmp", "webp"})
        QTest::newRow(format) << pictureBytes(format);
}

void PicturesTest::aDroppedFileBecomesTheCover()
{
    QFETCH(QByteArray, bytes);
    // The name says nothing about what is in a file.
    QVERIFY(dropFile(write(u"front"_s, bytes), frame()));
    QTRY_VERIFY(!cover(m_dune).isEmpty());
    const Result<QByteArray> kept = m_fake->catalog.blobs().get(pictureHash(cover(m_dune)));
    QVERIFY(kept.has_value());
    QCOMPARE(*kept, bytes);
    QTRY_VERIFY(bar()->isVisible() && bar()->accessibleName().contains(u"Dune"_s));
    trigger(u"edit.undo"_s);
    QTRY_COMPARE(cover(m_dune), QString());
    QTRY_VERIFY(m_window->actions().find(u"edit.redo"_s)->isEnabled());
    trigger(u"edit.redo"_s);
    QTRY_VERIFY(!cover(m_dune).isEmpty());
}

void PicturesTest::aPastedPictureBecomesTheCover()
{
    QImage image(40, 60, QImage::Format_ARGB32);
    image.fill(QColor(10, 20, 200, 120));
    QGuiApplication::clipboard()->setImage(image);
    trigger(u"item.cover_paste"_s);
    QTRY_VERIFY(!cover(m_dune).isEmpty());
    const QByteArray kept = m_fake->catalog.blobs().get(pictureHash(cover(m_dune))).value_or(QByteArray());
    QCOMPARE(QImage::fromData(kept).pixelColor(3, 3), QColor(10, 20, 200, 120));
}

void PicturesTest::aPastedFileBecomesTheCover()
{
    auto *content = new QMimeData;
    content->setUrls({QUrl::fromLocalFile(write(u"copied.png"_s, pictureBytes("png")))});
    QGuiApplication::clipboard()->setMimeData(content);
    trigger(u"item.cover_paste"_s);
    QTRY_VERIFY(!cover(m_dune).isEmpty());
}

void PicturesTest::aChosenFileBecomesTheCover()
{
    const QString path = write(u"chosen.jpg"_s, pictureBytes("jpg"));
    trigger(u"item.cover_file"_s);
    QTRY_VERIFY(m_window->findChild<QFileDialog *>());
    auto *dialog = m_window->findChild<QFileDialog *>();
    dialog->selectFile(path);
    static_cast<QDialog *>(dialog)->accept();
    QTRY_VERIFY(!cover(m_dune).isEmpty());
    QCOMPARE(QSettings().value(u"folders/picture"_s).toString(), QFileInfo(path).absolutePath());
}

void PicturesTest::aCoverIsRemovedAndComesBack()
{
    QVERIFY(dropFile(write(u"front.png"_s, pictureBytes("png")), frame()));
    QTRY_VERIFY(!cover(m_dune).isEmpty());
    const QString before = cover(m_dune);
    QTRY_VERIFY(library().itemPanel().isSettled());
    trigger(u"item.cover_remove"_s);
    QTRY_COMPARE(cover(m_dune), QString());
    QTRY_VERIFY(m_window->actions().find(u"edit.undo"_s)->isEnabled());
    trigger(u"edit.undo"_s);
    QTRY_COMPARE(cover(m_dune), before);
}

void PicturesTest::aCoverGoesOutAsItWasGiven()
{
    trigger(u"item.cover_copy"_s);
    QTRY_VERIFY(bar()->isVisible() && bar()->accessibleName().contains(u"“Dune” has no cover"_s));
    const QByteArray bytes = pictureBytes("jpg");
    QVERIFY(dropFile(write(u"front"_s, bytes), frame()));
    QTRY_VERIFY(!cover(m_dune).isEmpty());
    QTRY_VERIFY(library().itemPanel().isSettled());
    trigger(u"item.cover_copy"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->mimeData());
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"image/jpeg"_s), bytes);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QImage::fromData(bytes).size());
    QSettings().setValue(u"folders/picture_export"_s, m_folder.path());
    trigger(u"item.cover_save"_s);
    QTRY_VERIFY(m_window->findChild<QFileDialog *>());
    static_cast<QDialog *>(m_window->findChild<QFileDialog *>())->accept();
    const QString path = m_folder.filePath(u"Dune.jpg"_s);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void PicturesTest::badInputChangesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const QByteArray drawing = "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
    QTest::newRow("text named as a picture")
        << u"cover.png"_s << QByteArray("not a picture at all") << u"no picture that can be read"_s;
    QTest::newRow("empty") << u"empty.jpg"_s << QByteArray() << u"no picture that can be read"_s;
    QTest::newRow("drawing") << u"cover.svg"_s << drawing << u"is a drawing (SVG)"_s;
    QTest::newRow("drawing named as a picture") << u"drawing.png"_s << drawing << u"is a drawing (SVG)"_s;
    QTest::newRow("many pixels") << u"huge.png"_s << hugePicture() << u"40,000 × 40,000 pixels"_s;
    QTest::newRow("cut off") << u"cut.png"_s << cutPicture() << u"is damaged"_s;
    QTest::newRow("many bytes") << u"big.png"_s << (pictureBytes("png") + QByteArray(largestPictureBytes, '\0'))
                                << u"larger than 32 MiB"_s;
    QTest::newRow("gone") << u"-gone"_s << QByteArray() << u"cannot be read"_s;
    QTest::newRow("folder") << u"-folder"_s << QByteArray() << u"cannot be read"_s;
    QTest::newRow("pipe") << u"-pipe"_s << QByteArray() << u"cannot be read"_s;
}

void PicturesTest::badInputChangesNothing()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    QVERIFY(dropFile(write(u"good.png"_s, pictureBytes("png")), frame()));
    QTRY_VERIFY(!cover(m_dune).isEmpty() && library().itemPanel().isSettled());
    const QString before = cover(m_dune);
    const auto version = m_fake->catalog.state().record(m_dune).work.version;
    QString path = m_folder.filePath(name);
    if (name == "-folder"_L1)
        QVERIFY(QDir().mkpath(path));
    else if (name == "-pipe"_L1)
        QVERIFY(QFileInfo::exists(path) || mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    else if (name != "-gone"_L1)
        path = write(name, bytes);
    QVERIFY(dropFile(path, frame()));
    QTRY_VERIFY2(bar()->isVisible() && bar()->accessibleName().contains(sentence), qPrintable(bar()->accessibleName()));
    QVERIFY(bar()->accessibleName().contains(QFileInfo(path).fileName()));
    QTRY_VERIFY(library().itemPanel().isSettled());
    QCOMPARE(cover(m_dune), before);
    QCOMPARE(m_fake->catalog.state().record(m_dune).work.version, version);
}

void PicturesTest::nothingOnTheClipboardIsSaid()
{
    QGuiApplication::clipboard()->setText(u"only words"_s);
    trigger(u"item.cover_paste"_s);
    QTRY_VERIFY(bar()->accessibleName().contains(u"no picture on the clipboard"_s));
    QMimeData content;
    content.setUrls({QUrl(u"https://example.org/cover.jpg"_s)});
    QVERIFY(drop(content, frame()));
    QTRY_VERIFY(bar()->accessibleName().contains(u"Save it to a file first"_s));
    QCOMPARE(cover(m_dune), QString());
}

void PicturesTest::aPictureGoesToTheWorkItWasGivenFor()
{
    const QString path = write(u"front.png"_s, pictureBytes("png"));
    QVERIFY(dropFile(path, frame()));
    library().itemPanel().setWork(m_emma);
    QTRY_VERIFY(!cover(m_dune).isEmpty());
    QTRY_VERIFY(library().itemPanel().isSettled());
    QCOMPARE(cover(m_emma), QString());
}

void PicturesTest::picturesOfEditionAndSignatureAreEditedInTheForm()
{
    trigger(u"item.edit"_s);
    QTRY_VERIFY(library().itemPanel().isEditing());
    QVERIFY(pictureEdit(catalog::Level::Work));
    PictureEdit *edition = pictureEdit(catalog::Level::Edition);
    PictureEdit *copy = pictureEdit(catalog::Level::Copy);
    QVERIFY(edition && copy);

    QVERIFY(dropOnto(*edition, write(u"edition.png"_s, pictureBytes("png", Qt::darkRed))));
    QImage proof(30, 30, QImage::Format_RGB32);
    proof.fill(Qt::blue);
    QGuiApplication::clipboard()->setImage(proof);
    for (QPushButton *button : copy->findChildren<QPushButton *>()) {
        if (button->accessibleName().startsWith(u"Paste a picture"_s))
            button->click();
    }
    QTRY_VERIFY(!edition->value().isNull() && !copy->value().isNull());
    library().itemPanel().findChild<QPushButton *>(u"saveItem"_s)->click();
    QTRY_VERIFY(!library().itemPanel().isEditing());
    const catalog::WorkRecord record = m_fake->catalog.state().record(m_dune);
    const QString editionCover = record.editions.first().value(u"edition_cover"_s).text();
    const QString signature = record.copies.first().value(u"signature_proof"_s).text();
    QVERIFY(editionCover.startsWith(u"sha256:"_s) && signature.startsWith(u"sha256:"_s));
    QVERIFY(editionCover != signature);
    QCOMPARE(record.work.value(u"cover"_s).text(), QString());
    // Both are among the facts afterwards, and one undo takes the whole save back.
    QTRY_COMPARE(library().itemPanel().findChildren<CoverFrame *>().size(), 3);
    QTRY_VERIFY(m_window->actions().find(u"edit.undo"_s)->isEnabled());
    trigger(u"edit.undo"_s);
    QTRY_VERIFY(m_fake->catalog.state().record(m_dune).editions.first().value(u"edition_cover"_s).isNull());
    QVERIFY(m_fake->catalog.state().record(m_dune).copies.first().value(u"signature_proof"_s).isNull());
}

void PicturesTest::theFormRefusesWhatIsNoPicture()
{
    trigger(u"item.edit"_s);
    QTRY_VERIFY(library().itemPanel().isEditing());
    PictureEdit *edit = pictureEdit(catalog::Level::Copy);
    QVERIFY(edit);
    edit->setValue(catalog::FieldValue(u"sha256:"_s + QString(64, u'a')));
    QVERIFY(dropOnto(*edit, write(u"words.png"_s, "words")));
    QTRY_VERIFY(std::ranges::any_of(edit->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisibleTo(label->window()) && label->text().contains(u"no picture that can be read"_s);
    }));
    QCOMPARE(edit->value().text(), u"sha256:"_s + QString(64, u'a'));
}

void PicturesTest::aDrawingIsNeverDecoded()
{
    QVERIFY(!decodePicture(pictureBytes("png"), {20, 20}).isNull());
    QVERIFY(
        decodePicture("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>",
                      {20, 20})
            .isNull());
}

QTEST_MAIN(PicturesTest)
#include "tst_pictures.moc"
