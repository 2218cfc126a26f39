// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakesession.h"

namespace collectz::testsupport {

/// Two people who write the same field of a work without seeing each other: the first one's value is live, the other's waits.
struct Quarrel
{
    EntityId entity;
    QString key;
    catalog::FieldValue live;
    catalog::FieldValue other;
    QString first = QStringLiteral("Ada");
    QString second = QStringLiteral("Bert");
};

/// Applies both changes; false when no conflict came of them.
[[nodiscard]] bool fight(FakeSession &fake, const Quarrel &quarrel);

} // namespace collectz::testsupport
