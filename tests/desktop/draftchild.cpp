// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window, without a display, for tst_drafts to kill: draftchild CATALOG edit|add|continue|discard|look
// It prints what it sees; edit and add type and then go on until they are killed.

#include "desktop/desktopprogram.h"
#include "models/librarymodel.h"
#include "models/workdrafts.h"
#include "resources/resources.h"
#include "ui/item/additemdialog.h"
#include "ui/item/itempanel.h"
#include "ui/library/librarypage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace collectz;

namespace {

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// A catalog with one book, when there is none yet.
bool makeCatalog(const QString &location)
{
    if (QFile::exists(location))
        return true;
    const SystemClock clock;
    storage::OpenOptions options;
    options.location = location;
    options.createIfMissing = true;
    Result<storage::OpenCatalog> open = storage::openCatalog(options, clock);
    if (!open)
        return false;
    catalog::ChangeSet changeSet =
        models::createWork({catalog::Kind::Book, u"Dune"_s, u"Paperback"_s, u"1965"_s, true}).changeSet;
    changeSet.id = ChangeSetId::create();
    changeSet.author = u"Ada"_s;
    const bool applied = open->catalog->apply(changeSet).has_value();
    open->activity.reset();
    return applied;
}

QLineEdit *titleOf(QWidget &form)
{
    for (QLineEdit *edit : form.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == u"Title"_s)
            return edit;
    }
    return nullptr;
}

class Person
{
public:
    explicit Person(ui::MainWindow &window)
        : m_window(window)
        , m_library(*window.findChild<ui::LibraryPage *>())
    {}

    [[nodiscard]] bool edits()
    {
        m_window.actions().find(u"item.edit"_s)->trigger();
        if (!QTest::qWaitFor([this] { return m_library.itemPanel().isEditing(); }))
            return false;
        QLineEdit *title = titleOf(m_library.itemPanel());
        title->setFocus();
        title->end(false);
        QTest::keyClicks(title, u" Messiah"_s);
        return true;
    }

    [[nodiscard]] bool adds()
    {
        m_window.actions().find(u"item.add"_s)->trigger();
        auto *dialog = m_library.findChild<ui::AddItemDialog *>();
        if (!dialog)
            return false;
        QTest::keyClicks(dialog->focusWidget(), u"Emma"_s);
        return true;
    }

    [[nodiscard]] bool isOffered()
    {
        auto *bar = m_library.findChild<QWidget *>(u"draftBar"_s);
        return QTest::qWaitFor([bar] { return bar->isVisible(); }, 3000);
    }

    [[nodiscard]] bool goesOn()
    {
        click(u"continueDraft"_s);
        if (auto *dialog = m_library.findChild<ui::AddItemDialog *>()) {
            auto *title = qobject_cast<QLineEdit *>(dialog->focusWidget());
            if (!title)
                return false;
            say(u"add: "_s + title->text());
            QTest::keyClick(title, Qt::Key_Return);
            return QTest::qWaitFor([this] { return m_library.model().workCount() == 2; });
        }
        if (!QTest::qWaitFor([this] { return m_library.itemPanel().isEditing(); }))
            return false;
        say(u"edit: "_s + titleOf(m_library.itemPanel())->text());
        QTest::keyClick(&m_library.itemPanel(), Qt::Key_S, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return !m_library.itemPanel().isEditing(); });
    }

    void click(const QString &button) { QTest::mouseClick(m_library.findChild<QPushButton *>(button), Qt::LeftButton); }

    [[nodiscard]] bool isThere()
    {
        return QTest::qWaitFor([this] { return m_library.isSettled() && m_library.model().workCount() > 0; });
    }

private:
    ui::MainWindow &m_window;
    ui::LibraryPage &m_library;
};

int act(ui::MainWindow &window, const QString &role)
{
    Person person(window);
    if (!person.isThere())
        return 4;
    if (role == "edit"_L1 || role == "add"_L1) {
        if (!(role == "edit"_L1 ? person.edits() : person.adds()))
            return 5;
        say(u"typed"_s);
        return QApplication::exec();
    }
    if (!person.isOffered()) {
        say(u"nothing offered"_s);
        return 0;
    }
    say(u"offered"_s);
    if (role == "discard"_L1)
        person.click(u"discardDraft"_s);
    if (role == "continue"_L1) {
        if (!person.goesOn())
            return 6;
        say(u"saved"_s);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"collectz-tests"_s);
    QCoreApplication::setApplicationName(u"drafts"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3 || !makeCatalog(arguments.at(1)))
        return 2;
    resources::load();
    desktop::DesktopProgram program(application);
    bool isOpen = false;
    QObject::connect(&program, &desktop::DesktopProgram::opened, &program, [&isOpen] { isOpen = true; });
    program.window().show();
    program.start(arguments.at(1), false);
    if (!QTest::qWaitFor([&isOpen] { return isOpen; }))
        return 3;
    return act(program.window(), arguments.at(2));
}
