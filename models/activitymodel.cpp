// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"

#include "activity/activitywords.h"
#include "models/catalogsession.h"
#include "models/peoplesession.h"
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

EventFilter pageOf(EventFilter filter, const QString &cursor)
{
    filter.beforeNumber = cursor.toLongLong();
    return filter;
}

Result<Page<Event>> read(activity::ActivityReader &log, const EventFilter &page)
{
    const Result<QList<Event>> events = log.events(page);
    if (!events)
        return fail(events.error());
    const bool more = events->size() == page.limit;
    return Page<Event>{*events, more ? QString::number(events->last().number) : QString(), {}};
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
        return session->run([&log = session->activity(), page = pageOf(filter, cursor)] { return read(log, page); });
    });
}

void ActivityModel::show(PeopleSession *session, const EventFilter &filter)
{
    m_filter = filter;
    if (!session) {
        clear();
        return;
    }
    setFetch([session, filter](const QString &cursor) {
        return session->runActivity(
            [page = pageOf(filter, cursor)](activity::ActivityReader &log) { return read(log, page); });
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
        {u"setup.issue"_s, QT_TR_NOOP("Setup code issued")},
        {u"setup.claim"_s, QT_TR_NOOP("First owner set up")},
        {u"session.create"_s, QT_TR_NOOP("Sign-in")},
        {u"session.refresh"_s, QT_TR_NOOP("Sign-in renewed")},
        {u"session.reuse"_s, QT_TR_NOOP("Sign-in key used twice")},
        {u"session.end"_s, QT_TR_NOOP("Signed out")},
        {u"session.throttle"_s, QT_TR_NOOP("Too many tries")},
        {u"member.role"_s, QT_TR_NOOP("Role changed")},
        {u"member.status"_s, QT_TR_NOOP("Membership changed")},
        {u"member.profile"_s, QT_TR_NOOP("Name changed")},
        {u"invitation.create"_s, QT_TR_NOOP("Invitation created")},
        {u"invitation.deliver"_s, QT_TR_NOOP("Invitation delivered")},
        {u"invitation.claim"_s, QT_TR_NOOP("Invitation accepted")},
        {u"invitation.revoke"_s, QT_TR_NOOP("Invitation revoked")},
        {u"invitation.expire"_s, QT_TR_NOOP("Invitation ran out")},
        {u"password.change"_s, QT_TR_NOOP("Password changed")},
        {u"reset.issue"_s, QT_TR_NOOP("Password reset issued")},
        {u"reset.invalidate"_s, QT_TR_NOOP("Password reset withdrawn")},
        {u"reset.redeem"_s, QT_TR_NOOP("Password reset used")},
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
