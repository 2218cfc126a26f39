// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formatreader.h"

#include <functional>

namespace collectz::testsupport {

/// Reads a made-up table for tests of the import machine: one record a line, "key=value" pairs split by ';', lists by '|'.
/// Keys are registry keys, "kind", "owned", "id:<scheme>", "work", "edition", "copy" (ids), "reject" (a problem's code) and
/// "break" (the rest of the file cannot be read).
class ScriptedReader final : public imports::FormatReader
{
public:
    explicit ScriptedReader(bool rowsAreCopies = false);

    /// Called with each record's number before it is handed over.
    void onRecord(std::function<void(qint64)> notify);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QStringList suffixes() const override;
    [[nodiscard]] bool isTable() const override;
    [[nodiscard]] bool rowsAreCopies() const override;
    [[nodiscard]] int confidence(const imports::SourceFile &file) const override;
    [[nodiscard]] Result<imports::SourceDescription> describe(const imports::SourceFile &file,
                                                              const imports::ReadOptions &options) const override;
    [[nodiscard]] Result<void> read(const imports::SourceFile &file, const imports::ReadOptions &options,
                                    const imports::ItemSink &sink, const CancelToken &cancel) const override;

private:
    bool m_rowsAreCopies;
    std::function<void(qint64)> m_notify;
};

} // namespace collectz::testsupport
