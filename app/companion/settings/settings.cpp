// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/settings/settings.h"

#include "companion/settings/settingtable.h"

#include <boost/asio/ip/address.hpp>

#include <optional>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

/// The settings by key, and the first thing that is wrong with them.
class Reading
{
public:
    explicit Reading(const QList<GivenSettings> &given)
    {
        for (const GivenSettings &settings : given)
            m_given.insert(settings);
    }

    QString text(const QString &key) const
    {
        const auto found = m_given.constFind(key);
        return found != m_given.cend() ? found->text : QString(findSetting(key)->fallback);
    }

    QStringList list(const QString &key) const
    {
        QStringList elements;
        for (const QString &element : text(key).split(u',', Qt::SkipEmptyParts))
            elements << element.trimmed();
        return elements;
    }

    quint16 port(const QString &key)
    {
        bool isNumber = false;
        const uint number = text(key).toUInt(&isNumber);
        if (!isNumber || number > 65535)
            complain(key, u"has to be a port from 0 to 65535"_s);
        return static_cast<quint16>(number);
    }

    bool flag(const QString &key)
    {
        const QString value = text(key);
        if (value != u"true"_s && value != u"false"_s)
            complain(key, u"has to be true or false"_s);
        return value == u"true"_s;
    }

    QString word(const QString &key, const QStringList &words)
    {
        const QString value = text(key);
        if (!words.contains(value))
            complain(key, u"has to be one of: "_s + words.join(u", "_s));
        return value;
    }

    void complain(const QString &key, const QString &what)
    {
        if (!m_error)
            m_error = makeError(ErrorKind::Invalid, u"configuration_invalid"_s,
                                u"%1 %2, not '%3' (%4)."_s.arg(key, what, text(key), m_given.value(key).origin));
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    GivenSettings m_given;
    std::optional<Error> m_error;
};

bool isLoopback(const QString &address)
{
    boost::system::error_code error;
    const auto parsed = boost::asio::ip::make_address(address.toStdString(), error);
    return !error && parsed.is_loopback();
}

void readServer(Reading &reading, Settings &settings)
{
    settings.address = reading.text(u"server.address"_s);
    settings.port = reading.port(u"server.port"_s);
    settings.isPlainHttp = reading.flag(u"server.plain_http"_s);
    if (settings.isPlainHttp && !isLoopback(settings.address))
        reading.complain(u"server.plain_http"_s,
                         u"may be true only with a loopback server.address, because passwords would go in the clear"_s);
    settings.certificateFile = reading.text(u"server.certificate"_s);
    settings.keyFile = reading.text(u"server.private_key"_s);
    settings.hasOwnCertificate = !settings.certificateFile.isEmpty();
    if (settings.hasOwnCertificate == settings.keyFile.isEmpty())
        reading.complain(u"server.private_key"_s, u"and server.certificate are set together"_s);
    if (!settings.hasOwnCertificate) {
        settings.certificateFile = settings.stateFolder + u"/certificate.pem"_s;
        settings.keyFile = settings.stateFolder + u"/key.pem"_s;
    }
    settings.hosts = reading.list(u"server.hosts"_s);
    settings.publicAddress = reading.text(u"server.public_address"_s);
    settings.trustedProxies = reading.list(u"server.trusted_proxies"_s);
}

void readMail(Reading &reading, MailSettings &mail)
{
    mail.host = reading.text(u"mail.host"_s);
    mail.port = reading.port(u"mail.port"_s);
    mail.isImplicitTls = reading.word(u"mail.security"_s, {u"starttls"_s, u"tls"_s}) == u"tls"_s;
    mail.user = reading.text(u"mail.user"_s);
    mail.passwordFile = reading.text(u"mail.password_file"_s);
    mail.sender = reading.text(u"mail.sender"_s);
    mail.authorityFile = reading.text(u"mail.ca_file"_s);
    if (!mail.host.isEmpty() && !mail.sender.contains(u'@'))
        reading.complain(u"mail.sender"_s, u"has to be an address when mail.host is set"_s);
}

} // namespace

Result<Settings> makeSettings(const QList<GivenSettings> &given, const QString &defaultStateFolder)
{
    Reading reading(given);
    Settings settings;
    settings.stateFolder = reading.text(u"state.folder"_s);
    if (settings.stateFolder.isEmpty())
        settings.stateFolder = defaultStateFolder;
    settings.catalog = reading.text(u"catalog.location"_s);
    if (settings.catalog.isEmpty())
        settings.catalog = settings.stateFolder + u"/catalog.collectz"_s;
    readServer(reading, settings);
    readMail(reading, settings.mail);
    settings.logFormat =
        reading.word(u"log.format"_s, {u"json"_s, u"text"_s}) == u"json"_s ? LogFormat::Json : LogFormat::Text;
    settings.logLevel = reading.word(u"log.level"_s, {u"debug"_s, u"info"_s, u"warning"_s, u"critical"_s});
    if (reading.error())
        return fail(*reading.error());
    return settings;
}

} // namespace collectz::companion
