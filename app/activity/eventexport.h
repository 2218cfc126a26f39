// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"

#include <QByteArray>

namespace collectz::activity {

/// Events in the shapes that leave the program. Pure functions a line at a time, so that an export of any length streams.
/// Events have passed the redactor before they were stored; nothing is added here.

/// Header of the CSV form: number,time,actor,device,action,entity,subject,outcome,reason,details,correlation.
[[nodiscard]] QByteArray eventCsvHeader();
/// One CSV record, details as compact JSON; cells that a spreadsheet would run as a formula are disarmed.
[[nodiscard]] QByteArray eventCsvLine(const Event &event);

/// The object of the JSON form, with the CSV header's names as keys; empty texts are left out.
[[nodiscard]] QJsonObject eventToJson(const Event &event);
/// What eventToJson made; nothing for an object without number or with an unknown outcome.
[[nodiscard]] std::optional<Event> eventFromJson(const QJsonObject &json);
/// Its compact text with a line break: one event a line, as log systems take them.
[[nodiscard]] QByteArray eventJsonLine(const Event &event);

} // namespace collectz::activity
