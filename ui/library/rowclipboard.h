// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <memory>

class QMimeData;

namespace collectz::ui {

/// A table of texts as plain text with tabs, as HTML table and as CSV, for every program that one may paste it into.
/// The first row is the heading.
[[nodiscard]] std::unique_ptr<QMimeData> rowsAsMimeData(const QList<QStringList> &rows);

} // namespace collectz::ui
