// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace collectz::models {

/// A part of a text, in UTF-16 units.
struct TextRange
{
    qsizetype from = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// The words of `text` that are not in `base` at their place, neighbours joined. Long texts are compared by what their beginnings
/// and ends have in common, so the work is bounded.
[[nodiscard]] QList<TextRange> changedWords(const QString &base, const QString &text);

} // namespace collectz::models
