// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/settings/settingsreader.h"

#include "companion/settings/settingtable.h"

#include <QFile>
#include <QFileInfo>

#include <toml++/toml.h>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 1024 * 1024;

QString fromToml(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Error errorAt(const QString &file, const toml::source_region &place, const QString &message)
{
    Error error = makeError(ErrorKind::Invalid, u"configuration_invalid"_s, message);
    error.file = file;
    error.row = place.begin.line;
    error.column = place.begin.column;
    return error;
}

QString typeName(SettingType type)
{
    switch (type) {
    case SettingType::Text:
        return u"a text in quotes"_s;
    case SettingType::Number:
        return u"a number"_s;
    case SettingType::Switch:
        return u"true or false"_s;
    case SettingType::List:
        return u"a list of texts"_s;
    }
    return {};
}

/// The text of a value of the right type.
std::optional<QString> textOf(const toml::node &node, SettingType type)
{
    switch (type) {
    case SettingType::Text:
        return node.is_string() ? std::optional(fromToml(node.as_string()->get())) : std::nullopt;
    case SettingType::Number:
        return node.is_integer() ? std::optional(QString::number(node.as_integer()->get())) : std::nullopt;
    case SettingType::Switch:
        if (!node.is_boolean())
            return std::nullopt;
        return node.as_boolean()->get() ? u"true"_s : u"false"_s;
    case SettingType::List:
        break;
    }
    if (!node.is_array())
        return std::nullopt;
    QStringList texts;
    for (const toml::node &element : *node.as_array()) {
        if (!element.is_string())
            return std::nullopt;
        texts << fromToml(element.as_string()->get());
    }
    return texts.join(u',');
}

Result<void> readSection(const QString &file, const QString &section, const toml::table &table, GivenSettings &settings)
{
    for (const auto &[name, node] : table) {
        const QString key = section + u'.' + fromToml(name.str());
        const SettingDefinition *setting = findSetting(key);
        if (!setting)
            return fail(errorAt(file, name.source(), u"There is no setting '%1'."_s.arg(key)));
        const std::optional<QString> text = textOf(node, setting->type);
        if (!text)
            return fail(errorAt(file, node.source(), u"'%1' has to be %2."_s.arg(key, typeName(setting->type))));
        const QString place =
            u"%1:%2:%3"_s.arg(QFileInfo(file).fileName()).arg(node.source().begin.line).arg(node.source().begin.column);
        settings.insert(key, {*text, place});
    }
    return {};
}

Result<GivenSettings> readTable(const QString &file, const toml::table &root)
{
    GivenSettings settings;
    for (const auto &[name, node] : root) {
        const QString section = fromToml(name.str());
        if (!node.is_table())
            return fail(errorAt(file, name.source(), u"'%1' stands in no section, such as [server]."_s.arg(section)));
        if (Result<void> read = readSection(file, section, *node.as_table(), settings); !read)
            return fail(std::move(read).error());
    }
    return settings;
}

} // namespace

Result<GivenSettings> readSettingsFile(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"configuration_missing"_s,
                    u"The configuration '%1' cannot be read."_s.arg(file), in.errorString());
    const QByteArray content = in.read(mostBytes + 1);
    if (content.size() > mostBytes)
        return fail(ErrorKind::Limit, u"configuration_too_large"_s,
                    u"The configuration '%1' is larger than 1 MiB."_s.arg(file));
    try {
        return readTable(file, toml::parse(std::string_view(content.constData(), static_cast<size_t>(content.size()))));
    } catch (const toml::parse_error &error) {
        return fail(errorAt(file, error.source(), fromToml(error.description())));
    }
}

Result<GivenSettings> readSettingsEnvironment(const QMap<QString, QString> &environment)
{
    GivenSettings settings;
    QMap<QString, QString> names;
    for (const SettingDefinition &setting : settingTable())
        names.insert(settingVariable(QString(setting.key)), setting.key);
    for (auto it = environment.cbegin(); it != environment.cend(); ++it) {
        if (!it.key().startsWith(u"COLLECTZD_"_s) || it.key() == u"COLLECTZD_CONFIG"_s)
            continue;
        const auto name = names.constFind(it.key());
        if (name == names.cend())
            return fail(ErrorKind::Invalid, u"configuration_invalid"_s,
                        u"The variable %1 names no setting."_s.arg(it.key()));
        settings.insert(*name, {it.value(), it.key()});
    }
    return settings;
}

} // namespace collectz::companion
