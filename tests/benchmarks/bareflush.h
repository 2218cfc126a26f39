// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/measure.h"

#include <QFile>

namespace collectz::benchmarks {

/// What the disk takes for a save whatever wrote it: as many bytes as the save's log, written in a row into a file that has
/// its size already, and flushed. Beside the catalog, so on the same disk, and in turns with the saves, so under the same load.
class BareFlush
{
public:
    explicit BareFlush(const QString &location);
    ~BareFlush();
    Q_DISABLE_COPY_MOVE(BareFlush)

    void write(int pages);

    [[nodiscard]] const Samples &samples() const { return m_samples; }

private:
    QFile m_file;
    Samples m_samples;
    qint64 m_place = 0;
};

} // namespace collectz::benchmarks
