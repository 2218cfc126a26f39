// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pendingmodel.h"

#include "catalog/importstore.h"
#include "models/catalogsession.h"
#include "models/changetext.h"
#include "models/companionsession.h"
#include "models/rowroles.h"
#include "models/synctext.h"
#include "models/tooltiptext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace collectz::models {

using sync::PendingSet;

namespace {

constexpr int mostExported = 1'000'000;

QString cell(const PendingSet &set, int column)
{
    switch (column) {
    case PendingModel::StateColumn:
        return SyncText::pendingState(set.state);
    case PendingModel::WhatColumn:
        return ChangeText::name(set.summary);
    case PendingModel::ChangesColumn:
        return QLocale().toString(set.changes);
    case PendingModel::WhenColumn:
        return QLocale().toString(set.summary.appliedAt.toLocalTime(), QLocale::ShortFormat);
    case PendingModel::WhyColumn:
        return set.message;
    default:
        return {};
    }
}

Result<QByteArray> toJson(sync::ReplicaStore &store, bool onlyRefused)
{
    const Result<QList<PendingSet>> sets = store.pending(mostExported);
    if (!sets)
        return fail(sets.error());
    QJsonArray array;
    for (const PendingSet &set : *sets) {
        if (onlyRefused && set.state != PendingSet::State::Refused)
            continue;
        const Result<QList<catalog::EntityChange>> changes = store.changesOf(set.summary.id);
        if (!changes)
            return fail(changes.error());
        QJsonObject json{{u"id"_s, set.summary.id.text()},
                         {u"author"_s, set.summary.author},
                         {u"device"_s, set.summary.device},
                         {u"reason"_s, catalog::reasonWord(set.summary.reason)},
                         {u"subject"_s, set.summary.subject},
                         {u"at"_s, set.summary.appliedAt.toUTC().toString(Qt::ISODateWithMs)},
                         {u"state"_s, SyncText::pendingWord(set.state)},
                         {u"changes"_s, QJsonDocument::fromJson(catalog::entityChangesToJson(*changes)).array()}};
        if (!set.code.isEmpty()) {
            json.insert(u"code"_s, set.code);
            json.insert(u"message"_s, set.message);
        }
        array.append(json);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, u"collectz-pending"_s}, {u"version"_s, 1}, {u"sets"_s, array}})
        .toJson();
}

} // namespace

Result<QByteArray> pendingToJson(sync::ReplicaStore &store)
{
    return toJson(store, false);
}

Result<QByteArray> refusedToJson(sync::ReplicaStore &store)
{
    return toJson(store, true);
}

void PendingModel::setSession(CatalogSession &session)
{
    setFetch([&session](const QString &) {
        return session.run([&store = session.companion()->connection().store()]() -> Result<Page<PendingSet>> {
            const Result<QList<PendingSet>> sets = store.pending(mostRows);
            if (!sets)
                return fail(sets.error());
            return Page<PendingSet>{*sets, {}};
        });
    });
}

QList<ChangeSetId> PendingModel::refused() const
{
    QList<ChangeSetId> ids;
    for (const PendingSet &set : rows()) {
        if (set.state == PendingSet::State::Refused)
            ids << set.summary.id;
    }
    return ids;
}

int PendingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PendingModel::data(const QModelIndex &index, int role) const
{
    const PendingSet *set = rowAt(index);
    if (!set)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*set, index.column());
    case Qt::ToolTipRole:
        return toolTipText(cell(*set, index.column()));
    case Qt::TextAlignmentRole:
        if (index.column() == ChangesColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case WordRole:
        return SyncText::pendingWord(set->state);
    default:
        return {};
    }
}

QVariant PendingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == ChangesColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case WhatColumn:
        return tr("What");
    case ChangesColumn:
        return tr("Changes");
    case WhenColumn:
        return tr("Made");
    case WhyColumn:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace collectz::models
