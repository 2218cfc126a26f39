// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formatreader.h"

#include <QCommandLineParser>

namespace collectz::desktop {

/// Options of `read` and `import` on how a file is read: --format, --mapping, --kind, --encoding, --day-first, --currency.
void addReadingOptions(QCommandLineParser &parser);

/// The reader that --format names, or the surest one for the file.
[[nodiscard]] Result<const imports::FormatReader *>
readerFor(const imports::FormatRegistry &formats, const QCommandLineParser &options, const imports::SourceFile &file);

/// Usage errors name the option. A mapping file is JSON: {"columns": {"Header": "field", ...}}.
[[nodiscard]] Result<imports::ReadOptions> readingOptions(const QCommandLineParser &options);

} // namespace collectz::desktop
