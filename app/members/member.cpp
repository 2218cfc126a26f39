// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/member.h"

#include <algorithm>

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 254;
constexpr qsizetype longestName = 100;

constexpr std::array endWords{
    ""_L1, "signed_out"_L1, "ended"_L1, "password_changed"_L1, "token_reused"_L1, "member_stopped"_L1, "replaced"_L1};

/// Control and format characters can make one name or address look like another.
bool isHidden(QChar character)
{
    return character.category() == QChar::Other_Control || character.category() == QChar::Other_Format;
}

bool hasHidden(const QString &text)
{
    return std::any_of(text.begin(), text.end(), isHidden);
}

} // namespace

QString sessionEndWord(SessionEnd end)
{
    return endWords.at(static_cast<size_t>(end));
}

std::optional<SessionEnd> sessionEndFromWord(QStringView word)
{
    const auto found =
        std::find_if(endWords.begin(), endWords.end(), [word](QLatin1StringView known) { return word == known; });
    return found == endWords.end() ? std::nullopt : std::optional(static_cast<SessionEnd>(found - endWords.begin()));
}

QString addressKey(const QString &address)
{
    return address.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool isAddress(const QString &address)
{
    const QString trimmed = address.trimmed();
    const qsizetype at = trimmed.lastIndexOf(u'@');
    const bool hasParts = at > 0 && at < trimmed.size() - 1 && trimmed.count(u'@') == 1;
    const bool hasBlank =
        std::any_of(trimmed.begin(), trimmed.end(), [](QChar character) { return character.isSpace(); });
    const bool hasMark = trimmed.contains(u'<') || trimmed.contains(u'>') || trimmed.contains(u',') ||
                         trimmed.contains(u';') || trimmed.contains(u'"');
    return hasParts && !hasBlank && !hasMark && !hasHidden(trimmed) && trimmed.size() <= longestAddress;
}

std::optional<QString> cleanName(const QString &name)
{
    QString clean = name;
    clean.removeIf(isHidden);
    clean = clean.simplified();
    return clean.isEmpty() || clean.size() > longestName ? std::nullopt : std::optional(clean);
}

} // namespace collectz::members
