// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syncdevicemodel.h"

#include "models/companionsession.h"
#include "models/tooltiptext.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

namespace {

constexpr sync::ExchangeLimits limits{std::chrono::seconds(20), 1024 * 1024};

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

Result<Page<SyncDevice>> devices(const sync::CompanionApi &api, const CancelToken &cancel)
{
    const Result<QJsonObject> answer = api.send({sync::ApiRequest::Method::Get, {u"sessions"_s}}, limits, cancel);
    if (!answer)
        return fail(answer.error());
    Page<SyncDevice> page;
    const QJsonArray sessions = answer->value("sessions"_L1).toArray();
    for (const QJsonValue &value : sessions) {
        const QJsonObject session = value.toObject();
        if (session.contains("ended_at"_L1))
            continue;
        page.rows << SyncDevice{session.value("device"_L1).toString().left(200),
                               timeOf(session.value("last_used_at"_L1)), timeOf(session.value("created_at"_L1))};
    }
    std::stable_sort(page.rows.begin(), page.rows.end(),
                     [](const SyncDevice &left, const SyncDevice &right) { return left.lastUsed > right.lastUsed; });
    return page;
}

QString shown(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

} // namespace

void SyncDeviceModel::setCompanion(CompanionSession &companion)
{
    setFetch([&companion](const QString &) { return companion.run(devices); });
}

int SyncDeviceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SyncDeviceModel::data(const QModelIndex &index, int role) const
{
    const SyncDevice *row = rowAt(index);
    if (!row || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (role == Qt::ToolTipRole)
        return index.column() == NameColumn ? toolTipText(row->name) : QVariant();
    switch (index.column()) {
    case NameColumn:
        return row->name;
    case LastColumn:
        return shown(row->lastUsed);
    case SinceColumn:
        return shown(row->created);
    default:
        return {};
    }
}

QVariant SyncDeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Device");
    case LastColumn:
        return tr("Last sync");
    case SinceColumn:
        return tr("Signed in since");
    default:
        return {};
    }
}

} // namespace collectz::models
