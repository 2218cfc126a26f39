// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/sourceitem.h"

#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;

QString SourceItem::title() const
{
    return fields.value(u"title"_s).text();
}

bool SourceItem::isRejected() const
{
    return std::any_of(problems.cbegin(), problems.cend(),
                       [](const SourceProblem &problem) { return problem.rejectsRow; });
}

} // namespace collectz::imports
