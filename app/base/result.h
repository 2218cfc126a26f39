// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace collectz {

/// What a function that can fail returns: a value or an Error.
template <typename T>
using Result = tl::expected<T, Error>;

using Unexpected = tl::unexpected<Error>;

/// Shorthand for the failing return: `return fail(ErrorKind::NotFound, u"no_such_work"_s, ...)`.
[[nodiscard]] inline Unexpected fail(ErrorKind kind, const QString &code, const QString &message,
                                     const QString &technical = {})
{
    return Unexpected(makeError(kind, code, message, technical));
}

[[nodiscard]] inline Unexpected fail(Error error)
{
    return Unexpected(std::move(error));
}

} // namespace collectz
