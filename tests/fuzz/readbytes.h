// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <cstddef>
#include <cstdint>

namespace collectz::imports {

/// Gives bytes as a file to one of the formats, chosen by the first byte, and to its description. Aborts when an accepted item
/// breaks what readers promise.
void readBytes(const QStringList &formats, const std::uint8_t *data, std::size_t size);

} // namespace collectz::imports
