// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workdrafts.h"

#include <QRegularExpression>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::Entity;
using catalog::EntityChange;
using catalog::FieldValue;
using catalog::Level;

namespace {

Entity makeEntity(Level level, catalog::Kind kind, const EntityId &parent)
{
    Entity entity;
    entity.id = EntityId::create();
    entity.level = level;
    entity.kind = kind;
    entity.parent = parent;
    return entity;
}

void setText(Entity &entity, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        entity.fields.insert(key, FieldValue(text));
}

/// What belongs to the one copy on the shelf and to no other.
const QSet<QString> &fieldsOfOneCopy()
{
    static const QSet<QString> keys{u"own_barcode"_s, u"signed_by"_s,       u"signed_role"_s,    u"signed_on"_s,
                                    u"signed_at"_s,   u"signature_proof"_s, u"loaned_to"_s,      u"loaned_on"_s,
                                    u"loan_due"_s,    u"loan_returned"_s,   u"grading_number"_s, u"sold_on"_s,
                                    u"sold_to"_s,     u"sold_price"_s};
    return keys;
}

/// What the next issue shares with this one.
const QSet<QString> &fieldsOfSeries()
{
    static const QSet<QString> keys{u"title"_s,         u"language"_s,   u"series"_s,           u"volume"_s,
                                    u"series_number"_s, u"genres"_s,     u"country"_s,          u"authors"_s,
                                    u"writers"_s,       u"artists"_s,    u"illustrators"_s,     u"inkers"_s,
                                    u"colorists"_s,     u"letterers"_s,  u"editors"_s,          u"translators"_s,
                                    u"designers"_s,     u"developers"_s, u"directors"_s,        u"cast"_s,
                                    u"producers"_s,     u"studios"_s,    u"network"_s,          u"tags"_s,
                                    u"age_rating"_s,    u"format"_s,     u"publisher"_s,        u"imprint"_s,
                                    u"platform"_s,      u"region"_s,     u"edition_language"_s, u"list_price"_s,
                                    u"ownership"_s,     u"condition"_s,  u"location"_s,         u"acquired_from"_s,
                                    u"quantity"_s};
    return keys;
}

Entity cloneEntity(const Entity &entity, const EntityId &parent, CloneMode mode)
{
    Entity clone = makeEntity(entity.level, entity.kind, parent);
    for (auto field = entity.fields.cbegin(); field != entity.fields.cend(); ++field) {
        const bool taken =
            mode == CloneMode::Same ? !fieldsOfOneCopy().contains(field.key()) : fieldsOfSeries().contains(field.key());
        if (taken)
            clone.fields.insert(field.key(), field.value());
    }
    return clone;
}

void countOn(Entity &work)
{
    const QString number = work.value(u"series_number"_s).text();
    const QString next = nextNumber(number);
    if (next == number)
        return;
    setText(work, u"series_number"_s, next);
    QString title = work.value(u"title"_s).text();
    const QRegularExpression whole(u"(?<![\\d.])%1(?![\\d.])"_s.arg(QRegularExpression::escape(number)));
    const QRegularExpressionMatch match = whole.match(title, title.size() > number.size() ? 1 : 0);
    if (match.hasMatch())
        setText(work, u"title"_s, title.replace(match.capturedStart(), match.capturedLength(), next));
}

} // namespace

CreatedWork createWork(const NewWork &draft)
{
    Entity work = makeEntity(Level::Work, draft.kind, {});
    setText(work, u"title"_s, draft.title);
    setText(work, u"year"_s, draft.year);
    CreatedWork created;
    created.work = work.id;
    created.changeSet.subject = draft.title;
    created.changeSet.changes.append(catalog::creationOf(work));
    if (draft.format.isEmpty() && !draft.owned)
        return created;
    Entity edition = newEdition(work);
    setText(edition, u"format"_s, draft.format);
    created.changeSet.changes.append(catalog::creationOf(edition));
    if (draft.owned)
        created.changeSet.changes.append(catalog::creationOf(newCopy(edition)));
    return created;
}

CreatedWork cloneWork(const catalog::WorkRecord &record, CloneMode mode)
{
    Entity work = cloneEntity(record.work, record.work.parent, mode);
    if (mode == CloneMode::NextInSeries)
        countOn(work);
    CreatedWork created;
    created.work = work.id;
    created.changeSet.subject = work.value(u"title"_s).text();
    created.changeSet.changes.append(catalog::creationOf(work));
    for (const Entity &edition : record.editions) {
        if (edition.state != catalog::State::Live)
            continue;
        const Entity newOne = cloneEntity(edition, work.id, mode);
        created.changeSet.changes.append(catalog::creationOf(newOne));
        for (const Entity &copy : record.copies) {
            if (copy.parent == edition.id && copy.state == catalog::State::Live)
                created.changeSet.changes.append(catalog::creationOf(cloneEntity(copy, newOne.id, mode)));
        }
    }
    return created;
}

QString nextNumber(const QString &number)
{
    static const QRegularExpression digits(u"(\\d+)(\\.\\d+)?(?!.*\\d)"_s);
    const QRegularExpressionMatch match = digits.match(number);
    if (!match.hasMatch())
        return number;
    bool read = false;
    const qulonglong whole = match.captured(1).toULongLong(&read);
    if (!read)
        return number;
    const QString next = QString::number(whole + 1).rightJustified(match.capturedLength(1), u'0');
    return number.left(match.capturedStart()) + next + number.mid(match.capturedEnd());
}

Entity newEdition(const Entity &work)
{
    return makeEntity(Level::Edition, work.kind, work.id);
}

Entity newCopy(const Entity &edition)
{
    Entity copy = makeEntity(Level::Copy, edition.kind, edition.id);
    copy.fields.insert(u"ownership"_s, FieldValue(u"owned"_s));
    return copy;
}

EntityChange typedChange(const Entity &before, const Entity &after)
{
    EntityChange change = before.id.isNull() ? catalog::creationOf(after) : catalog::changeBetween(before, after);
    for (catalog::FieldChange &field : change.fields) {
        if (!field.key.startsWith(u'@'))
            field.lock = true;
    }
    return change;
}

EntityChange stateChange(const Entity &entity, catalog::State state)
{
    EntityChange change;
    change.entity = entity.id;
    change.level = entity.level;
    change.kind = entity.kind;
    change.baseVersion = entity.version;
    change.fields.append({catalog::pseudofield::state,
                          FieldValue(catalog::stateWord(entity.state)),
                          FieldValue(catalog::stateWord(state)),
                          {}});
    return change;
}

} // namespace collectz::models
