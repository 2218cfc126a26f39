// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/screenshots.h"

#include "desktop/commandline/exitcode.h"

#include <QAction>
#include <QDir>
#include <QTextStream>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace collectz::desktop {

namespace {

constexpr auto betweenLooks = 50ms;
/// A page counts as loaded when it says so this many times in a row: a loaded list may still ask for its covers.
constexpr int settledLooksNeeded = 4;
constexpr int mostLooks = 1200;

} // namespace

Screenshots::Screenshots(DesktopProgram &program, QString folder, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_folder(std::move(folder))
{
    // A picture is as large as its text asks for, whatever screen there is or is not.
    const int unit = program.window().fontMetrics().height();
    program.window().resize(unit * 92, unit * 56);
    m_timer.setInterval(betweenLooks);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::look);
    connect(&program, &DesktopProgram::opened, this, [this] {
        plan();
        next();
    });
    connect(&program, &DesktopProgram::openFailed, this,
            [this](const Error &error) { give(static_cast<int>(ExitCode::Failed), error.message); });
}

void Screenshots::start(const QString &location)
{
    // Menus and layouts come together in the event loop's first rounds.
    QTimer::singleShot(betweenLooks * settledLooksNeeded, this, [this, location] {
        if (!save(u"welcome"_s))
            return;
        if (location.isEmpty())
            give(static_cast<int>(ExitCode::Done), {});
        else
            m_program.start(location, false);
    });
}

bool Screenshots::save(const QString &name)
{
    const QString file = QDir(m_folder).filePath(name + u".png"_s);
    if (m_program.window().grab().save(file, "PNG"))
        return true;
    give(static_cast<int>(ExitCode::Failed), tr("The picture %1 cannot be written.").arg(file));
    return false;
}

void Screenshots::plan()
{
    ui::MainWindow &window = m_program.window();
    const auto trigger = [&window](const QString &id) {
        return [&window, id] {
            if (QAction *action = window.actions().find(id))
                action->trigger();
        };
    };
    for (const ui::Page *page : window.pages()) {
        if (page->id() != "library"_L1) {
            m_shots.append({page->id(), page->id(), {}});
            continue;
        }
        m_shots.append({page->id(), u"library"_s, trigger(u"library.table"_s)});
        m_shots.append({page->id(), u"library-covers"_s, trigger(u"library.grid"_s)});
        m_shots.append({page->id(), u"library-edit"_s, [trigger] {
                            trigger(u"library.table"_s)();
                            trigger(u"item.edit"_s)();
                        }});
    }
}

void Screenshots::next()
{
    if (m_shots.isEmpty()) {
        m_timer.stop();
        give(static_cast<int>(ExitCode::Done), {});
        return;
    }
    const Shot &shot = m_shots.first();
    m_program.window().showPage(shot.page);
    if (shot.prepare)
        shot.prepare();
    m_settledLooks = 0;
    m_looks = 0;
    m_timer.start();
}

void Screenshots::look()
{
    const ui::Page *page = m_program.window().currentPage();
    if (++m_looks > mostLooks) {
        give(static_cast<int>(ExitCode::Failed), tr("The page %1 was not loaded in time.").arg(m_shots.first().page));
        return;
    }
    m_settledLooks = page && page->isSettled() ? m_settledLooks + 1 : 0;
    if (m_settledLooks < settledLooksNeeded)
        return;
    m_timer.stop();
    const Shot shot = m_shots.takeFirst();
    if (save(shot.name))
        next();
}

void Screenshots::give(int exitCode, const QString &problem)
{
    m_timer.stop();
    if (!problem.isEmpty())
        QTextStream(stderr) << problem << Qt::endl;
    Q_EMIT finished(exitCode);
}

} // namespace collectz::desktop
