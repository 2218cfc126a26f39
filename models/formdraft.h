// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace collectz::models {

/// What a person has typed into a form and not saved yet. `content` is the form's own.
struct FormDraft
{
    enum class Form : quint8 { Add, Edit };

    QString id; ///< names its file; made by newDraftId()
    Form form = Form::Edit;
    EntityId work; ///< of Form::Edit
    QString title; ///< what to call it when it is offered
    QDateTime typedAt;
    QJsonObject content;
};

[[nodiscard]] QString newDraftId();
[[nodiscard]] QByteArray draftToJson(const FormDraft &draft);
/// Nothing when it is no such JSON.
[[nodiscard]] std::optional<FormDraft> draftFromJson(const QByteArray &json);

} // namespace collectz::models
