// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace collectz {

/// Has the C library give large blocks back to the system when they are freed, and keep fewer heaps for threads: the order of a million
/// works is 8 MB, asked for anew at every letter. To be called first in main(); does nothing where the C library is not glibc.
void keepHeapSmall();

} // namespace collectz
