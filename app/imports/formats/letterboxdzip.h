// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formatreader.h"

namespace collectz::imports {

/// The zip that Letterboxd exports. Its tables speak of the same films; each film becomes one item. Nothing in it is owned.
class LetterboxdZip final : public FormatReader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("letterboxd_zip"); }

    [[nodiscard]] QString name() const override { return QStringLiteral("Letterboxd export"); }

    [[nodiscard]] QStringList suffixes() const override { return {QStringLiteral("zip")}; }

    [[nodiscard]] int confidence(const SourceFile &file) const override;
    [[nodiscard]] Result<SourceDescription> describe(const SourceFile &file, const ReadOptions &options) const override;
    [[nodiscard]] Result<void> read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                                    const CancelToken &cancel) const override;
};

} // namespace collectz::imports
