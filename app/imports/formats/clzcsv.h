// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formats/tablereader.h"

namespace collectz::imports {

/// CSV exports of the CLZ programs (Comic, Movie, Book, Game and Music Collector). Their users choose the columns, so the
/// kind is told from the columns there are.
class ClzCsv final : public TableReader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("clz_csv"); }

    [[nodiscard]] QString name() const override { return QStringLiteral("CLZ CSV"); }

    [[nodiscard]] QStringList suffixes() const override { return {QStringLiteral("csv"), QStringLiteral("txt")}; }

    [[nodiscard]] bool rowsAreCopies() const override { return true; }

protected:
    [[nodiscard]] std::span<const ColumnRule> rules() const override;
    [[nodiscard]] int confidenceFor(const QStringList &headers) const override;
    [[nodiscard]] std::optional<catalog::Kind> kindOfColumns(const QStringList &headers) const override;
    [[nodiscard]] QString targetOf(const QString &header, std::optional<catalog::Kind> kind) const override;
    void begin(const TableRecord &record, ItemBuilder &builder) const override;
    void finish(const TableRecord &record, ItemBuilder &builder) const override;
};

} // namespace collectz::imports
