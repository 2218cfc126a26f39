// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/passwordstore.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

namespace {

const QString service = u"collectz"_s;

Error errorOf(const QKeychain::Job &job)
{
    const bool missing = job.error() == QKeychain::EntryNotFound;
    return makeError(missing ? ErrorKind::NotFound : ErrorKind::Unavailable,
                     missing ? u"password_unknown"_s : u"keychain_unavailable"_s,
                     missing ? PasswordStore::tr("No password is kept for this server.")
                             : PasswordStore::tr("The keychain of this desktop cannot be used. The password is asked "
                                                 "for each time."),
                     job.errorString());
}

} // namespace

PasswordStore::PasswordStore(QObject *parent)
    : QObject(parent)
{}

void PasswordStore::read(const QString &location, std::function<void(const Result<QString> &)> answer)
{
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(location);
    // Without a keychain nothing is written elsewhere: a secret in a settings file is no secret.
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] {
        if (job->error() == QKeychain::NoError)
            answer(job->textData());
        else
            answer(fail(errorOf(*job)));
    });
    job->start();
}

void PasswordStore::write(const QString &location, const QString &password,
                          std::function<void(const Result<void> &)> answer)
{
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(location);
    job->setInsecureFallback(false);
    job->setTextData(password);
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] {
        if (job->error() == QKeychain::NoError)
            answer({});
        else
            answer(fail(errorOf(*job)));
    });
    job->start();
}

} // namespace collectz::desktop
