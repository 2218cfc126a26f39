// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

/// Ends the program with the law that does not hold, so that the input at hand is kept as a finding.
inline void expect(bool holds, const char *law)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", law);
    std::abort();
}
