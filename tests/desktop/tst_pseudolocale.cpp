// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window in a language that marks and lengthens every text: what is without the mark was never given to translators, and what
// does not fit was measured in English.
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "tests/ui/shelves.h"
#include "ui/main/mainwindow.h"
#include "ui/palette/shortcutsheet.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/support/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz {

namespace {

constexpr char16_t mark = u'⟦';

/// English with accents, a third longer, in brackets. Placeholders and mnemonics stay as they are.
class PseudoTranslator final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        // Names of the toolkit's own are not ours to translate.
        if (QByteArrayView(context).startsWith("Q"))
            return {};
        static const QHash<QChar, QChar> accents{{u'a', u'á'}, {u'e', u'ë'}, {u'i', u'ï'}, {u'o', u'ö'}, {u'u', u'ü'},
                                                 {u'A', u'Å'}, {u'E', u'É'}, {u'O', u'Ø'}, {u'c', u'ç'}, {u'y', u'ý'}};
        const QString english = QString::fromUtf8(source);
        QString text = QChar(mark);
        for (qsizetype place = 0; place < english.size(); ++place) {
            const bool isPlaceholder = english.at(place) == u'%' && place + 1 < english.size();
            text +=
                isPlaceholder ? english.mid(place++, 2) : QString(accents.value(english.at(place), english.at(place)));
        }
        return text + QString(english.size() / 3, u'~') + u'⟧';
    }

    [[nodiscard]] bool isEmpty() const override { return false; }
};

bool hasWords(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.isLetter(); });
}

} // namespace

class PseudoLocaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyTextOfThePagesIsMarked();
    void everyTextOfTheDialogsIsMarked();
    void everyActionIsMarked();
    void nothingIsCutOff();

private:
    /// Texts of ours below a widget that lack the mark; contents of the catalog are left out.
    [[nodiscard]] QStringList unmarkedBelow(const QWidget &root) const;
    void collect(const QString &where, const QString &text, QStringList &unmarked) const;

    QTemporaryDir m_settings;
    PseudoTranslator m_translator;
    std::unique_ptr<testsupport::FakeSession> m_fake;
    std::unique_ptr<ui::MainWindow> m_window;
    QSet<QString> m_contents; ///< words that are the catalog's, not the program's
};

void PseudoLocaleTest::initTestCase()
{
    resources::load();
    QCoreApplication::setOrganizationName(u"collectz-tests"_s);
    QCoreApplication::setApplicationName(u"pseudolocale"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QApplication::setApplicationDisplayName(u"collectz"_s);
    QCoreApplication::installTranslator(&m_translator);
    applyTheme(*qApp, ui::Theme::Light);
    m_fake = std::make_unique<testsupport::FakeSession>();
    QVERIFY(testsupport::fillShelves(m_fake->catalog) > 0);
    m_contents = {u"collectz"_s, m_fake->catalog.displayName()};
    m_window = std::make_unique<ui::MainWindow>();
    m_window->resize(1280, 800);
    m_window->openSession(*m_fake->session);
    m_window->show();
}

void PseudoLocaleTest::cleanupTestCase()
{
    m_window.reset();
    m_fake.reset();
    QCoreApplication::removeTranslator(&m_translator);
}

void PseudoLocaleTest::collect(const QString &where, const QString &text, QStringList &unmarked) const
{
    if (hasWords(text) && !text.contains(QChar(mark)) && !m_contents.contains(text))
        unmarked << where + u": "_s + text;
}

QStringList PseudoLocaleTest::unmarkedBelow(const QWidget &root) const
{
    QStringList unmarked;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        // The toolkit's own: parts of its fields, and buttons whose words and order are the desktop's.
        const auto *buttons = qobject_cast<const QDialogButtonBox *>(widget->parentWidget());
        auto *standard = qobject_cast<QAbstractButton *>(widget);
        if (widget->objectName().startsWith("qt_"_L1) || widget->objectName().startsWith("Scroll"_L1) ||
            (buttons && standard && buttons->standardButton(standard) != QDialogButtonBox::NoButton))
            continue;
        const QString name =
            u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
        collect(u"%1 name"_s.arg(name), widget->accessibleName(), unmarked);
        collect(u"%1 tip"_s.arg(name), widget->toolTip(), unmarked);
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            collect(name, button->text(), unmarked);
        if (const auto *box = qobject_cast<const QGroupBox *>(widget))
            collect(name, box->title(), unmarked);
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            collect(u"%1 placeholder"_s.arg(name), edit->placeholderText(), unmarked);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->buddy())
            collect(name, label->text(), unmarked);
    }
    unmarked.removeDuplicates();
    return unmarked;
}

void PseudoLocaleTest::everyTextOfThePagesIsMarked()
{
    QVERIFY(m_window->pages().size() >= 7);
    for (const ui::Page *page : m_window->pages()) {
        m_window->showPage(page->id());
        QTRY_VERIFY(page->isSettled());
        QVERIFY2(page->title().contains(QChar(mark)), qPrintable(page->id()));
        QCOMPARE(unmarkedBelow(*page).join(u'\n'), QString());
    }
}

void PseudoLocaleTest::everyTextOfTheDialogsIsMarked()
{
    m_window->showPage(u"library"_s);
    for (const QString &id :
         {u"edit.preferences"_s, u"help.about"_s, u"help.licences"_s, u"item.add"_s, u"help.shortcuts"_s}) {
        QAction *action = m_window->actions().find(id);
        QVERIFY2(action, qPrintable(id));
        action->trigger();
        const QList<QDialog *> dialogs = m_window->findChildren<QDialog *>();
        QVERIFY2(!dialogs.isEmpty(), qPrintable(id));
        for (QDialog *dialog : dialogs) {
            QVERIFY2(dialog->windowTitle().contains(QChar(mark)), qPrintable(id));
            QCOMPARE(unmarkedBelow(*dialog).join(u'\n'), QString());
            delete dialog;
        }
    }
}

void PseudoLocaleTest::everyActionIsMarked()
{
    for (const ui::RegisteredAction &registered : m_window->actions().actions())
        QVERIFY2(registered.action->text().contains(QChar(mark)), qPrintable(registered.spec.id));
}

void PseudoLocaleTest::nothingIsCutOff()
{
    for (const ui::Page *page : m_window->pages()) {
        m_window->showPage(page->id());
        QTRY_VERIFY(page->isSettled());
        for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
            const bool fits = !button->isVisible() || button->text().isEmpty() ||
                              button->width() + 1 >= button->minimumSizeHint().width();
            QVERIFY2(fits, qPrintable(page->id() + u": "_s + button->text()));
        }
    }
}

} // namespace collectz

QTEST_MAIN(collectz::PseudoLocaleTest)

#include "tst_pseudolocale.moc"
