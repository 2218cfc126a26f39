// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formatreader.h"

namespace collectz::imports {

/// Our own JSON export (interchange.h): one item per copy, per edition without copies, or per work without editions.
class CollectzJson final : public FormatReader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("collectz_json"); }

    [[nodiscard]] QString name() const override { return QStringLiteral("collectz export (JSON)"); }

    [[nodiscard]] QStringList suffixes() const override { return {QStringLiteral("json")}; }

    [[nodiscard]] int confidence(const SourceFile &file) const override;
    [[nodiscard]] Result<SourceDescription> describe(const SourceFile &file, const ReadOptions &options) const override;
    [[nodiscard]] Result<void> read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                                    const CancelToken &cancel) const override;
};

} // namespace collectz::imports
