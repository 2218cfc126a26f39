// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz::benchmarks {

/// Two desktops and a real collectzd over TLS on loopback, the companion's catalog with so many works: the first load, a round
/// with nothing to do, pushes of `edits` edits in three shapes, and how soon an edit is on the other desktop. The catalogs stay in
/// the folder.
void measureSync(const QString &folder, qint64 works, int edits);
/// Each generated work with its editions and copies as one document, a line each, for other programs to sync.
void printDocuments(qint64 works);

} // namespace collectz::benchmarks
