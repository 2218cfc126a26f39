// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/nearestword.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace collectz::catalog {

namespace {

int editDistance(QStringView left, QStringView right)
{
    QList<int> row(right.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = row[0]++;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const int cost = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({cost, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &choices)
{
    QString best;
    int bestDistance = 3;
    for (const QString &choice : choices) {
        if (std::abs(choice.size() - word.size()) >= bestDistance)
            continue; // each letter more or less is a difference
        const int distance = editDistance(word, choice);
        if (distance < bestDistance) {
            best = choice;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace collectz::catalog
