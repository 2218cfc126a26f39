// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formatreader.h"

namespace collectz::imports {

/// The XML of Delicious Library: version 1 with attributes, shelves and borrowers; versions 2 and 3 as property lists.
class DeliciousXml final : public FormatReader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("delicious_xml"); }

    [[nodiscard]] QString name() const override { return QStringLiteral("Delicious Library XML"); }

    [[nodiscard]] QStringList suffixes() const override
    {
        return {QStringLiteral("xml"), QStringLiteral("plist"), QStringLiteral("deliciouslibrary2"),
                QStringLiteral("deliciouslibrary3")};
    }

    [[nodiscard]] bool rowsAreCopies() const override { return true; }

    [[nodiscard]] int confidence(const SourceFile &file) const override;
    [[nodiscard]] Result<SourceDescription> describe(const SourceFile &file, const ReadOptions &options) const override;
    [[nodiscard]] Result<void> read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                                    const CancelToken &cancel) const override;
};

} // namespace collectz::imports
