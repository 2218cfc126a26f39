// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"

namespace collectz::catalog {

/// Makes believable works for trials and benchmarks: the same seed and index give the same work on every machine, in any order.
/// Kinds, years, people and genres are spread unevenly, as in real collections. Stateless and thread-safe.
class SampleGenerator
{
public:
    explicit SampleGenerator(quint64 seed)
        : m_seed(seed)
    {}

    /// The work of an index with one edition and, for most, one copy. Ids are derived from seed and index.
    [[nodiscard]] WorkRecord work(qint64 index) const;

private:
    quint64 m_seed;
};

} // namespace collectz::catalog
