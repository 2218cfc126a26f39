// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "imports/sourceitem.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace collectz::imports {

/// A file that somebody wants to read, and what is known before reading it.
struct SourceFile
{
    QString path;
    QByteArray head; ///< its first 64 KiB, for sniffing
    qint64 size = 0;
};

/// How one column of a table is read. `field` is a registry key, "identifier:<scheme>", "type", "owned", or empty to leave it out
/// (it is kept in the source record all the same).
struct ColumnMapping
{
    QString header;
    QString field;
};

struct ReadOptions
{
    QList<ColumnMapping> mapping;             ///< empty: the format's own, else by aliases
    std::optional<catalog::Kind> defaultKind; ///< for sources without a type column
    QString encoding;                         ///< empty: sniffed (BOM, UTF-8, UTF-16, windows-1252)
    QChar delimiter;                          ///< null: sniffed
    bool dayFirst = false;                    ///< reading of 03/04/2020
    QString currency;                         ///< for prices that name none
    QString language;                         ///< of titles, for article handling, BCP 47
};

/// What the head of the source tells before the first record.
struct SourceDescription
{
    QString format;
    QString encoding;
    QChar delimiter;
    QStringList headers;          ///< of tables; empty for documents
    QList<ColumnMapping> mapping; ///< proposed, or as given
    QList<QStringList> sample;    ///< up to 5 raw rows
};

/// Receives records in order; returns false to stop. Called on the reading thread.
using ItemSink = std::function<bool(SourceItem &&)>;

/// One import format: one pair of files and its tests. Stateless; usable from any thread.
class FormatReader
{
public:
    virtual ~FormatReader() = default;

    [[nodiscard]] virtual QString id() const = 0;           ///< "goodreads_csv"
    [[nodiscard]] virtual QString name() const = 0;         ///< "Goodreads CSV"
    [[nodiscard]] virtual QStringList suffixes() const = 0; ///< "csv", "zip", ...

    [[nodiscard]] virtual bool isTable() const { return false; } ///< has columns that can be mapped

    /// Each record is a thing on the shelf, so the same release twice means two copies.
    [[nodiscard]] virtual bool rowsAreCopies() const { return false; }

    /// 0 (not mine) to 100 (certain), from the head alone.
    [[nodiscard]] virtual int confidence(const SourceFile &file) const = 0;
    [[nodiscard]] virtual Result<SourceDescription> describe(const SourceFile &file,
                                                             const ReadOptions &options) const = 0;
    /// Streams every record; memory does not grow with the file. An error means that nothing more can be read: records handed
    /// over before it stand. Row problems are inside the items.
    [[nodiscard]] virtual Result<void> read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                                            const CancelToken &cancel) const = 0;
};

/// Every format the program knows; built once by the program and passed by reference.
class FormatRegistry
{
public:
    FormatRegistry(); ///< with all built-in readers
    /// With the given readers alone.
    explicit FormatRegistry(std::vector<std::unique_ptr<FormatReader>> readers);
    ~FormatRegistry();
    [[nodiscard]] const FormatReader *find(const QString &id) const;
    [[nodiscard]] QList<const FormatReader *> all() const;
    /// The surest reader for a file; Invalid with a sentence when none knows it.
    [[nodiscard]] Result<const FormatReader *> recognise(const SourceFile &file) const;

private:
    std::vector<std::unique_ptr<FormatReader>> m_readers;
};

/// Opens and reads the head; NotFound, Denied, Invalid (empty, a folder) with a sentence.
[[nodiscard]] Result<SourceFile> openSource(const QString &path);

} // namespace collectz::imports
