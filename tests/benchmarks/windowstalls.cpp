// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Imports a table into a catalog that is open in the real window while a person scrolls and types, and reports how long the
// window's event loop was away. Usage: xvfb-run -a collectz_window_stalls [ROWS]

#include "base/heap.h"
#include "base/whendone.h"
#include "catalog/samplegenerator.h"
#include "desktop/desktopprogram.h"
#include "eventloopprobe.h"
#include "imports/interchange.h"
#include "resources/resources.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace collectz;

namespace {

bool writeTable(const QString &path, qint64 rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const catalog::SampleGenerator generator(7);
    file.write("title,kind,year,authors,genres,format,publisher,location,condition,rating\n");
    for (qint64 index = 0; index < rows; ++index) {
        const catalog::WorkRecord record = generator.work(index);
        const auto cell = [](const catalog::Entity &entity, const QString &key) {
            return entity.value(key).list().join(u" | "_s);
        };
        const catalog::Entity copy = record.copies.value(0);
        const QStringList cells{cell(record.work, u"title"_s),
                                u"book"_s,
                                cell(record.work, u"year"_s),
                                u"Author %1"_s.arg(index % 20'000),
                                cell(record.work, u"genres"_s),
                                cell(record.editions.constFirst(), u"format"_s),
                                cell(record.editions.constFirst(), u"publisher"_s),
                                cell(copy, u"location"_s),
                                cell(copy, u"condition"_s),
                                cell(record.work, u"rating"_s)};
        file.write(imports::interchange::csvLine(cells));
    }
    return file.flush();
}

/// Scrolls the table and types into the filter as a busy person does.
class Person : public QObject
{
public:
    explicit Person(QWidget &window)
        : m_table(window.findChild<QTableView *>(u"workTable"_s))
        , m_filter(window.findChild<QLineEdit *>(u"queryEdit"_s))
    {
        connect(&m_scroll, &QTimer::timeout, this, &Person::scroll);
        connect(&m_type, &QTimer::timeout, this, &Person::type);
    }

    [[nodiscard]] bool isReady() const { return m_table && m_filter; }

    void start()
    {
        m_scroll.start(40);
        m_type.start(350);
    }

    void stop()
    {
        m_scroll.stop();
        m_type.stop();
    }

private:
    void scroll()
    {
        QScrollBar *bar = m_table->verticalScrollBar();
        m_place = (m_place + 37) % 101;
        bar->setValue(bar->maximum() * m_place / 100);
    }

    void type()
    {
        static const QString words = u"golden river      "_s;
        if (m_typed == words.size()) {
            m_filter->clear();
            m_typed = 0;
            return;
        }
        QTest::keyClick(m_filter, words.at(m_typed++).toLatin1());
    }

    QTableView *m_table;
    QLineEdit *m_filter;
    QTimer m_scroll;
    QTimer m_type;
    int m_place = 0;
    qsizetype m_typed = 0;
};

void report(const benchmarks::EventLoopProbe &probe, const imports::ImportReport &done)
{
    std::printf("rows created      %lld\nimport seconds    %.1f\nticks             %zu\n",
                static_cast<long long>(done.created), done.seconds, probe.ticks());
    std::printf(
        "stall p50         %.2f ms\nstall p99         %.2f ms\nstall p99.9       %.2f ms\nlongest stall     %.2f ms\n",
        probe.milliseconds(0.5), probe.milliseconds(0.99), probe.milliseconds(0.999), probe.milliseconds(1));
}

} // namespace

int main(int argc, char **argv)
{
    collectz::keepHeapSmall();
    QApplication application(argc, argv);
    QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    resources::load();
    const qint64 rows = argc > 1 ? QString::fromLocal8Bit(argv[1]).toLongLong() : 100'000;
    imports::ImportRequest request;
    request.path = folder.filePath(u"table.csv"_s);
    request.author = u"benchmark"_s;
    request.device = u"benchmark"_s;
    if (rows <= 0 || !writeTable(request.path, rows))
        return 1;

    desktop::DesktopProgram program(application);
    program.window().resize(1280, 800);
    program.window().show();
    benchmarks::EventLoopProbe probe;
    std::unique_ptr<Person> person;
    const auto end = [&](const Result<imports::ImportReport> &done, double seconds) {
        probe.stop();
        person->stop();
        if (!done)
            std::fprintf(stderr, "%s\n", qPrintable(done.error().withPlace()));
        else {
            imports::ImportReport shown = *done;
            shown.seconds = seconds;
            report(probe, shown);
        }
        QCoreApplication::exit(done ? 0 : 1);
    };
    QElapsedTimer timer;
    QObject::connect(&program, &desktop::DesktopProgram::opened, &application, [&] {
        person = std::make_unique<Person>(program.window());
        if (!person->isReady())
            return QCoreApplication::exit(2);
        imports::ImportService &service = program.window().session()->imports();
        timer.start();
        person->start();
        probe.start();
        whenDone(service.startPlan(request, {}, {}), &application, [&](const Result<imports::ImportReport> &planned) {
            if (!planned)
                return end(planned, 0);
            whenDone(program.window().session()->imports().startApply(planned->record.number, {}, {}), &application,
                     [&](const Result<imports::ImportReport> &done) {
                         end(done, static_cast<double>(timer.elapsed()) / 1000.0);
                     });
        });
    });
    storage::OpenOptions options;
    options.location = folder.filePath(u"stalls.collectz"_s);
    options.createIfMissing = true;
    options.author = request.author;
    options.device = request.device;
    program.open(options);
    return QApplication::exec();
}
