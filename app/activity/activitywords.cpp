// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/activitywords.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace collectz::activity {

using namespace Qt::StringLiterals;

namespace {

template <typename Value>
struct Word
{
    Value value;
    QLatin1StringView word;
};

constexpr std::array auditModes = {
    Word<AuditMode>{AuditMode::Off, "off"_L1},
    Word<AuditMode>{AuditMode::Failures, "failures"_L1},
    Word<AuditMode>{AuditMode::Mutations, "mutations"_L1},
    Word<AuditMode>{AuditMode::All, "all"_L1},
};

constexpr std::array outcomes = {
    Word<Outcome>{Outcome::Done, "done"_L1},
    Word<Outcome>{Outcome::Refused, "refused"_L1},
    Word<Outcome>{Outcome::Failed, "failed"_L1},
};

constexpr std::array reads = {"open"_L1, "close"_L1,  "list"_L1,  "show"_L1, "search"_L1,
                              "read"_L1, "export"_L1, "check"_L1, "view"_L1, "history"_L1};
constexpr std::array operations = {"plan"_L1, "decide"_L1, "discard"_L1, "backup"_L1, "configure"_L1};

template <typename Words, typename Value>
QString wordOf(const Words &words, Value value)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [value](const auto &row) { return row.value == value; });
    return found == words.end() ? QString() : QString(found->word);
}

template <typename Value, typename Words>
std::optional<Value> valueOf(const Words &words, QStringView word)
{
    const auto found = std::find_if(words.begin(), words.end(), [word](const auto &row) { return word == row.word; });
    return found == words.end() ? std::nullopt : std::optional<Value>(found->value);
}

} // namespace

QString auditModeWord(AuditMode mode)
{
    return wordOf(auditModes, mode);
}

std::optional<AuditMode> auditModeFromWord(QStringView word)
{
    return valueOf<AuditMode>(auditModes, word);
}

QString outcomeWord(Outcome outcome)
{
    return wordOf(outcomes, outcome);
}

std::optional<Outcome> outcomeFromWord(QStringView word)
{
    return valueOf<Outcome>(outcomes, word);
}

ActionNature actionNature(QStringView action)
{
    const QStringView verb = action.sliced(action.lastIndexOf(u'.') + 1);
    const auto isVerb = [verb](QLatin1StringView word) { return verb == word; };
    if (std::any_of(reads.begin(), reads.end(), isVerb))
        return ActionNature::Read;
    if (std::any_of(operations.begin(), operations.end(), isVerb))
        return ActionNature::Operation;
    return ActionNature::Change;
}

bool isRecorded(AuditMode mode, const Event &event)
{
    if (mode == AuditMode::Off)
        return false;
    if (event.outcome != Outcome::Done)
        return true;
    switch (actionNature(event.action)) {
    case ActionNature::Change:
        return true;
    case ActionNature::Operation:
        return mode == AuditMode::Mutations || mode == AuditMode::All;
    case ActionNature::Read:
        return mode == AuditMode::All;
    }
    return true;
}

} // namespace collectz::activity
