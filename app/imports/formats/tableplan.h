// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formats/tablereader.h"

namespace collectz::imports {

/// Where each column of one header goes for one kind, worked out once so that rows are cheap.
class TablePlan
{
public:
    TablePlan(const TableReader &reader, const QStringList &headers, const ReadOptions &options,
              std::optional<catalog::Kind> kind);

    void apply(const TableRow &row, ItemBuilder &builder) const;
    /// The cell that the mapping calls the type; -1 if there is none.
    [[nodiscard]] qsizetype typeColumn() const { return m_typeColumn; }

    /// Columns, in lower case, that the mapping takes away from where the format would put them.
    [[nodiscard]] const QSet<QString> &redirected() const { return m_redirected; }

    [[nodiscard]] QList<ColumnMapping> mapping() const { return m_mapping; }

private:
    enum class Target : quint8 { Field, UnknownField, Identifier, Creators, Owned };

    struct Column
    {
        qsizetype index = 0;
        Target target = Target::Field;
        const catalog::FieldDefinition *field = nullptr;
        QString key; ///< field key or identifier scheme
        QString header;
    };

    void addColumn(qsizetype index, const QString &header, const QString &target);

    QList<Column> m_columns;
    QList<ColumnMapping> m_mapping;
    QSet<QString> m_redirected;
    qsizetype m_typeColumn = -1;
};

} // namespace collectz::imports
