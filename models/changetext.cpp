// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/changetext.h"

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::Reason;
using catalog::SourceType;

QString ChangeText::name(const catalog::ChangeSetSummary &changeSet)
{
    const int count = static_cast<int>(std::min<qint64>(changeSet.entityCount, 1'000'000'000));
    if (changeSet.reason == Reason::Import && changeSet.importNumber > 0)
        return tr("Import %1").arg(changeSet.importNumber);
    if (changeSet.reason == Reason::BulkEdit)
        return count == 1 ? tr("Bulk Edit of 1 Item") : tr("Bulk Edit of %n Items", nullptr, count);
    if (!changeSet.subject.isEmpty())
        return tr("%1 of “%2”", "a kind of change and its subject").arg(reason(changeSet.reason), changeSet.subject);
    if (count > 1)
        return tr("%1 of %n Items", "a kind of change", count).arg(reason(changeSet.reason));
    return reason(changeSet.reason);
}

QString ChangeText::reason(Reason reason)
{
    switch (reason) {
    case Reason::Edit:
        return tr("Edit");
    case Reason::BulkEdit:
        return tr("Bulk Edit");
    case Reason::Import:
        return tr("Import");
    case Reason::Merge:
        return tr("Merge");
    case Reason::Undo:
        return tr("Undo");
    case Reason::Redo:
        return tr("Redo");
    case Reason::Vocabulary:
        return tr("Vocabulary Change");
    case Reason::Sync:
        return tr("Sync");
    case Reason::Restore:
        return tr("Restore");
    case Reason::Generate:
        return tr("Generated Sample");
    case Reason::Resolve:
        return tr("Conflict Decision");
    }
    return {};
}

QString ChangeText::source(SourceType source)
{
    switch (source) {
    case SourceType::Person:
        return tr("Person");
    case SourceType::Import:
        return tr("Import");
    case SourceType::Provider:
        return tr("Provider");
    case SourceType::System:
        return tr("Program");
    }
    return {};
}

} // namespace collectz::models
