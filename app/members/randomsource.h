// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace collectz::members {

/// Where secrets get their bytes, so that tests can script them. Thread-safe.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<unsigned char> bytes) = 0;
};

/// The system's generator, by libsodium.
class SystemRandomSource final : public RandomSource
{
public:
    void fill(std::span<unsigned char> bytes) override;
};

} // namespace collectz::members
