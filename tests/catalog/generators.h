// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"

#include <rapidcheck.h>

/// RapidCheck generators of catalog values. Texts hold what breaks quoting: quotes, separators, controls, other scripts, pairs of
/// surrogates.
namespace collectz::catalog::generators {

using namespace Qt::StringLiterals;

inline rc::Gen<QString> text()
{
    static const QStringList pieces{u"Dune"_s,   u" "_s,      u"\""_s,     u"\\"_s,   u"\n"_s,   u"\x1f"_s, u","_s,
                                    u";"_s,      u"|"_s,      u"é"_s,      u"指輪"_s, u"Дюна"_s, u"😀"_s,    u"12"_s,
                                    u"-"_s,      u":"_s,      u"'"_s,      u"*"_s,    u"."_s,    u"ß"_s,    u"\t"_s,
                                    u"\u0001"_s, u"\u2019"_s, u"\u0301"_s, u"("_s,    u")"_s,    u"#"_s,    u"=1+1"_s};
    return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange<int>(0, static_cast<int>(pieces.size()))),
                        [](const std::vector<int> &indexes) {
                            QString joined;
                            for (const int index : indexes)
                                joined += pieces.at(index);
                            return joined;
                        });
}

inline rc::Gen<Kind> kind()
{
    return rc::gen::map(rc::gen::inRange<qsizetype>(0, allKinds().size()),
                        [](qsizetype index) { return allKinds().at(index); });
}

/// Nothing, a text, or a list without doubled elements, as normalising leaves lists.
inline rc::Gen<FieldValue> value()
{
    return rc::gen::map(
        rc::gen::tuple(rc::gen::inRange(0, 3), text(), rc::gen::container<std::vector<QString>>(text())),
        [](const std::tuple<int, QString, std::vector<QString>> &parts) {
            if (std::get<0>(parts) == 0)
                return FieldValue();
            if (std::get<0>(parts) == 1)
                return FieldValue(std::get<1>(parts));
            QStringList list;
            for (const QString &element : std::get<2>(parts))
                if (!element.isEmpty() && !list.contains(element))
                    list << element;
            return FieldValue(list);
        });
}

} // namespace collectz::catalog::generators
