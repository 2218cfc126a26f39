// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readbytes.h"

#include "imports/formatreader.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>

namespace collectz::imports {

namespace {

/// A file in memory, so that nothing touches a disk.
class MemoryFile
{
public:
    MemoryFile(const std::uint8_t *data, std::size_t size)
        : m_descriptor(memfd_create("input", 0))
    {
        if (m_descriptor < 0 || write(m_descriptor, data, size) != static_cast<ssize_t>(size))
            std::abort();
    }

    ~MemoryFile() { close(m_descriptor); }

    Q_DISABLE_COPY_MOVE(MemoryFile)

    [[nodiscard]] QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor); }

private:
    int m_descriptor;
};

void check(const SourceItem &item)
{
    if (!item.isRejected() && item.title().isEmpty())
        std::abort();
    for (const SourceProblem &problem : item.problems) {
        if (problem.code.isEmpty() || problem.message.isEmpty())
            std::abort();
    }
    if (toJson(item).isEmpty())
        std::abort();
}

} // namespace

void readBytes(const QStringList &formats, const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return;
    static const FormatRegistry registry;
    const MemoryFile file(data + 1, size - 1);
    const Result<SourceFile> source = openSource(file.path());
    if (!source)
        return;
    const FormatReader *reader = registry.find(formats[data[0] % formats.size()]);
    const Result<SourceDescription> description = reader->describe(*source, {});
    const Result<void> read = reader->read(
        *source, {},
        [](SourceItem &&item) {
            check(item);
            return true;
        },
        CancelToken());
    if ((!description && description.error().message.isEmpty()) || (!read && read.error().message.isEmpty()))
        std::abort();
}

} // namespace collectz::imports
