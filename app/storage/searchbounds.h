// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace collectz::storage {

/// Where one plan gives way to another; measured with a million works (docs/benchmarks.md). Tests set them low.
struct SearchBounds
{
    /// Works tested on the way before matches are taken for rare: 5 milliseconds warm, 20 with a cold cache.
    int walked = 2500;
    /// The same on PostgreSQL, where a test costs several times as much and the server finds rare matches by itself.
    int walkedOnServer = 500;
    /// Works from all over the catalog that tell after a sixth of them whether to go on.
    int sampled = 100;
    /// Up to this many matches are looked up and sorted; more are kept on a walk along the bare index.
    qint64 sorted = 4000;
    /// Works have their facets looked up one by one when they are no more than this share of the library, in percent; more
    /// are met while passing over indexes.
    int lookedUpPercent = 6;
    /// The same when memory keeps what facets are counted from: so many works are looked up while it is passed over.
    qint64 lookedUpBesideMemory = 500;
};

} // namespace collectz::storage
