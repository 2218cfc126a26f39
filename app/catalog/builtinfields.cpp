// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/builtinfields.h"

#include "catalog/fieldrow.h"

namespace collectz::catalog {

FieldRegistry BuiltinFields::build()
{
    FieldRegistry registry;
    const QList<FieldDefinition> table = builtinWorkFields() + builtinPeopleFields() + builtinPersonalFields() +
                                         builtinEditionFields() + builtinCopyFields() + builtinDerivedFields();
    for (const FieldDefinition &field : table)
        registry.add(field);
    return registry;
}

} // namespace collectz::catalog
