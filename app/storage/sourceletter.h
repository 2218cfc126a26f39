// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"

#include <QString>

namespace collectz::storage {

/// The letter under which column change_set.source keeps who set values: p, i, r, s.
[[nodiscard]] inline QString sourceLetter(catalog::SourceType source)
{
    constexpr QStringView letters = u"pirs";
    return letters.mid(static_cast<qsizetype>(source), 1).toString();
}

/// A person's for any other text.
[[nodiscard]] inline catalog::SourceType sourceFromLetter(QStringView letter)
{
    constexpr QStringView letters = u"pirs";
    const qsizetype index = letter.size() == 1 ? letters.indexOf(letter) : -1;
    return index < 0 ? catalog::SourceType::Person : static_cast<catalog::SourceType>(index);
}

} // namespace collectz::storage
