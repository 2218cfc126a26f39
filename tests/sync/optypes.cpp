// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/optypes.h"

namespace collectz::tests {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

Entity seen(CatalogReader &reader, const EntityId &id)
{
    return reader.entity(id).value_or(Entity());
}

/// One field of the first work.
OpType setting(const QString &name, const QString &key, const std::function<FieldValue(const Entity &, QString)> &value)
{
    return {name, [key, value](CatalogReader &reader, const Subject &subject, const QString &actor) {
                const Entity work = seen(reader, subject.one.work);
                return QList<EntityChange>{changeOf(work, key, value(work, actor))};
            }};
}

OpType stating(const QString &name, State state)
{
    return setting(name, QString(pseudofield::state),
                   [state](const Entity &, const QString &) { return FieldValue(stateWord(state)); });
}

QList<EntityChange> mergeInto(CatalogReader &reader, const Subject &subject, const QString &)
{
    return {parentChange(seen(reader, subject.one.edition), subject.other.work),
            stateChange(seen(reader, subject.one.work), State::Trashed)};
}

struct Footprint
{
    QString field;        ///< of the first work that is set to a value of the actor's own; empty: none
    bool isSame = false;  ///< everybody sets the same value
    QString state;        ///< it wants this state
    bool touches = false; ///< something is done to the first work or to what belongs to it
};

Footprint footprint(const QString &name)
{
    if (name == u"set title" || name == u"clear title")
        return {u"title"_s, name == u"clear title", {}, true};
    if (name == u"set series" || name == u"undo series")
        return {u"series"_s, name == u"undo series", {}, true};
    if (name == u"change kind")
        return {QString(pseudofield::kind), true, {}, true};
    if (name == u"move below")
        return {QString(pseudofield::parent), true, {}, true};
    if (name == u"trash" || name == u"merge away")
        return {{}, false, u"trashed"_s, true};
    if (name == u"remove")
        return {{}, false, u"removed"_s, true};
    return {{}, false, {}, name.contains(u"tag"_s) || name == u"add edition"};
}

/// Whether the copy of the first work belongs to the other one afterwards.
bool takesCopyAway(const QString &name)
{
    return name == u"merge away" || name == u"move edition";
}

} // namespace

Subject Subject::numbered(int number)
{
    const auto named = [number](const char *what) {
        return EntityId(Identity::derivedFrom(QByteArray("subject ").append(what).append(QByteArray::number(number))));
    };
    return {{named("work"), named("edition"), named("copy")},
            {named("other work"), named("other edition"), named("other copy")},
            named("shared"),
            {}};
}

const QList<OpType> &opTypes()
{
    const auto edition = [](CatalogReader &reader, const Subject &subject, const QString &) {
        return QList<EntityChange>{parentChange(seen(reader, subject.one.edition), subject.other.work)};
    };
    static const QList<OpType> all{
        setting(u"set title"_s, u"title"_s, [](const Entity &, const QString &actor) { return FieldValue(actor); }),
        setting(u"clear title"_s, u"title"_s, [](const Entity &, const QString &) { return FieldValue(); }),
        setting(u"set series"_s, u"series"_s, [](const Entity &, const QString &actor) { return FieldValue(actor); }),
        {u"undo series"_s, {}},
        setting(u"add tag"_s, u"tags"_s,
                [](const Entity &work, const QString &actor) {
                    return FieldValue(work.value(u"tags"_s).list() + QStringList{actor});
                }),
        setting(u"remove tag"_s, u"tags"_s,
                [](const Entity &work, const QString &) {
                    QStringList list = work.value(u"tags"_s).list();
                    list.removeAll(u"a"_s);
                    return FieldValue(list);
                }),
        setting(u"reorder tags"_s, u"tags"_s,
                [](const Entity &work, const QString &) {
                    QStringList list = work.value(u"tags"_s).list();
                    std::reverse(list.begin(), list.end());
                    return FieldValue(list);
                }),
        {u"add edition"_s,
         [](CatalogReader &, const Subject &subject, const QString &actor) {
             return QList<EntityChange>{newEntity(Level::Edition, EntityId::create(), subject.one.work,
                                                  {{u"publisher"_s, FieldValue(actor)}})};
         }},
        {u"make the same"_s,
         [](CatalogReader &, const Subject &subject, const QString &actor) {
             return QList<EntityChange>{newEntity(Level::Work, subject.shared, {}, {{u"title"_s, FieldValue(actor)}})};
         }},
        stating(u"trash"_s, State::Trashed),
        stating(u"remove"_s, State::Removed),
        {u"move edition"_s, edition},
        {u"move below"_s,
         [](CatalogReader &reader, const Subject &subject, const QString &) {
             return QList<EntityChange>{parentChange(seen(reader, subject.one.work), subject.other.work)};
         }},
        {u"move above"_s,
         [](CatalogReader &reader, const Subject &subject, const QString &) {
             return QList<EntityChange>{parentChange(seen(reader, subject.other.work), subject.one.work)};
         }},
        {u"merge away"_s, mergeInto},
        setting(u"change kind"_s, QString(pseudofield::kind),
                [](const Entity &, const QString &) { return FieldValue(kindWord(Kind::Movie)); }),
    };
    return all;
}

QStringList expectedConflicts(const QString &first, const QString &second, bool thirdEditsCopy)
{
    const Footprint one = footprint(first);
    const Footprint two = footprint(second);
    QStringList conflicts;
    const bool isClearedTwice = first == second && one.isSame;
    if (!one.field.isEmpty() && one.field == two.field && !isClearedTwice)
        conflicts << one.field;
    // An order alone cannot be put on a list that others have changed; additions and removals can be put on any order.
    if (second == u"reorder tags" && (first == u"add tag" || first == u"remove tag"))
        conflicts << u"tags"_s;
    if (first == u"make the same" && second == u"make the same")
        conflicts << u"title of shared"_s;
    // Whatever was done to a work beats its deletion by somebody who had not seen it; the deletion waits.
    const bool isDeletion = !two.state.isEmpty();
    if (isDeletion && one.touches && one.state != two.state)
        conflicts << QString(pseudofield::state);
    else if (!isDeletion && two.touches && !one.state.isEmpty())
        conflicts << QString(pseudofield::state);
    const bool isEditBeside = (one.state.isEmpty() && one.touches) || (two.state.isEmpty() && two.touches);
    const bool staysDeleted = (isDeletion || !one.state.isEmpty()) && !isEditBeside;
    if (thirdEditsCopy && staysDeleted && !takesCopyAway(first) && !takesCopyAway(second))
        conflicts << QString(pseudofield::state);
    return conflicts;
}

} // namespace collectz::tests
