// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/importstore.h"

#include <array>
#include <utility>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<ImportState, QLatin1StringView>, 9> stateWords{{
    {ImportState::Planning, "planning"_L1},
    {ImportState::Planned, "planned"_L1},
    {ImportState::Applying, "applying"_L1},
    {ImportState::Applied, "applied"_L1},
    {ImportState::Undoing, "undoing"_L1},
    {ImportState::Undone, "undone"_L1},
    {ImportState::Cancelled, "cancelled"_L1},
    {ImportState::Failed, "failed"_L1},
    {ImportState::Interrupted, "interrupted"_L1},
}};

constexpr std::array<std::pair<RowChoice, QLatin1StringView>, 4> choiceWords{{
    {RowChoice::None, "none"_L1},
    {RowChoice::Create, "create"_L1},
    {RowChoice::UseCandidate, "use_candidate"_L1},
    {RowChoice::Skip, "skip"_L1},
}};

} // namespace

QString importStateWord(ImportState state)
{
    for (const auto &[candidate, word] : stateWords)
        if (candidate == state)
            return word;
    return {};
}

std::optional<ImportState> importStateFromWord(QStringView word)
{
    for (const auto &[state, candidate] : stateWords)
        if (candidate == word)
            return state;
    return {};
}

QString rowChoiceWord(RowChoice choice)
{
    for (const auto &[candidate, word] : choiceWords)
        if (candidate == choice)
            return word;
    return {};
}

std::optional<RowChoice> rowChoiceFromWord(QStringView word)
{
    for (const auto &[choice, candidate] : choiceWords)
        if (candidate == word)
            return choice;
    return {};
}

} // namespace collectz::catalog
