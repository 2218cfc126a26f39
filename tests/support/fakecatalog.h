// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeimportstore.h"
#include "tests/support/fakestate.h"

namespace collectz::testsupport {

/// A clock that stands until it is moved; begins at 2026-01-01 12:00 UTC.
class ScriptedClock final : public Clock
{
public:
    ScriptedClock();
    [[nodiscard]] QDateTime now() const override;
    void advance(qint64 milliseconds);

private:
    mutable std::mutex m_mutex;
    QDateTime m_now;
};

/// Blobs in memory.
class FakeBlobStore final : public catalog::BlobStore
{
public:
    [[nodiscard]] Result<QString> put(const QByteArray &bytes, qint64 maximumBytes) override;
    [[nodiscard]] Result<QByteArray> get(const QString &sha256) override;
    [[nodiscard]] Result<bool> contains(const QString &sha256) override;

private:
    std::mutex m_mutex;
    QHash<QString, QByteArray> m_blobs;
};

/// A whole catalog in memory with the rules of the real one (merge, journal, undo, projections, queries), for tests of rooms
/// that only know the ports. Everything happens at once in the calling thread; futures are ready when they are returned.
/// Thread-safe.
class FakeCatalog final : public catalog::Catalog
{
public:
    FakeCatalog();
    ~FakeCatalog() override;

    void setReadOnly(bool readOnly);
    /// The next writing call fails with this instead of doing anything.
    void failNextWrite(const Error &error);
    [[nodiscard]] ScriptedClock &clock();
    [[nodiscard]] FakeState &state();

    [[nodiscard]] CatalogId id() const override;
    [[nodiscard]] QString displayName() const override;
    [[nodiscard]] QString location() const override;
    [[nodiscard]] bool isReadOnly() const override;
    [[nodiscard]] Result<std::unique_ptr<catalog::CatalogReader>> openReader() override;
    [[nodiscard]] Result<catalog::Applied> apply(const catalog::ChangeSet &changeSet) override;
    [[nodiscard]] QFuture<Result<catalog::Applied>> submit(catalog::ChangeSet changeSet) override;
    [[nodiscard]] Result<catalog::Applied> undo(const ChangeSetId &id, const QString &author,
                                                const QString &device) override;
    [[nodiscard]] QFuture<Result<catalog::Applied>> submitUndo(const ChangeSetId &id, const QString &author,
                                                               const QString &device) override;
    [[nodiscard]] catalog::ImportStore &imports() override;
    [[nodiscard]] catalog::BlobStore &blobs() override;
    [[nodiscard]] std::unique_ptr<catalog::Subscription>
    subscribe(std::function<void(const catalog::ChangeNotice &)> notify) override;
    [[nodiscard]] Result<void> backup(const QString &file, const ProgressFunction &progress,
                                      const CancelToken &cancel) override;
    [[nodiscard]] Result<QStringList> check(const ProgressFunction &progress, const CancelToken &cancel) override;

private:
    [[nodiscard]] std::optional<Error> refusal();
    void announce(const catalog::Applied &applied, catalog::Reason reason);

    ScriptedClock m_clock;
    FakeState m_state;
    FakeImportStore m_imports;
    FakeBlobStore m_blobs;
    CatalogId m_id;
    bool m_readOnly = false;
    std::optional<Error> m_nextError;
    class FakeSubscription;
    struct Subscribers;
    std::shared_ptr<Subscribers> m_subscribers;
};

} // namespace collectz::testsupport
