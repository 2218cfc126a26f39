// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/digesttable.h"

#include "base/sha256.h"
#include "storage/counters.h"
#include "storage/properties.h"
#include "sync/protocol.h"

#include <QtEndian>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

ContentSum &ContentSum::operator+=(const ContentSum &other)
{
    const quint64 sum = low + other.low;
    high += other.high + (sum < low ? 1 : 0);
    low = sum;
    return *this;
}

ContentSum &ContentSum::operator-=(const ContentSum &other)
{
    high -= other.high + (low < other.low ? 1 : 0);
    low -= other.low;
    return *this;
}

QByteArray ContentSum::bytes() const
{
    QByteArray bytes(16, '\0');
    qToBigEndian(high, bytes.data());
    qToBigEndian(low, bytes.data() + 8);
    return bytes;
}

ContentSum ContentSum::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != 16)
        return {};
    return {qFromBigEndian<quint64>(bytes.constData()), qFromBigEndian<quint64>(bytes.constData() + 8)};
}

ContentSum contentSum(const EntityId &id, Level level, Kind kind, const EntityId &parent, State state,
                      const QByteArray &fields)
{
    if (state == State::Removed)
        return {};
    QByteArray content = id.bytes() + (parent.isNull() ? QByteArray(16, '\0') : parent.bytes());
    content += static_cast<char>(level);
    content += static_cast<char>(kind);
    content += static_cast<char>(state);
    content += fields;
    return ContentSum::fromBytes(sha256(content).left(16));
}

int digestBucketOf(const EntityId &id)
{
    // The end of an id is random; its beginning is a time.
    const QByteArray bytes = id.bytes();
    return ((static_cast<quint8>(bytes[14]) << 8) | static_cast<quint8>(bytes[15])) % sync::digestBuckets;
}

void DigestWriter::begin(bool isKept)
{
    m_isKept = isKept;
    m_changes.clear();
}

void DigestWriter::replace(const EntityId &id, const ContentSum &before, const ContentSum &after)
{
    ContentSum &change = m_changes[digestBucketOf(id)];
    change -= before;
    change += after;
}

Result<void> DigestWriter::flush(Connection &connection)
{
    for (const auto &[bucket, change] : m_changes) {
        if (change == ContentSum())
            continue;
        const Result<Statement *> read = connection.statement("read_digest_bucket");
        if (!read)
            return fail(read.error());
        (*read)->bind(1, qint64{bucket});
        ContentSum sum;
        Result<void> done =
            (*read)->forEachRow([&sum](const Statement &row) { sum = ContentSum::fromBytes(row.blob(0)); });
        if (!done)
            return done;
        sum += change;
        const Result<Statement *> write = connection.statement("write_digest_bucket");
        if (!write)
            return fail(write.error());
        (*write)->bind(1, qint64{bucket});
        (*write)->bindBlob(2, sum.bytes());
        if (done = (*write)->queue(); !done)
            return done;
    }
    m_changes.clear();
    return {};
}

Result<std::vector<ContentSum>> addUpContents(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("read_contents");
    if (!statement)
        return fail(statement.error());
    std::vector<ContentSum> sums(sync::digestBuckets);
    Result<void> read = (*statement)->forEachRow([&sums](const Statement &row) {
        const EntityId id = EntityId::fromBytes(row.blob(0));
        sums[static_cast<size_t>(digestBucketOf(id))] +=
            contentSum(id, static_cast<Level>(row.integer(1)), static_cast<Kind>(row.integer(2)),
                       EntityId::fromBytes(row.blob(3)), static_cast<State>(row.integer(4)), row.utf8(5));
    });
    if (!read)
        return fail(read.error());
    return sums;
}

Result<void> startDigests(Connection &connection)
{
    const Result<std::vector<ContentSum>> sums = addUpContents(connection);
    if (!sums)
        return fail(sums.error());
    for (size_t bucket = 0; bucket < sums->size(); ++bucket) {
        const Result<Statement *> write = connection.statement("write_digest_bucket");
        if (!write)
            return fail(write.error());
        (*write)->bind(1, static_cast<qint64>(bucket));
        (*write)->bindBlob(2, (*sums)[bucket].bytes());
        if (Result<void> queued = (*write)->queue(); !queued)
            return queued;
    }
    return writeProperty(connection, property::digests, u"1"_s);
}

Result<void> recountDigests(Connection &connection, const CancelToken &cancel)
{
    const CancelScope scope(connection, cancel);
    Result<Transaction> transaction = Transaction::begin(connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    // The counters' lock keeps other programs from writing meanwhile.
    if (const Result<Counters> counters = Counters::load(connection); !counters)
        return fail(counters.error());
    Result<void> done = startDigests(connection);
    return done ? transaction->commit() : done;
}

} // namespace collectz::storage
