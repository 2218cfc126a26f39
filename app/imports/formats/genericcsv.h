// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formats/tablereader.h"

namespace collectz::imports {

/// Any CSV or TSV table with a header row. Columns go where the mapping says, else where the field registry knows their names.
class GenericCsv final : public TableReader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("generic_csv"); }

    [[nodiscard]] QString name() const override { return QStringLiteral("CSV or TSV table"); }

    [[nodiscard]] QStringList suffixes() const override
    {
        return {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt")};
    }

    [[nodiscard]] int confidence(const SourceFile &file) const override;

protected:
    [[nodiscard]] std::span<const ColumnRule> rules() const override;
    [[nodiscard]] int confidenceFor(const QStringList &headers) const override;
    [[nodiscard]] QString targetOf(const QString &header, std::optional<catalog::Kind> kind) const override;
    [[nodiscard]] std::optional<catalog::Kind> kindOfColumns(const QStringList &headers) const override;
    void finish(const TableRecord &record, ItemBuilder &builder) const override;
    [[nodiscard]] Result<void> checkColumns(const CsvTable &table, const ReadOptions &options) const override;
};

/// A table to fill in: the header for works of a kind and one example row. Reads back through GenericCsv.
[[nodiscard]] QByteArray csvTemplate(catalog::Kind kind);

/// What status and ownership say together about a copy: wanted, ordered, sold and wished-for things are not owned.
void settleOwnership(ItemBuilder &builder);

} // namespace collectz::imports
