// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formats/tablereader.h"

namespace collectz::imports {

/// The CSV tables of the collectZ server: its import template (22 columns) and its export per type (51 columns).
class CollectzServerCsv final : public TableReader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("collectz_server_csv"); }

    [[nodiscard]] QString name() const override { return QStringLiteral("collectZ server CSV"); }

protected:
    [[nodiscard]] std::span<const ColumnRule> rules() const override;
    [[nodiscard]] int confidenceFor(const QStringList &headers) const override;
    void begin(const TableRecord &record, ItemBuilder &builder) const override;
};

} // namespace collectz::imports
