// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formats/tablereader.h"

namespace collectz::imports {

/// The catalog that Calibre writes as CSV. Custom columns ("#shelf") become custom fields ("custom_shelf").
class CalibreCsv final : public TableReader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("calibre_csv"); }

    [[nodiscard]] QString name() const override { return QStringLiteral("Calibre catalog CSV"); }

protected:
    [[nodiscard]] std::span<const ColumnRule> rules() const override;
    [[nodiscard]] int confidenceFor(const QStringList &headers) const override;
    [[nodiscard]] QString targetOf(const QString &header, std::optional<catalog::Kind> kind) const override;
    void begin(const TableRecord &record, ItemBuilder &builder) const override;
    void finish(const TableRecord &record, ItemBuilder &builder) const override;
};

} // namespace collectz::imports
