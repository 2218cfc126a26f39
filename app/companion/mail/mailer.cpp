// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/mail/mailer.h"

#include <QFile>

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

struct Ender
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }

    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

using Handle = std::unique_ptr<CURL, Ender>;
using Recipients = std::unique_ptr<curl_slist, Ender>;

struct Upload
{
    const QByteArray &message;
    qsizetype sent = 0;
};

std::size_t readUpload(char *buffer, std::size_t size, std::size_t count, void *context)
{
    auto *upload = static_cast<Upload *>(context);
    const qsizetype part =
        std::min(static_cast<qsizetype>(size * count), static_cast<qsizetype>(upload->message.size() - upload->sent));
    std::memcpy(buffer, upload->message.constData() + upload->sent, static_cast<std::size_t>(part));
    upload->sent += part;
    return static_cast<std::size_t>(part);
}

Result<QByteArray> readPassword(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unavailable, u"mail_password_missing"_s,
                    u"The mail account's password cannot be read from '%1'."_s.arg(file), in.errorString());
    return in.readLine(1024).trimmed();
}

void setSecurity(CURL *handle, const MailSettings &settings)
{
    const QByteArray url =
        QString(u"%1://%2:%3"_s.arg(settings.isImplicitTls ? u"smtps"_s : u"smtp"_s, settings.host).arg(settings.port))
            .toUtf8();
    curl_easy_setopt(handle, CURLOPT_URL, url.constData());
    // Without encryption nothing is sent: neither the password nor the invitation's secret.
    curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    if (!settings.authorityFile.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, settings.authorityFile.toUtf8().constData());
}

Result<void> setAccount(CURL *handle, const MailSettings &settings)
{
    if (settings.user.isEmpty())
        return {};
    const Result<QByteArray> password = readPassword(settings.passwordFile);
    if (!password)
        return fail(password.error());
    curl_easy_setopt(handle, CURLOPT_USERNAME, settings.user.toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, password->constData());
    return {};
}

} // namespace

SmtpMailer::SmtpMailer(MailSettings settings, std::chrono::milliseconds deadline)
    : m_settings(std::move(settings))
    , m_deadline(deadline)
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
}

void SmtpMailer::setSettings(const MailSettings &settings)
{
    const std::lock_guard lock(m_mutex);
    m_settings = settings;
}

MailSettings SmtpMailer::settings() const
{
    const std::lock_guard lock(m_mutex);
    return m_settings;
}

Result<void> SmtpMailer::send(const QString &recipient, const QByteArray &message)
{
    const MailSettings settings = this->settings();
    const Handle handle(curl_easy_init());
    const auto angled = [](const QString &address) { return QString(u'<' + address + u'>').toUtf8(); };
    const Recipients recipients(curl_slist_append(nullptr, angled(recipient).constData()));
    if (!handle || !recipients)
        return fail(ErrorKind::Bug, u"mail_not_prepared"_s, u"The mail could not be prepared."_s);
    setSecurity(handle.get(), settings);
    if (Result<void> account = setAccount(handle.get(), settings); !account)
        return account;
    Upload upload{message};
    char errorText[CURL_ERROR_SIZE] = "";
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, angled(settings.sender).constData());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_READFUNCTION, readUpload);
    curl_easy_setopt(handle.get(), CURLOPT_READDATA, &upload);
    curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(m_deadline.count()));
    curl_easy_setopt(handle.get(), CURLOPT_CONNECTTIMEOUT_MS, 5000L);
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, errorText);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK)
        return fail(ErrorKind::Unavailable, u"mail_not_sent"_s,
                    u"The mail server %1 did not take the mail: %2."_s.arg(settings.host,
                                                                           QString::fromUtf8(curl_easy_strerror(code))),
                    QString::fromUtf8(errorText));
    return {};
}

} // namespace collectz::companion
