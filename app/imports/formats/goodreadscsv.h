// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formats/tablereader.h"

namespace collectz::imports {

/// The library export of Goodreads, with 24 columns today and 31 in former years.
class GoodreadsCsv final : public TableReader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("goodreads_csv"); }

    [[nodiscard]] QString name() const override { return QStringLiteral("Goodreads CSV"); }

protected:
    [[nodiscard]] std::span<const ColumnRule> rules() const override;
    [[nodiscard]] int confidenceFor(const QStringList &headers) const override;
    void begin(const TableRecord &record, ItemBuilder &builder) const override;
    void finish(const TableRecord &record, ItemBuilder &builder) const override;
};

} // namespace collectz::imports
