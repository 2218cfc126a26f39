// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formatreader.h"

namespace collectz::imports {

/// The portability export of the collectZ server ("collectz.portability.export.v1"). Media, art and collectibles become items,
/// wanted things items that are not owned, loans of media are joined to their rows; users and settings are passed over.
class CollectzPortability final : public FormatReader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("collectz_portability_json"); }

    [[nodiscard]] QString name() const override { return QStringLiteral("collectZ server portability JSON"); }

    [[nodiscard]] QStringList suffixes() const override { return {QStringLiteral("json")}; }

    [[nodiscard]] int confidence(const SourceFile &file) const override;
    [[nodiscard]] Result<SourceDescription> describe(const SourceFile &file, const ReadOptions &options) const override;
    [[nodiscard]] Result<void> read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                                    const CancelToken &cancel) const override;
};

} // namespace collectz::imports
