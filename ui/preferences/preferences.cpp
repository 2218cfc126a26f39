// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/preferences.h"

#include <QSettings>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

const QString languageKey = u"window/language"_s;
const QString themeKey = u"window/theme"_s;
const QString textSizeKey = u"window/textSize"_s;
const QString startKey = u"start/open"_s;
const QString dayFirstKey = u"import/dayFirst"_s;
const QString currencyKey = u"import/currency"_s;
const QString notifiesKey = u"window/notifiesWhenDone"_s;
const QString shortcutsGroup = u"shortcuts"_s;

constexpr std::array<std::pair<OpenAtStart, const char *>, 3> startWords{{
    {OpenAtStart::Last, "last"},
    {OpenAtStart::Mine, "mine"},
    {OpenAtStart::Nothing, "nothing"},
}};

QString startWord(OpenAtStart start)
{
    for (const auto &[value, word] : startWords) {
        if (value == start)
            return QString::fromLatin1(word);
    }
    return {};
}

OpenAtStart startFromWord(const QString &text)
{
    for (const auto &[value, word] : startWords) {
        if (text == QLatin1StringView(word))
            return value;
    }
    return OpenAtStart::Last;
}

QString currencyFrom(const QString &text)
{
    const QString word = text.trimmed().toUpper();
    const bool isWord = word.size() == 3 && std::all_of(word.cbegin(), word.cend(),
                                                        [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
    return isWord ? word : QString();
}

} // namespace

QStringList spokenLanguages()
{
    return {u"en"_s, u"de"_s};
}

Preferences Preferences::kept()
{
    const QSettings settings;
    Preferences kept;
    const QString language = settings.value(languageKey).toString();
    if (spokenLanguages().contains(language))
        kept.language = language;
    kept.theme = themeFromWord(settings.value(themeKey).toString()).value_or(kept.theme);
    kept.textSize = keptTextSize();
    kept.openAtStart = startFromWord(settings.value(startKey).toString());
    kept.importDayFirst = settings.value(dayFirstKey, kept.importDayFirst).toBool();
    kept.importCurrency = currencyFrom(settings.value(currencyKey).toString());
    kept.notifiesWhenDone = settings.value(notifiesKey, kept.notifiesWhenDone).toBool();
    return kept;
}

void Preferences::keep() const
{
    QSettings settings;
    settings.setValue(languageKey, language);
    settings.setValue(themeKey, themeWord(theme));
    settings.setValue(textSizeKey, textSize);
    settings.setValue(startKey, startWord(openAtStart));
    settings.setValue(dayFirstKey, importDayFirst);
    settings.setValue(currencyKey, currencyFrom(importCurrency));
    settings.setValue(notifiesKey, notifiesWhenDone);
    settings.sync();
}

ChosenShortcuts keptShortcuts()
{
    QSettings settings;
    settings.beginGroup(shortcutsGroup);
    ChosenShortcuts chosen;
    const QStringList ids = settings.childKeys();
    for (const QString &id : ids) {
        QList<QKeySequence> keys;
        for (const QString &text : settings.value(id).toStringList()) {
            const QKeySequence key = QKeySequence::fromString(text, QKeySequence::PortableText);
            if (!key.isEmpty() && key[0].key() != Qt::Key_unknown)
                keys.append(key);
        }
        chosen.insert(id, keys);
    }
    return chosen;
}

void keepShortcuts(const ChosenShortcuts &shortcuts)
{
    QSettings settings;
    settings.remove(shortcutsGroup);
    settings.beginGroup(shortcutsGroup);
    for (auto chosen = shortcuts.cbegin(); chosen != shortcuts.cend(); ++chosen) {
        QStringList texts;
        for (const QKeySequence &key : chosen.value())
            texts << key.toString(QKeySequence::PortableText);
        settings.setValue(chosen.key(), texts);
    }
    settings.endGroup();
    settings.sync();
}

} // namespace collectz::ui
