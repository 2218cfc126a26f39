// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/statement.h"

namespace collectz::storage {

void Statement::bindId(int parameter, const Identity &id)
{
    if (id.isNull())
        bindNull(parameter);
    else
        bindBlob(parameter, id.bytes());
}

void Statement::bind(int parameter, std::optional<qint64> value)
{
    if (value)
        bind(parameter, *value);
    else
        bindNull(parameter);
}

} // namespace collectz::storage
