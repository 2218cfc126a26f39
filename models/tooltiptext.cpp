// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tooltiptext.h"

using namespace Qt::StringLiterals;

namespace collectz::models {

QString toolTipText(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<qt>"_s + text.left(1000).toHtmlEscaped() + u"</qt>"_s;
}

} // namespace collectz::models
