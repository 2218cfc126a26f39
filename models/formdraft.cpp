// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formdraft.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace collectz::models {

QString newDraftId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QByteArray draftToJson(const FormDraft &draft)
{
    const QJsonObject object{{u"id"_s, draft.id},
                             {u"form"_s, draft.form == FormDraft::Form::Add ? u"add"_s : u"edit"_s},
                             {u"work"_s, draft.work.isNull() ? QString() : draft.work.text()},
                             {u"title"_s, draft.title},
                             {u"typed_at"_s, draft.typedAt.toUTC().toString(Qt::ISODateWithMs)},
                             {u"content"_s, draft.content}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<FormDraft> draftFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    FormDraft draft;
    draft.id = object.value("id"_L1).toString();
    draft.form = object.value("form"_L1).toString() == "add"_L1 ? FormDraft::Form::Add : FormDraft::Form::Edit;
    draft.work = EntityId::fromText(object.value("work"_L1).toString());
    draft.title = object.value("title"_L1).toString();
    draft.typedAt = QDateTime::fromString(object.value("typed_at"_L1).toString(), Qt::ISODateWithMs);
    draft.content = object.value("content"_L1).toObject();
    const bool isWhole =
        !draft.id.isEmpty() && !draft.content.isEmpty() && (draft.form == FormDraft::Form::Add || !draft.work.isNull());
    return isWhole ? std::optional(draft) : std::nullopt;
}

} // namespace collectz::models
