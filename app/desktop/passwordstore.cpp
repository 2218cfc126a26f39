// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/passwordstore.h"

#include <QUrl>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

const QString service = u"collectz"_s;
constexpr int defaultPort = 5432;

Error errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::AccessDeniedByUser || job.error() == QKeychain::AccessDenied)
        return makeError(ErrorKind::Denied, u"keychain_denied"_s,
                         PasswordStore::tr("The keychain of this desktop is locked or has refused. Unlock it and try "
                                           "again."),
                         job.errorString());
    const bool missing = job.error() == QKeychain::EntryNotFound;
    return makeError(missing ? ErrorKind::NotFound : ErrorKind::Unavailable,
                     missing ? u"password_unknown"_s : u"keychain_unavailable"_s,
                     missing ? PasswordStore::tr("No password is kept for this server.")
                             : PasswordStore::tr("The keychain of this desktop cannot be used, so the password is not "
                                                 "kept anywhere and is asked for each time."),
                     job.errorString());
}

/// One server is one entry, however its location was written.
QString keyOf(const QString &location)
{
    QUrl url(location);
    url.setScheme(u"postgresql"_s);
    url.setPassword({});
    url.setQuery(QString());
    if (url.port() == defaultPort)
        url.setPort(-1);
    return url.toString(QUrl::FullyEncoded);
}

/// Without a keychain nothing is written elsewhere: a secret in a settings file is no secret.
void prepare(QKeychain::Job &job, const QString &key)
{
    job.setKey(key);
    job.setInsecureFallback(false);
}

Result<void> outcomeOf(const QKeychain::Job &job)
{
    return job.error() == QKeychain::NoError ? Result<void>() : fail(errorOf(job));
}

} // namespace

PasswordStore::PasswordStore(QObject *parent)
    : QObject(parent)
{}

void PasswordStore::check(std::function<void(const Result<void> &)> answer)
{
    read(u"postgresql://nobody@nowhere"_s, [answer = std::move(answer)](const Result<QString> &password) {
        const bool usable = password || password.error().kind == ErrorKind::NotFound;
        answer(usable ? Result<void>() : fail(password.error()));
    });
}

// A job has no parent: the keychain writes its answer into it, whoever has gone meanwhile, and it deletes itself then.
void PasswordStore::readEntry(const QString &key, std::function<void(const Result<QByteArray> &)> answer)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    prepare(*job, key);
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] {
        const Result<void> outcome = outcomeOf(*job);
        answer(outcome ? Result<QByteArray>(job->textData().toUtf8()) : fail(outcome.error()));
    });
    job->start();
}

void PasswordStore::writeEntry(const QString &key, const QByteArray &secret,
                               std::function<void(const Result<void> &)> answer)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    prepare(*job, key);
    job->setTextData(QString::fromUtf8(secret));
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] { answer(outcomeOf(*job)); });
    job->start();
}

void PasswordStore::removeEntry(const QString &key, std::function<void(const Result<void> &)> answer)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    prepare(*job, key);
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] { answer(outcomeOf(*job)); });
    job->start();
}

void PasswordStore::read(const QString &location, std::function<void(const Result<QString> &)> answer)
{
    readEntry(keyOf(location), [answer = std::move(answer)](const Result<QByteArray> &password) {
        answer(password ? Result<QString>(QString::fromUtf8(*password)) : fail(password.error()));
    });
}

void PasswordStore::write(const QString &location, const QString &password,
                          std::function<void(const Result<void> &)> answer)
{
    writeEntry(keyOf(location), password.toUtf8(), std::move(answer));
}

void PasswordStore::remove(const QString &location, std::function<void(const Result<void> &)> answer)
{
    removeEntry(keyOf(location), std::move(answer));
}

} // namespace collectz::desktop
