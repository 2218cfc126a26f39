// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace collectz::imports {

/// Caps on untrusted files, in one place (issue "Bad input", reliability.md P4 and P5).
namespace limits {
inline constexpr qint64 headBytes = 64 * 1024; ///< what sniffing looks at
inline constexpr qint64 fieldBytes = 1024 * 1024;
inline constexpr qint64 rowBytes = 16 * fieldBytes; ///< all cells of one row, or all texts of one record, together
inline constexpr int columns = 10'000;
inline constexpr int damagedRows = 256; ///< oversized or unclosed cells after which a table is given up
inline constexpr int xmlDepth = 64;
inline constexpr qint64 xmlTokenBytes = 2 * fieldBytes; ///< one tag with its attributes, or one text
inline constexpr int archiveEntries = 10'000;
inline constexpr qint64 archiveBytes = 2LL * 1024 * 1024 * 1024;
inline constexpr int archiveRatio = 200;
inline constexpr qint64 archiveRatioFrom = 1024 * 1024; ///< smaller entries may pack better than the ratio
inline constexpr int archiveLevels = 1;
inline constexpr qint64 jsonBytes = 256LL * 1024 * 1024; ///< of a document that has to be held whole
inline constexpr qint64 jsonRecordBytes = 16 * fieldBytes;
inline constexpr int jsonDepth = 64;
} // namespace limits

} // namespace collectz::imports
