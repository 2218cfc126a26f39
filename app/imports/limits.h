// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace collectz::imports {

/// Caps on untrusted files, in one place (issue "Bad input", reliability.md P4 and P5).
namespace limits {
inline constexpr qint64 fieldBytes = 1024 * 1024;
inline constexpr int columns = 10'000;
inline constexpr int xmlDepth = 64;
inline constexpr int archiveEntries = 10'000;
inline constexpr qint64 archiveBytes = 2LL * 1024 * 1024 * 1024;
inline constexpr int archiveRatio = 200;
inline constexpr int archiveLevels = 1;
inline constexpr qint64 jsonBytes = 256LL * 1024 * 1024;
} // namespace limits

} // namespace collectz::imports
