// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/fingerprintwords.h"
#include "base/heap.h"
#include "base/logging.h"
#include "base/redactor.h"
#include "companion/http/certificate.h"
#include "companion/logging.h"
#include "companion/serve/companion.h"
#include "companion/serve/servicemanager.h"
#include "companion/serve/signalwatcher.h"
#include "companion/verbs/commandline.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::companion;

namespace {

constexpr int badUse = 1;
constexpr int failed = 3;

int complain(const Error &error, QTextStream &messages)
{
    messages << "collectzd: " << printable(Redactor().redact(error.withPlace())) << '\n';
    return error.kind == ErrorKind::Usage ? badUse : failed;
}

void setLogLevel(const QString &level)
{
    const QStringList levels{u"debug"_s, u"info"_s, u"warning"_s, u"critical"_s};
    QString rules;
    for (const QString &one : levels)
        rules +=
            u"collectz.*.%1=%2\n"_s.arg(one, levels.indexOf(one) >= levels.indexOf(level) ? u"true"_s : u"false"_s);
    QLoggingCategory::setFilterRules(rules);
}

/// What whoever starts the server has to know, on standard output and nowhere else.
void introduce(Companion &companion, const Settings &settings, QTextStream &output)
{
    output << "collectzd " << QCoreApplication::applicationVersion() << " listens on port " << companion.port()
           << (settings.isPlainHttp ? " without TLS" : "") << '\n';
    const QByteArray fingerprint = companion.fingerprint();
    if (!fingerprint.isEmpty())
        output << "Fingerprint (SHA-256): " << fingerprintHex(fingerprint)
               << "\n  in words: " << fingerprintWords(fingerprint).join(u' ') << '\n';
    const Result<members::SecretText> code = companion.setupCode();
    if (!code)
        qCWarning(logCompanion, "no setup code: %s", qUtf8Printable(code.error().message));
    else if (!code->isEmpty())
        output << "Setup code: " << QString::fromUtf8(code->reveal())
               << "\n  makes the first owner, once, within 24 hours: in collectz, File > Connect to a Companion.\n";
    output << "Ready.\n";
    output.flush();
}

void setProcessLimits()
{
    // A dump of its memory would hold tokens and passwords.
    const rlimit noCore{0, 0};
    if (::setrlimit(RLIMIT_CORE, &noCore) != 0)
        qCWarning(logCompanion, "core dumps stay on");
    // The usual soft limit is half of the connections that are served.
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        if (::setrlimit(RLIMIT_NOFILE, &files) != 0)
            qCWarning(logCompanion, "the number of open files stays limited");
    }
}

void reload(Companion &companion, const QStringList &arguments)
{
    notifyServiceManager(reloadingState());
    const Result<CommandLine> line = readCommandLine(arguments);
    const Result<QStringList> done = line ? companion.reload(line->settings) : Result<QStringList>(fail(line.error()));
    if (done) {
        setLogLevel(line->settings.logLevel);
        qCInfo(logCompanion, "certificate and configuration were read anew");
        if (!done->isEmpty())
            qCWarning(logCompanion, "counts from the next start on: %s", qUtf8Printable(done->join(u", ")));
    } else {
        qCWarning(logCompanion, "reload refused, everything stays as it was: %s",
                  qUtf8Printable(done.error().withPlace()));
    }
    notifyServiceManager("READY=1");
}

int serve(QCoreApplication &application, const CommandLine &line, QTextStream &output, QTextStream &messages)
{
    setProcessLimits();
    SignalWatcher signalWatcher;
    if (Result<void> watching = signalWatcher.start(); !watching)
        return complain(watching.error(), messages);
    const SystemClock clock;
    Result<std::unique_ptr<Companion>> companion = Companion::start(line.settings, clock);
    if (!companion)
        return complain(companion.error(), messages);
    introduce(**companion, line.settings, output);
    QObject::connect(&signalWatcher, &SignalWatcher::stopRequested, &application, &QCoreApplication::quit);
    QObject::connect(&signalWatcher, &SignalWatcher::reloadRequested, &application,
                     [&companion] { reload(**companion, QCoreApplication::arguments().mid(1)); });
    notifyServiceManager("READY=1");
    const int code = application.exec();
    notifyServiceManager("STOPPING=1");
    qCInfo(logCompanion, "stopping");
    companion->reset();
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    collectz::keepHeapSmall();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"collectzd"_s);
    QCoreApplication::setOrganizationName(u"collectz"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COLLECTZ_VERSION));
    installLogging();

    QFile standardOutput;
    QFile standardError;
    QFile standardInput;
    if (!standardOutput.open(stdout, QIODevice::WriteOnly) || !standardError.open(stderr, QIODevice::WriteOnly) ||
        !standardInput.open(stdin, QIODevice::ReadOnly))
        return failed;
    QTextStream output(&standardOutput);
    QTextStream messages(&standardError);

    const Result<CommandLine> line = readCommandLine(QCoreApplication::arguments().mid(1));
    if (!line)
        return complain(line.error(), messages);
    if (line->text) {
        output << *line->text;
        return 0;
    }
    installLogging(line->settings.logFormat);
    setLogLevel(line->settings.logLevel);
    if (!line->verb)
        return serve(application, *line, output, messages);
    const SystemClock clock;
    const Result<void> done = line->verb->run({line->settings, line->arguments, clock, output,
                                               [&standardInput] { return standardInput.readLine(4096).trimmed(); }});
    return done ? 0 : complain(done.error(), messages);
}
