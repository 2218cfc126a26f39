// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accessworld.h"

#include <functional>

namespace collectz::tests {

/// One way of calling one route of the document.
struct AccessProbe
{
    QByteArray method;
    QString path; ///< as the document names it
    members::Ownership ownership = members::Ownership::Other;
    int success = 200;
    /// What to send as somebody, made anew each time.
    std::function<AccessRequest(AccessWorld &, const Person &)> request;
    /// What the policy says; unset: the route's action in the policy table.
    std::function<members::Decision(AccessWorld &, const members::Principal &)> decision = {};
    /// Puts back what an allowed request changed.
    std::function<void(AccessWorld &, Person &, const HttpAnswer &)> after = {};
    /// What an allowed answer must hold besides its status.
    std::function<bool(const members::Principal &, const HttpAnswer &)> verify = {};
};

[[nodiscard]] QList<AccessProbe> accessProbes();

} // namespace collectz::tests
