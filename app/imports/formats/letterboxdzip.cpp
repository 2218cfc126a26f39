// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/letterboxdzip.h"

#include "imports/archive/ziparchive.h"
#include "imports/formats/letterboxdfilms.h"

#include <array>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

using Table = LetterboxdFilms::Table;

struct Part
{
    QLatin1StringView name;
    Table table;
};

/// In the order in which films are to appear.
constexpr std::array parts = {
    Part{QLatin1StringView("watched.csv"), Table::Watched},
    Part{QLatin1StringView("diary.csv"), Table::Diary},
    Part{QLatin1StringView("ratings.csv"), Table::Ratings},
    Part{QLatin1StringView("reviews.csv"), Table::Reviews},
    Part{QLatin1StringView("watchlist.csv"), Table::Watchlist},
    Part{QLatin1StringView("likes/films.csv"), Table::Likes},
};

/// The folder that the export lies in, when somebody packed it anew: "letterboxd-me/" or nothing.
QString baseFolder(const ZipArchive &archive)
{
    for (const ZipEntry &entry : archive.entries()) {
        for (const Part &part : parts) {
            const bool isThrownAway = entry.name.contains(u"deleted/") || entry.name.contains(u"orphaned/") ||
                                      entry.name.startsWith(u"__MACOSX");
            if (!isThrownAway && (entry.name == part.name || entry.name.endsWith(u'/' + QString(part.name))))
                return entry.name.chopped(part.name.size());
        }
    }
    return {};
}

Result<void> addEntry(ZipArchive &archive, const QString &name, Table table, LetterboxdFilms &films,
                      const CancelToken &cancel)
{
    const Result<SourceFile> file = archive.extract(name);
    if (!file)
        return fail(file.error());
    // An empty table is what a person without diary gets.
    Result<void> added = file->size == 0 ? Result<void>() : films.addTable(table, *file, name, cancel);
    archive.discard(*file);
    if (!added) {
        Error error = added.error();
        error.file = name;
        return fail(std::move(error));
    }
    return added;
}

} // namespace

int LetterboxdZip::confidence(const SourceFile &file) const
{
    if (!file.head.startsWith("PK\x03\x04") && !file.head.startsWith("PK\x05\x06"))
        return 0;
    const bool isNamed = file.head.contains("watched.csv") || file.head.contains("diary.csv") ||
                         file.head.contains("ratings.csv") || file.head.contains("watchlist.csv");
    return isNamed ? 90 : 20;
}

Result<SourceDescription> LetterboxdZip::describe(const SourceFile &file, const ReadOptions &options) const
{
    Q_UNUSED(options)
    const Result<std::unique_ptr<ZipArchive>> archive = ZipArchive::open(file);
    if (!archive)
        return fail(archive.error());
    SourceDescription description;
    description.format = id();
    description.encoding = encodingName(Encoding::Utf8);
    return description;
}

Result<void> LetterboxdZip::read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                                 const CancelToken &cancel) const
{
    const Result<std::unique_ptr<ZipArchive>> opened = ZipArchive::open(file);
    if (!opened)
        return fail(opened.error());
    ZipArchive &archive = **opened;
    const QString base = baseFolder(archive);
    LetterboxdFilms films;
    bool hasTable = false;
    for (const Part &part : parts) {
        const QString name = base + part.name;
        if (!archive.contains(name))
            continue;
        hasTable = true;
        if (Result<void> added = addEntry(archive, name, part.table, films, cancel); !added)
            return added;
    }
    for (const ZipEntry &entry : archive.entries()) {
        if (!entry.name.startsWith(base + u"lists/"_s) || !entry.name.endsWith(u".csv"))
            continue;
        hasTable = true;
        if (Result<void> added = addEntry(archive, entry.name, Table::List, films, cancel); !added)
            return added;
    }
    if (!hasTable) {
        Error error =
            makeError(ErrorKind::Invalid, u"letterboxd_tables_missing"_s,
                      u"This archive holds none of the tables of a Letterboxd export (watched.csv, diary.csv, ...)."_s);
        error.file = file.path;
        return fail(std::move(error));
    }
    films.emitAll(options, sink, cancel);
    if (cancel.isCancelled())
        return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Reading was stopped."_s);
    return {};
}

} // namespace collectz::imports
