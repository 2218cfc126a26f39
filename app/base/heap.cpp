// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#    include <malloc.h>
#endif

namespace collectz {

void keepHeapSmall()
{
#ifdef __GLIBC__
    // Without a fixed threshold glibc raises it to 32 MiB with the first large block that is freed, and keeps all smaller ones.
    constexpr int largeBlock = 1024 * 1024;
    constexpr int heaps = 4;
    mallopt(M_MMAP_THRESHOLD, largeBlock);
    mallopt(M_ARENA_MAX, heaps);
#endif
}

} // namespace collectz
