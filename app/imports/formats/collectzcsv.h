// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formats/tablereader.h"

namespace collectz::imports {

/// Our own CSV export (interchange.h), read back value by value without loss.
class CollectzCsv final : public TableReader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("collectz_csv"); }

    [[nodiscard]] QString name() const override { return QStringLiteral("collectz export (CSV)"); }

    [[nodiscard]] bool isTable() const override { return false; }

protected:
    [[nodiscard]] std::span<const ColumnRule> rules() const override { return {}; }

    [[nodiscard]] int confidenceFor(const QStringList &headers) const override;
    [[nodiscard]] QString targetOf(const QString &header, std::optional<catalog::Kind> kind) const override;
    [[nodiscard]] bool isByFormat(const QString &header) const override;
    void begin(const TableRecord &record, ItemBuilder &builder) const override;
};

/// Identifiers of "identifiers" and "edition_identifiers", and whether the copy of an exported row is owned.
void addExportedFacts(ItemBuilder &builder, bool hasCopy);

} // namespace collectz::imports
