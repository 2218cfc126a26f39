// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/randomsource.h"

#include <sodium.h>

#include <cstdlib>

namespace collectz::members {

void SystemRandomSource::fill(std::span<unsigned char> bytes)
{
    if (sodium_init() < 0)
        std::abort();
    randombytes_buf(bytes.data(), bytes.size());
}

} // namespace collectz::members
