// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "desktop/commandline/console.h"
#include "storage/catalogopener.h"

#include <QCommandLineParser>

namespace collectz::desktop {

/// The catalog that --catalog names, or the default one in the person's data folder.
[[nodiscard]] QString catalogLocation(const QCommandLineParser &options);
[[nodiscard]] QString defaultCatalogFile();
/// Whether a location names a server instead of a file.
[[nodiscard]] bool isServer(const QString &location);
/// Where copies of a server's catalog are kept on this machine.
[[nodiscard]] QString serverBackupFolder();
/// Who is writing, for history: the login name and the machine's name.
[[nodiscard]] QString localAuthor();
[[nodiscard]] QString localDevice();

/// Opens the catalog of the command. Only verbs that write may create it. Where a catalog of an older program is prepared first,
/// the console hears how far that is.
[[nodiscard]] Result<storage::OpenCatalog> openFor(const QCommandLineParser &options, const Clock &clock,
                                                   Console &console, bool createIfMissing);

/// A catalog with what nearly every command asks of it first.
struct CommandCatalog : storage::OpenCatalog
{
    std::unique_ptr<catalog::CatalogReader> reader;
    catalog::FieldRegistry registry;
};

/// Opens the catalog of a command that changes nothing: read-only, so that it works beside the window that writes to it. Only a
/// catalog that must be prepared first is opened for writing.
[[nodiscard]] Result<CommandCatalog> openForReading(const QCommandLineParser &options, const Clock &clock,
                                                    Console &console);
/// Opens the catalog of a command that edits what is there.
[[nodiscard]] Result<CommandCatalog> openForEditing(const QCommandLineParser &options, const Clock &clock,
                                                    Console &console);

/// Opens the catalog for a look at what would happen; where there is no file yet, an empty one in `folder` stands in for it.
[[nodiscard]] Result<storage::OpenCatalog> openForTrial(const QCommandLineParser &options, const Clock &clock,
                                                        Console &console, const QString &folder);

/// The words of a query as one that is not being typed any more: nothing in it is forgiven.
[[nodiscard]] QString finishedQuery(const QStringList &arguments);

} // namespace collectz::desktop
