// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formats/tablereader.h"

namespace collectz::imports {

/// The CSV export of Delicious Library 3.
class DeliciousCsv final : public TableReader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("delicious_csv"); }

    [[nodiscard]] QString name() const override { return QStringLiteral("Delicious Library 3 CSV"); }

    [[nodiscard]] bool rowsAreCopies() const override { return true; }

protected:
    [[nodiscard]] std::span<const ColumnRule> rules() const override;
    [[nodiscard]] int confidenceFor(const QStringList &headers) const override;
    void begin(const TableRecord &record, ItemBuilder &builder) const override;
};

} // namespace collectz::imports
