// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person sets for the program: kept as typed values, shown in the dialog, followed by the window; and the keys of
// commands.
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "tests/ui/shelves.h"
#include "ui/imports/sourcepanel.h"
#include "ui/main/mainwindow.h"
#include "ui/palette/commandmodel.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/preferences/shortcuteditor.h"
#include "ui/preferences/shortcuttable.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QIcon>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <tuple>

using namespace Qt::StringLiterals;

namespace collectz {

using ui::Preferences;
using ui::ShortcutTable;

class PreferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void valuesAreKept();
    void whatCannotBeReadIsAsIfNotSet();
    void dialogAppliesAndRestores();
    void activityRulesGoIntoTheCatalog();
    void importsBeginWithWhatIsSet();
    void aKeyIsTakenFromItsOwner();
    void keysThatAreNeededOtherwiseAreRefused();
    void chosenKeysReachActionsThatComeLater();
    void keysAreChangedInTheDialog();

private:
    [[nodiscard]] ui::PreferencesDialog &openDialog();
    template <typename Widget>
    [[nodiscard]] Widget &part(const QString &name)
    {
        return *m_window->findChild<Widget *>(name);
    }
    void press(QDialogButtonBox::StandardButton button);
    [[nodiscard]] QAction *action(const QString &id) { return m_window->actions().find(id); }

    QTemporaryDir m_settings;
    std::unique_ptr<testsupport::FakeSession> m_fake;
    std::unique_ptr<ui::MainWindow> m_window;
};

void PreferencesTest::initTestCase()
{
    resources::load();
    QCoreApplication::setOrganizationName(u"collectz"_s);
    QCoreApplication::setApplicationName(u"collectz"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void PreferencesTest::init()
{
    QSettings().clear();
    m_fake = std::make_unique<testsupport::FakeSession>();
    QVERIFY(testsupport::fillShelves(m_fake->catalog) > 0);
    m_window = std::make_unique<ui::MainWindow>();
    m_window->openSession(*m_fake->session);
    m_window->show();
}

void PreferencesTest::cleanup()
{
    m_window.reset();
    m_fake.reset();
}

ui::PreferencesDialog &PreferencesTest::openDialog()
{
    action(u"edit.preferences"_s)->trigger();
    return *m_window->findChild<ui::PreferencesDialog *>();
}

void PreferencesTest::press(QDialogButtonBox::StandardButton button)
{
    m_window->findChild<ui::PreferencesDialog *>()->findChild<QDialogButtonBox *>()->button(button)->click();
}

void PreferencesTest::valuesAreKept()
{
    QCOMPARE(Preferences::kept(), Preferences());
    Preferences wanted;
    wanted.language = u"de"_s;
    wanted.theme = ui::Theme::Dark;
    wanted.textSize = 125;
    wanted.openAtStart = ui::OpenAtStart::Nothing;
    wanted.importDayFirst = true;
    wanted.importCurrency = u"CHF"_s;
    wanted.notifiesWhenDone = false;
    wanted.keep();
    QCOMPARE(Preferences::kept(), wanted);
    // Written, and not only remembered.
    const QSettings file(QSettings().fileName(), QSettings::IniFormat);
    QCOMPARE(file.value(u"import/currency"_s).toString(), u"CHF"_s);
}

void PreferencesTest::whatCannotBeReadIsAsIfNotSet()
{
    QSettings settings;
    settings.setValue(u"window/language"_s, u"../../etc"_s);
    settings.setValue(u"window/theme"_s, u"pink"_s);
    settings.setValue(u"window/textSize"_s, 100'000);
    settings.setValue(u"start/open"_s, u"everything"_s);
    settings.setValue(u"import/currency"_s, u"dollars"_s);
    settings.setValue(u"shortcuts/item.clone"_s, QStringList{u"Nonsense+Key"_s});
    const Preferences kept = Preferences::kept();
    QCOMPARE(kept.language, QString());
    QCOMPARE(kept.theme, ui::Theme::System);
    QCOMPARE(kept.textSize, 300);
    QCOMPARE(kept.openAtStart, ui::OpenAtStart::Last);
    QCOMPARE(kept.importCurrency, QString());
    QCOMPARE(ui::keptShortcuts().value(u"item.clone"_s), QList<QKeySequence>());
}

void PreferencesTest::dialogAppliesAndRestores()
{
    ui::PreferencesDialog &dialog = openDialog();
    QSignalSpy themes(m_window.get(), &ui::MainWindow::themeChosen);
    auto &start = part<QComboBox>(u"openAtStart"_s);
    start.setCurrentIndex(start.findData(int(ui::OpenAtStart::Mine)));
    part<QComboBox>(u"language"_s).setCurrentIndex(part<QComboBox>(u"language"_s).findData(u"de"_s));
    part<QLineEdit>(u"defaultCurrency"_s).setText(u"gbp"_s);
    QCOMPARE(Preferences::kept(), Preferences());
    press(QDialogButtonBox::Apply);
    QCOMPARE(Preferences::kept().openAtStart, ui::OpenAtStart::Mine);
    QCOMPARE(Preferences::kept().language, u"de"_s);
    QCOMPARE(Preferences::kept().importCurrency, u"GBP"_s);
    QCOMPARE(themes.size(), 0);
    // Asking again raises the same dialog.
    QCOMPARE(&openDialog(), &dialog);
    press(QDialogButtonBox::RestoreDefaults);
    QCOMPARE(Preferences::kept().importCurrency, u"GBP"_s);
    press(QDialogButtonBox::Ok);
    QCOMPARE(Preferences::kept(), Preferences());
    QTRY_VERIFY(!m_window->findChild<ui::PreferencesDialog *>());
}

void PreferencesTest::activityRulesGoIntoTheCatalog()
{
    std::ignore = openDialog();
    auto &mode = part<QComboBox>(u"auditMode"_s);
    QTRY_VERIFY(mode.isEnabled());
    QCOMPARE(mode.currentData().toInt(), int(activity::AuditMode::Failures));
    mode.setCurrentIndex(mode.findData(int(activity::AuditMode::All)));
    part<QSpinBox>(u"retentionDays"_s).setValue(365);
    QCOMPARE(activity::retentionOf(m_fake->activity)->retentionDays().value(), 0);
    press(QDialogButtonBox::Ok);
    QTRY_COMPARE(activity::retentionOf(m_fake->activity)->retentionDays().value(), 365);
    QCOMPARE(m_fake->activity.mode().value(), activity::AuditMode::All);
}

void PreferencesTest::importsBeginWithWhatIsSet()
{
    Preferences wanted;
    wanted.importDayFirst = true;
    wanted.importCurrency = u"SEK"_s;
    wanted.keep();
    const ui::SourcePanel panel(*m_fake->session);
    QVERIFY(panel.request().options.dayFirst);
    QCOMPARE(panel.request().options.currency, u"SEK"_s);
}

void PreferencesTest::aKeyIsTakenFromItsOwner()
{
    ShortcutTable table(m_window->actions());
    const QKeySequence cloneKey(Qt::CTRL | Qt::Key_D);
    QCOMPARE(table.ownerOf(cloneKey), u"item.clone"_s);
    table.give(u"item.edit"_s, cloneKey);
    QCOMPARE(table.ownerOf(cloneKey), u"item.edit"_s);
    QVERIFY(table.keysOf(u"item.clone"_s).isEmpty());
    QVERIFY(table.isChanged(u"item.edit"_s));
    // The other way round: its own key comes back to the clone and goes from the edit.
    table.reset(u"item.clone"_s);
    QCOMPARE(table.ownerOf(cloneKey), u"item.clone"_s);
    QVERIFY(table.keysOf(u"item.edit"_s).isEmpty());
    table.resetAll();
    QVERIFY(table.chosen().isEmpty());
    QCOMPARE(table.keysOf(u"item.edit"_s), (QList<QKeySequence>{QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_F4),
                                                                QKeySequence(Qt::ALT | Qt::Key_Return)}));
    // Giving what is there anyway changes nothing.
    table.give(u"item.clone"_s, cloneKey);
    QVERIFY(!table.isChanged(u"item.clone"_s));
}

void PreferencesTest::keysThatAreNeededOtherwiseAreRefused()
{
    QVERIFY(!ShortcutTable::objectionTo(QKeySequence(Qt::Key_A)).isEmpty());
    QVERIFY(!ShortcutTable::objectionTo(QKeySequence(Qt::SHIFT | Qt::Key_A)).isEmpty());
    QVERIFY(!ShortcutTable::objectionTo(QKeySequence(Qt::Key_Escape)).isEmpty());
    QVERIFY(!ShortcutTable::objectionTo(QKeySequence(QKeySequence::Save)).isEmpty());
    QVERIFY(ShortcutTable::objectionTo(QKeySequence(Qt::Key_F7)).isEmpty());
    QVERIFY(ShortcutTable::objectionTo(QKeySequence(Qt::CTRL | Qt::Key_A)).isEmpty());
    QVERIFY(ShortcutTable::objectionTo(QKeySequence(Qt::Key_Delete)).isEmpty());
}

void PreferencesTest::chosenKeysReachActionsThatComeLater()
{
    m_window->closeSession();
    QVERIFY(!action(u"item.clone"_s));
    m_window->actions().setChosenShortcuts(
        {{u"item.clone"_s, {QKeySequence(Qt::CTRL | Qt::Key_J)}}, {u"edit.preferences"_s, {QKeySequence(Qt::Key_F2)}}});
    m_window->openSession(*m_fake->session);
    QCOMPARE(action(u"item.clone"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_J));
    QVERIFY(action(u"item.clone"_s)->toolTip().contains(u"Ctrl+J"));
    // F2 was given away, so the action that would have had it is left with its other key.
    QCOMPARE(action(u"item.edit"_s)->shortcuts(),
             (QList<QKeySequence>{QKeySequence(Qt::Key_F4), QKeySequence(Qt::ALT | Qt::Key_Return)}));
    QVERIFY(m_window->actions().shortcutClashes().isEmpty());
    m_window->actions().setChosenShortcuts({});
    QCOMPARE(action(u"item.edit"_s)->shortcut(), QKeySequence(Qt::Key_F2));
    QCOMPARE(action(u"view.larger"_s)->shortcuts().size(), 2);
}

void PreferencesTest::keysAreChangedInTheDialog()
{
    ui::PreferencesDialog &dialog = openDialog();
    dialog.showSection(u"shortcuts"_s);
    auto &editor = *dialog.findChild<ui::ShortcutEditor *>();
    auto &tree = part<QTreeView>(u"shortcuts"_s);
    const QModelIndexList found = tree.model()->match(tree.model()->index(0, 0), Qt::DisplayRole, u"Clone"_s, 1,
                                                      Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    tree.setCurrentIndex(found.first());
    auto &key = part<QKeySequenceEdit>(u"newKey"_s);
    key.setKeySequence(QKeySequence(Qt::Key_F2));
    const auto buttons = editor.findChildren<QPushButton *>();
    QVERIFY(key.accessibleDescription().contains(u"Edit"));
    buttons.first()->click();
    QCOMPARE(action(u"item.clone"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_D));
    press(QDialogButtonBox::Ok);
    QCOMPARE(action(u"item.clone"_s)->shortcut(), QKeySequence(Qt::Key_F2));
    QVERIFY(!action(u"item.edit"_s)->shortcuts().contains(QKeySequence(Qt::Key_F2)));
    QCOMPARE(ui::keptShortcuts(), m_window->actions().chosenShortcuts());
    // The palette follows; it offers what can be done now.
    QTRY_VERIFY(action(u"item.clone"_s)->isEnabled());
    ui::CommandModel commands(m_window->actions());
    commands.setTyped(u"Clone"_s);
    QCOMPARE(commands.index(0).data(ui::CommandModel::ShortcutRole).toString(), u"F2"_s);
    // Words stand in line, with a picture before them or without.
    commands.setTyped({});
    for (int row = 0; row < commands.rowCount(); ++row) {
        const auto icon = commands.index(row).data(Qt::DecorationRole).value<QIcon>();
        QCOMPARE(icon.actualSize(QSize(40, 40)), QSize(40, 40));
    }
    // So does the next start.
    m_window = std::make_unique<ui::MainWindow>();
    m_window->openSession(*m_fake->session);
    QCOMPARE(action(u"item.clone"_s)->shortcut(), QKeySequence(Qt::Key_F2));
}

} // namespace collectz

QTEST_MAIN(collectz::PreferencesTest)

#include "tst_preferences.moc"
