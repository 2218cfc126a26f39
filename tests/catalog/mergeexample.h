// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/merge.h"

/// A book and the changes that meet on it.
namespace collectz::catalog::mergeexample {

using namespace Qt::StringLiterals;

inline Entity dune()
{
    Entity entity;
    entity.id = EntityId(Identity::derivedFrom("dune"));
    entity.kind = Kind::Book;
    entity.version = 10;
    entity.fields = {{u"title"_s, FieldValue(u"Dune"_s)}, {u"tags"_s, FieldValue(QStringList{u"sf"_s, u"desert"_s})}};
    entity.provenance.insert(u"*"_s, {.sequence = 10, .source = SourceType::Import, .origin = u"3"_s, .locked = false});
    return entity;
}

inline MergeAuthor by(SourceType source, const QString &origin = u"anna"_s)
{
    return {ChangeSetId::create(), source, origin};
}

inline EntityChange change(const Entity &base, const QString &key, const FieldValue &after)
{
    EntityChange change;
    change.entity = base.id;
    change.kind = base.kind;
    change.baseVersion = base.version;
    change.fields << FieldChange{key, base.attribute(key), after, {}};
    return change;
}

inline EntityChange journaled(const MergeOutcome &outcome)
{
    EntityChange change;
    change.fields = outcome.accepted;
    return change;
}

inline const MergeAuthor person = by(SourceType::Person);

} // namespace collectz::catalog::mergeexample
