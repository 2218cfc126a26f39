// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/bareflush.h"

#include <unistd.h>

#include <algorithm>

namespace collectz::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fileSize = 8 * 1024 * 1024;
constexpr qint64 frameSize = 4096 + 24; // of SQLite's log

void failed(const QString &what)
{
    giveUp(makeError(ErrorKind::Bug, u"flush"_s, what));
}

} // namespace

BareFlush::BareFlush(const QString &location)
    : m_file(location + u".flush"_s)
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Truncate | QIODevice::Unbuffered) ||
        m_file.write(QByteArray(fileSize, 'x')) != fileSize || ::fdatasync(m_file.handle()) != 0)
        failed(m_file.errorString());
}

BareFlush::~BareFlush()
{
    m_file.remove();
}

void BareFlush::write(int pages)
{
    const QByteArray frames(std::min(fileSize, std::max(1, pages) * frameSize), 'y');
    if (m_place + frames.size() > fileSize)
        m_place = 0;
    m_samples.add(timed([&]() -> Result<void> {
        if (!m_file.seek(m_place) || m_file.write(frames) != frames.size() || ::fdatasync(m_file.handle()) != 0)
            failed(m_file.errorString());
        return {};
    }));
    m_place += frames.size();
}

} // namespace collectz::benchmarks
