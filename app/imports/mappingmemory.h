// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formatreader.h"

namespace collectz::imports {

/// What a header set is remembered by: the same for the same headers in any order and letter case.
[[nodiscard]] QString headerSignature(const QStringList &headers);

/// A mapping as it is remembered, {"columns": [{"header", "field"}], "kind"}, and back; unknown shapes give an empty list.
[[nodiscard]] QJsonObject mappingToJson(const QList<ColumnMapping> &mapping, std::optional<catalog::Kind> defaultKind);
[[nodiscard]] QList<ColumnMapping> mappingFromJson(const QJsonObject &json);
[[nodiscard]] std::optional<catalog::Kind> defaultKindFromJson(const QJsonObject &json);

/// All choices of a run, as an import's record keeps them.
[[nodiscard]] QJsonObject optionsToJson(const ReadOptions &options);
[[nodiscard]] ReadOptions optionsFromJson(const QJsonObject &json);

} // namespace collectz::imports
