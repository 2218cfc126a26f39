// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz::benchmarks {

/// Measures saving single edits, each waited for, with so many milliseconds between them, where their time goes, and what a
/// bare flush of as many bytes takes in the same moments.
void measureEdits(const QString &location, int edits, int pause);

} // namespace collectz::benchmarks
