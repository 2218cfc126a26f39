// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"

#include "activity/activitywords.h"
#include "models/catalogsession.h"
#include "models/rowroles.h"
#include "models/tooltiptext.h"

#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace collectz::models {

using activity::Event;
using activity::EventFilter;
using activity::Outcome;

namespace {

QString cell(const Event &event, int column)
{
    switch (column) {
    case ActivityModel::TimeColumn:
        return QLocale().toString(event.at.toLocalTime(), QLocale::ShortFormat);
    case ActivityModel::OutcomeColumn:
        return ActivityModel::outcomeText(event.outcome);
    case ActivityModel::ActionColumn:
        return ActivityModel::actionText(event.action);
    case ActivityModel::SubjectColumn:
        return event.subject;
    case ActivityModel::ActorColumn:
        return event.actor;
    case ActivityModel::ReasonColumn:
        return event.reason;
    default:
        return {};
    }
}

} // namespace

void ActivityModel::show(CatalogSession *session, const EventFilter &filter)
{
    m_filter = filter;
    if (!session) {
        clear();
        return;
    }
    setFetch([session, filter](const QString &cursor) {
        EventFilter page = filter;
        page.beforeNumber = cursor.toLongLong();
        return session->run([&log = session->activity(), page]() -> Result<Page<Event>> {
            const Result<QList<Event>> events = log.events(page);
            if (!events)
                return fail(events.error());
            const bool more = events->size() == page.limit;
            return Page<Event>{*events, more ? QString::number(events->last().number) : QString()};
        });
    });
}

QString ActivityModel::actionText(const QString &action)
{
    static const QHash<QString, const char *> words{
        {u"catalog.open"_s, QT_TR_NOOP("Catalog opened")},
        {u"backup.restore"_s, QT_TR_NOOP("Backup restored")},
        {u"catalog.create"_s, QT_TR_NOOP("Catalog created")},
        {u"catalog.close"_s, QT_TR_NOOP("Catalog closed")},
        {u"catalog.edit"_s, QT_TR_NOOP("Edit")},
        {u"catalog.bulk_edit"_s, QT_TR_NOOP("Bulk edit")},
        {u"catalog.import"_s, QT_TR_NOOP("Rows imported")},
        {u"catalog.merge"_s, QT_TR_NOOP("Merge")},
        {u"catalog.undo"_s, QT_TR_NOOP("Undo")},
        {u"catalog.redo"_s, QT_TR_NOOP("Redo")},
        {u"catalog.resolve"_s, QT_TR_NOOP("Conflict decided")},
        {u"catalog.vocabulary"_s, QT_TR_NOOP("Vocabulary change")},
        {u"catalog.sync"_s, QT_TR_NOOP("Sync")},
        {u"catalog.restore"_s, QT_TR_NOOP("Restore")},
        {u"catalog.generate"_s, QT_TR_NOOP("Sample generated")},
        {u"catalog.backup"_s, QT_TR_NOOP("Backup")},
        {u"catalog.check"_s, QT_TR_NOOP("Check")},
        {u"catalog.export"_s, QT_TR_NOOP("Export")},
        {u"catalog.move"_s, QT_TR_NOOP("Move")},
        {u"catalog.migrate"_s, QT_TR_NOOP("Catalog updated")},
        {u"import.plan"_s, QT_TR_NOOP("Import planned")},
        {u"import.apply"_s, QT_TR_NOOP("Import applied")},
        {u"import.undo"_s, QT_TR_NOOP("Import undone")},
        {u"import.decide"_s, QT_TR_NOOP("Review decided")},
        {u"activity.export"_s, QT_TR_NOOP("Activity exported")},
        {u"activity.purge"_s, QT_TR_NOOP("Activity removed")},
        {u"activity.mode"_s, QT_TR_NOOP("Audit mode changed")},
    };
    const auto known = words.constFind(action);
    return known != words.constEnd() ? tr(*known) : action;
}

QString ActivityModel::outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return tr("Done");
    case Outcome::Refused:
        return tr("Refused");
    case Outcome::Failed:
        return tr("Failed");
    }
    return {};
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    const Event *event = rowAt(index);
    if (!event)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*event, index.column());
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? event->at.toUTC().toString(Qt::ISODateWithMs)
                                            : toolTipText(cell(*event, index.column()));
    case WordRole:
        return activity::outcomeWord(event->outcome);
    case NumberRole:
        return event->number;
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case OutcomeColumn:
        return tr("Outcome");
    case ActionColumn:
        return tr("Action");
    case SubjectColumn:
        return tr("About");
    case ActorColumn:
        return tr("Person");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace collectz::models
