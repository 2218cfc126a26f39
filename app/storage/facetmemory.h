// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/facetsource.h"

#include <QHash>

#include <memory>
#include <mutex>
#include <optional>

namespace collectz::storage {

/// What facets of an open catalog were last counted from, and which works were written since. Readers count the others from
/// memory and look those few up. It knows of the writes of one writer lane, so it serves only a catalog that nobody else
/// writes. Thread-safe.
///
/// A work is noted before the commit of what was written to it. So whatever a snapshot sees beyond a kept source is noted
/// by the time the snapshot is asked; that some of it is not committed yet does no harm, for noted works are looked up in
/// the snapshot itself.
class FacetMemory
{
public:
    /// Counts what was noted. A reader takes its moment before its snapshot begins.
    using Moment = qint64;

    struct Kept
    {
        QHash<QString, std::shared_ptr<const FacetSource>> sources;
        KeySet written; ///< works that the sources may be wrong about
    };

    /// Keeps nothing any more once so many works were written: looking them up would take as long as a new scan.
    explicit FacetMemory(std::size_t mostWritten = 2000);

    [[nodiscard]] Moment moment() const;
    [[nodiscard]] Kept kept(Moment moment) const;
    void keep(const QString &name, std::shared_ptr<const FacetSource> source, Moment moment);

    /// For the writer: around each transaction, and for each work in it.
    void beginWriting();
    void note(const std::vector<qint64> &works);
    void endWriting();

private:
    struct Entry
    {
        std::shared_ptr<const FacetSource> source;
        Moment moment = 0;
    };

    [[nodiscard]] Moment end() const { return m_first + std::ssize(m_written); }

    mutable std::mutex m_mutex;
    std::size_t m_mostWritten;
    QHash<QString, Entry> m_entries;
    std::vector<qint64> m_written;
    Moment m_first = 0;            ///< of the first of m_written
    std::optional<Moment> m_begun; ///< when the transaction in work began
};

} // namespace collectz::storage
