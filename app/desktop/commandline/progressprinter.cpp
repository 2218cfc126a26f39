// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/progressprinter.h"

#include <QElapsedTimer>
#include <QHash>

#include <unistd.h>

#include <mutex>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pauseOnTerminal = 200;
constexpr qint64 pauseInFile = 2000;

QString stepWord(const QString &step)
{
    static const QHash<QString, QString> words{{u"plan"_s, u"Planning"_s},
                                               {u"apply"_s, u"Writing"_s},
                                               {u"undo"_s, u"Undoing"_s},
                                               {u"backup"_s, u"Keeping a copy"_s},
                                               {u"export"_s, u"Exporting"_s},
                                               {u"copy"_s, u"Copying rows"_s},
                                               {u"rebuild"_s, u"Preparing the catalog for this version"_s},
                                               {u"engine"_s, u"Checking the file"_s},
                                               {u"journal"_s, u"Comparing with the history"_s},
                                               {u"projections"_s, u"Checking lists and search"_s},
                                               {u"digests"_s, u"Adding up the sums that replicas compare"_s},
                                               {u"blobs"_s, u"Checking pictures"_s}};
    return words.value(step, step);
}

QString duration(qint64 seconds)
{
    const QString minutes = QString::number(seconds / 60 % 60);
    const QString rest = QString::number(seconds % 60).rightJustified(2, u'0');
    if (seconds < 3600)
        return minutes + u':' + rest;
    return QString::number(seconds / 3600) + u':' + minutes.rightJustified(2, u'0') + u':' + rest;
}

} // namespace

struct ProgressPrinter::Private
{
    Console &console;
    bool isTerminal = false;
    bool speaks = false;
    std::mutex mutex;
    QElapsedTimer sinceLast;
    QString lastStep;

    void hear(const Progress &progress)
    {
        const std::lock_guard lock(mutex);
        const bool isNewStep = progress.step != lastStep;
        if (!isNewStep && sinceLast.elapsed() < (isTerminal ? pauseOnTerminal : pauseInFile))
            return;
        lastStep = progress.step;
        sinceLast.restart();
        const QString sentence = progressSentence(progress);
        if (isTerminal)
            console.overwrite(sentence);
        else
            console.progress(sentence);
    }
};

ProgressPrinter::ProgressPrinter(const QCommandLineParser &options, Console &console)
    : m_private(new Private{console, isatty(STDERR_FILENO) == 1, false, {}, {}, {}})
{
    m_private->speaks = m_private->isTerminal || options.isSet(u"progress"_s);
    m_private->sinceLast.start();
}

ProgressPrinter::~ProgressPrinter()
{
    if (m_private->isTerminal && !m_private->lastStep.isEmpty())
        m_private->console.overwrite({});
}

void ProgressPrinter::addOption(QCommandLineParser &parser)
{
    parser.addOption({u"progress"_s, u"Say how far it is, also where messages go into a file."_s});
}

ProgressFunction ProgressPrinter::function()
{
    if (!m_private->speaks)
        return {};
    return [this](const Progress &progress) { m_private->hear(progress); };
}

QString progressSentence(const Progress &progress)
{
    QString sentence = stepWord(progress.step);
    if (progress.done > 0)
        sentence += u": "_s + QString::number(progress.done);
    if (progress.total > 0)
        sentence += u" of %1"_s.arg(progress.total);
    if (progress.unitsPerSecond > 0)
        sentence += u", %1 a second"_s.arg(qRound64(progress.unitsPerSecond));
    if (progress.remainingSeconds >= 0)
        sentence += u", %1 left"_s.arg(duration(progress.remainingSeconds));
    return sentence;
}

} // namespace collectz::desktop
