// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/settings/settingtable.h"

#include <QString>

#include <algorithm>
#include <array>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

using enum SettingType;

constexpr std::array table{
    SettingDefinition{"state.folder"_L1, Text, ""_L1,
                      "Where the embedded catalog, the certificate and backups are kept"_L1},
    SettingDefinition{"catalog.location"_L1, Text, ""_L1,
                      "A file, or postgresql://user@host/database; catalog.collectz in the state folder unless set"_L1},
    SettingDefinition{"server.address"_L1, Text, "::"_L1, "The address to listen on; :: is every address"_L1},
    SettingDefinition{"server.port"_L1, Number, "8443"_L1, "The port to listen on; 0 takes a free one"_L1},
    SettingDefinition{"server.plain_http"_L1, Switch, "false"_L1,
                      "Speak HTTP without TLS; only on a loopback address, for a proxy on the same machine"_L1},
    SettingDefinition{"server.certificate"_L1, Text, ""_L1,
                      "PEM file of an own certificate with its chain; a self-signed one is made unless set"_L1},
    SettingDefinition{"server.private_key"_L1, Text, ""_L1, "PEM file of the certificate's key"_L1},
    SettingDefinition{"server.hosts"_L1, List, "localhost,127.0.0.1,::1"_L1,
                      "Names and addresses that the self-signed certificate is made for"_L1},
    SettingDefinition{"server.public_address"_L1, Text, ""_L1,
                      "How desktops reach this server, as it stands in invitations: https://shelf.example:8443"_L1},
    SettingDefinition{"server.trusted_proxies"_L1, List, ""_L1, "Addresses whose X-Forwarded-For is believed"_L1},
    SettingDefinition{"mail.host"_L1, Text, ""_L1,
                      "The SMTP server for invitations; none: they are handed over as text"_L1},
    SettingDefinition{"mail.port"_L1, Number, "587"_L1, "Its port"_L1},
    SettingDefinition{"mail.security"_L1, Text, "starttls"_L1,
                      "starttls or tls; the certificate is checked with both"_L1},
    SettingDefinition{"mail.user"_L1, Text, ""_L1, "The account to send with; none: without signing in"_L1},
    SettingDefinition{"mail.password_file"_L1, Text, ""_L1, "A file with the account's password in its first line"_L1},
    SettingDefinition{"mail.sender"_L1, Text, ""_L1, "The address that invitations come from"_L1},
    SettingDefinition{"mail.ca_file"_L1, Text, ""_L1, "PEM file of the authority to trust instead of the system's"_L1},
    SettingDefinition{"log.format"_L1, Text, "json"_L1, "json or text, on standard error"_L1},
    SettingDefinition{"log.level"_L1, Text, "info"_L1, "debug, info, warning or critical"_L1},
};

QString withSeparator(QStringView key, QChar separator)
{
    QString name = key.toString();
    return name.replace(u'.', separator).replace(u'_', separator);
}

} // namespace

std::span<const SettingDefinition> settingTable()
{
    return table;
}

const SettingDefinition *findSetting(QStringView key)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto &setting) { return setting.key == key; });
    return found == table.end() ? nullptr : &*found;
}

QString settingVariable(QStringView key)
{
    return u"COLLECTZD_"_s + withSeparator(key, u'_').toUpper();
}

QString settingFlag(QStringView key)
{
    return withSeparator(key, u'-');
}

} // namespace collectz::companion
