// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/commands.h"

#include "desktop/commandline/activitycommand.h"
#include "desktop/commandline/backupcommand.h"
#include "desktop/commandline/checkcommand.h"
#include "desktop/commandline/conflictscommand.h"
#include "desktop/commandline/connectcommand.h"
#include "desktop/commandline/exportcommand.h"
#include "desktop/commandline/formatscommand.h"
#include "desktop/commandline/generatecommand.h"
#include "desktop/commandline/historycommand.h"
#include "desktop/commandline/importcommand.h"
#include "desktop/commandline/listcommand.h"
#include "desktop/commandline/movecommand.h"
#include "desktop/commandline/readcommand.h"
#include "desktop/commandline/resolvecommand.h"
#include "desktop/commandline/restorecommand.h"
#include "desktop/commandline/setcommand.h"
#include "desktop/commandline/showcommand.h"
#include "desktop/commandline/synccommand.h"
#include "desktop/commandline/undocommand.h"

namespace collectz::desktop {

CommandList allCommands()
{
    CommandList commands;
    commands.push_back(std::make_unique<ReadCommand>());
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<ListCommand>());
    commands.push_back(std::make_unique<ShowCommand>());
    commands.push_back(std::make_unique<SetCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<UndoCommand>());
    commands.push_back(std::make_unique<HistoryCommand>());
    commands.push_back(std::make_unique<ConflictsCommand>());
    commands.push_back(std::make_unique<ResolveCommand>());
    commands.push_back(std::make_unique<ActivityCommand>());
    commands.push_back(std::make_unique<FormatsCommand>());
    commands.push_back(std::make_unique<CheckCommand>());
    commands.push_back(std::make_unique<BackupCommand>());
    commands.push_back(std::make_unique<RestoreCommand>());
    commands.push_back(std::make_unique<MoveCommand>());
    commands.push_back(std::make_unique<ConnectCommand>());
    commands.push_back(std::make_unique<SyncCommand>());
    commands.push_back(std::make_unique<GenerateCommand>());
    return commands;
}

} // namespace collectz::desktop
