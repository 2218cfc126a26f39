// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/quarrel.h"

namespace collectz::testsupport {

using namespace Qt::StringLiterals;

bool fight(FakeSession &fake, const Quarrel &quarrel)
{
    const catalog::Entity seen = fake.catalog.state().entities.at(quarrel.entity);
    const auto write = [&](const QString &author, const QString &device, const catalog::FieldValue &value) {
        catalog::EntityChange change;
        change.entity = seen.id;
        change.level = seen.level;
        change.kind = seen.kind;
        change.baseVersion = seen.version;
        change.fields << catalog::FieldChange{quarrel.key, seen.attribute(quarrel.key), value, {}};
        catalog::ChangeSet set;
        set.id = ChangeSetId::create();
        set.author = author;
        set.device = device;
        set.changes << change;
        return fake.catalog.apply(set);
    };
    const auto live = write(quarrel.first, u"desk"_s, quarrel.live);
    const auto other = write(quarrel.second, u"laptop"_s, quarrel.other);
    return live && other && other->conflicts.size() == 1;
}

} // namespace collectz::testsupport
