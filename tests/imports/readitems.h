// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formatreader.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace collectz::imports {

/// What reading a file gave, as a test looks at it.
struct Reading
{
    QString format;
    QList<SourceItem> items;
    std::optional<Error> error;

    [[nodiscard]] SourceItem itemTitled(const QString &title) const;
    /// Codes of all problems in order of rows.
    [[nodiscard]] QStringList codes() const;
    [[nodiscard]] QJsonObject json(qsizetype index) const { return toJson(items.value(index)); }
};

/// Reads through the registry: the recognised format, or the named one.
[[nodiscard]] Reading readPath(const QString &path, const ReadOptions &options = {}, const QString &format = {});
/// A committed sample of tests/imports/data.
[[nodiscard]] QString samplePath(const QString &name);

/// Files that a test makes up, in a folder of their own.
class ScratchFiles
{
public:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] Reading read(const QString &name, const QByteArray &bytes, const ReadOptions &options = {},
                               const QString &format = {});

private:
    QTemporaryDir m_folder;
};

} // namespace collectz::imports
