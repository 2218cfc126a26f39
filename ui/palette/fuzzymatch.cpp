// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/fuzzymatch.h"

#include "catalog/sortkey.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace collectz::ui {

namespace {

constexpr int nothing = std::numeric_limits<int>::min() / 2;
constexpr int wordStart = 12;
constexpr int inRun = 14;
constexpr int plainHit = 1;

} // namespace

std::optional<int> fuzzyScore(const QString &typed, const QString &text)
{
    const QString letters = catalog::foldText(typed).remove(u' ');
    const QString folded = catalog::foldText(text);
    if (letters.isEmpty())
        return 0;
    if (folded.isEmpty())
        return std::nullopt;
    // best[j]: the best score with the letters so far, the last of them at place j; a table per letter.
    const auto length = static_cast<std::size_t>(folded.size());
    std::vector<int> best(length, nothing);
    for (qsizetype letter = 0; letter < letters.size(); ++letter) {
        std::vector<int> next(length, nothing);
        int bestBefore = letter == 0 ? 0 : nothing;
        for (std::size_t place = 0; place < length; ++place) {
            const auto at = static_cast<qsizetype>(place);
            if (folded.at(at) == letters.at(letter)) {
                const bool starts = at == 0 || folded.at(at - 1) == u' ';
                const int runOn =
                    letter > 0 && place > 0 && best[place - 1] > nothing ? best[place - 1] + inRun : nothing;
                const int jump = bestBefore > nothing ? bestBefore + plainHit : nothing;
                const int score = std::max(runOn, jump);
                if (score > nothing)
                    next[place] = score + (starts ? wordStart : 0);
            }
            if (letter > 0)
                bestBefore = std::max(bestBefore, best[place]);
        }
        best = next;
    }
    const int score = *std::max_element(best.cbegin(), best.cend());
    if (score <= nothing)
        return std::nullopt;
    // Of two texts that fit alike the shorter one is meant.
    return score * 4 - static_cast<int>(std::min<std::size_t>(length, 100)) / 4;
}

} // namespace collectz::ui
